using System.Text;

namespace SocialAudit.Tests.Web;

/// <summary>Writes on a connection what no honest server would.</summary>
internal static class Wire
{
    public static async Task WriteAsync(Stream stream, string text, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>Writes one piece again and again; returns, instead of throwing, when the client has closed the connection.</summary>
    public static async Task WriteUntilClosedAsync(Stream stream, byte[] piece, long most, CancellationToken cancel)
    {
        try
        {
            for (long sent = 0; sent < most; sent += piece.Length)
            {
                await stream.WriteAsync(piece, cancel);
            }
        }
        catch (IOException)
        {
            // What the test waits for.
        }
    }

    /// <summary>Waits until the client closes the connection.</summary>
    public static async Task ClosedAsync(Stream stream, CancellationToken cancel)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while (await stream.ReadAsync(buffer, cancel) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset is closed too.
        }
    }
}
