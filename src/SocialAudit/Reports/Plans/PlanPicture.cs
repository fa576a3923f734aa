namespace SocialAudit.Reports.Plans;

/// <summary>A picture that is put into a document: PNG, JPEG or GIF by its bytes, whatever its name says.</summary>
public sealed record PlanPicture
{
    /// <summary>The largest picture that is taken, in bytes: a logo that prints well takes a tenth of it.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    private const int _mostPixels = 10_000;

    private PlanPicture(byte[] bytes, string mediaType, int width, int height)
    {
        Bytes = bytes;
        MediaType = mediaType;
        Width = width;
        Height = height;
    }

    /// <summary>The file, as it is.</summary>
    public IReadOnlyList<byte> Bytes { get; }

    /// <summary>What it is: <c>image/png</c>, <c>image/jpeg</c> or <c>image/gif</c>.</summary>
    public string MediaType { get; }

    /// <summary>Its width, in pixels.</summary>
    public int Width { get; }

    /// <summary>Its height, in pixels.</summary>
    public int Height { get; }

    /// <summary>Reads a picture.</summary>
    /// <exception cref="PlanFormatException">It is no such picture, or too large a one.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static PlanPicture Read(string path, Language language)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > LargestFile)
        {
            throw new PlanFormatException("LogoTooLarge", language.Text("LogoTooLarge", path, LargestFile / 1024 / 1024), language.Text("RemedyLogo"));
        }

        byte[] bytes = new byte[(int)stream.Length];
        for (int length = 0, read; length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) > 0; length += read)
        {
        }

        return Find(bytes) is { Width: > 0 and <= _mostPixels, Height: > 0 and <= _mostPixels } picture
            ? picture
            : throw new PlanFormatException("LogoNotPicture", language.Text("LogoNotPicture", path), language.Text("RemedyLogo"));
    }

    /// <summary>The picture as an address that holds it whole.</summary>
    public string ToDataAddress() => $"data:{MediaType};base64,{Convert.ToBase64String((byte[])Bytes)}";

    private static PlanPicture? Find(byte[] b)
    {
        bool Begins(params byte[] start) => b.Length > start.Length && start.Select((s, i) => b[i] == s).All(same => same);
        if (Begins(0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A) && b.Length > 33)
        {
            return new PlanPicture(b, "image/png", (int)Math.Min(int.MaxValue, Big(b, 16, 4)), (int)Math.Min(int.MaxValue, Big(b, 20, 4)));
        }

        if (Begins((byte)'G', (byte)'I', (byte)'F', (byte)'8') && b.Length > 13)
        {
            return new PlanPicture(b, "image/gif", b[6] | (b[7] << 8), b[8] | (b[9] << 8));
        }

        return Begins(0xFF, 0xD8, 0xFF) && FrameOf(b) is var frame and > 0 ? new PlanPicture(b, "image/jpeg", (int)Big(b, frame + 7, 2), (int)Big(b, frame + 5, 2)) : null;
    }

    /// <summary>Where the part of a JPEG that holds its size begins (ITU-T T.81, B.2.2); 0 when there is none.</summary>
    private static int FrameOf(byte[] b)
    {
        for (int at = 2; at + 9 < b.Length && b[at] == 0xFF;)
        {
            int marker = b[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return at;
            }
            else
            {
                at += 2 + Math.Max(2, (int)Big(b, at + 2, 2));
            }
        }

        return 0;
    }

    private static long Big(byte[] b, int at, int length)
    {
        long number = 0;
        for (int i = 0; i < length; i++)
        {
            number = (number << 8) | b[at + i];
        }

        return number;
    }
}
