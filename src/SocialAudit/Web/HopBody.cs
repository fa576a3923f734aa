using System.Buffers;

namespace SocialAudit.Web;

/// <summary>Reads the body of an answer, up to a limit.</summary>
internal static class HopBody
{
    private const int _firstSize = 16 * 1024;

    /// <summary>Gives the body, and whether there was more of it than the limit or it broke off.</summary>
    /// <param name="stream">The body, unpacked.</param>
    /// <param name="expected">How long the server says that it is; null where it did not say.</param>
    /// <param name="maximumBytes">The limit.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<(byte[] Body, bool Truncated)> ReadAsync(Stream stream, long? expected, int maximumBytes, CancellationToken cancel)
    {
        // One byte more than is wanted tells a page that is too large from one that just fits.
        long most = maximumBytes + 1L;
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(most, expected is null ? _firstSize : Math.Min(expected.Value, 16 * _firstSize) + 1));
        int length = 0;
        bool whole = false;
        try
        {
            while (!whole && length < most)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }

                int read = await stream.ReadAsync(buffer, length, (int)Math.Min(buffer.Length - length, most - length), cancel).ConfigureAwait(false);
                length += read;
                whole = read == 0;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException && !cancel.IsCancellationRequested)
        {
            // The connection broke in the middle: what came is worth reading, but it proves no absence.
        }

        byte[] body = new byte[Math.Min(length, maximumBytes)];
        Buffer.BlockCopy(buffer, 0, body, 0, body.Length);
        ArrayPool<byte>.Shared.Return(buffer);
        return (body, !whole);
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(int.MaxValue - 64L, 2L * length));
        Buffer.BlockCopy(buffer, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
