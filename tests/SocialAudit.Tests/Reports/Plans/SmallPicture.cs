using System.IO.Compression;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>Pictures for tests, made byte by byte: a red square of 40 by 20 pixels.</summary>
internal static class SmallPicture
{
    public static byte[] Png { get; } = MakePng(40, 20);

    /// <summary>The beginning of a JPEG with a comment before its size; and a GIF.</summary>
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 65, 66, 0xFF, 0xC0, 0, 17, 8, 0, 20, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9];

    public static byte[] Gif { get; } = [.. "GIF89a"u8, 40, 0, 20, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 40, 0, 20, 0, 0, 2, 0, 0, 0x3B];

    public static byte[] MakePng(int width, int height)
    {
        using MemoryStream packed = new();
        using (ZLibStream pixels = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] line = [0, .. Enumerable.Range(0, width).SelectMany(_ => new byte[] { 200, 30, 30 })];
            for (int y = 0; y < height; y++)
            {
                pixels.Write(line);
            }
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] body = [.. name, .. data];
        uint sum = 0xFFFFFFFF;
        foreach (byte b in body)
        {
            sum ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return [.. Big(data.Length), .. body, .. Big((int)(sum ^ 0xFFFFFFFF))];
    }

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
