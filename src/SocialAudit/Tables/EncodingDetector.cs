using System.Text;

namespace SocialAudit.Tables;

/// <summary>
/// Finds the encoding of a text: a byte-order mark decides; without one, what is valid UTF-8 is UTF-8, and the rest is what Windows writes
/// in the West, or an old Macintosh where the lines end its way.
/// </summary>
internal static class EncodingDetector
{
    private const int _look = 64 * 1024;

    private static readonly byte[][] _otherKinds =
        [[0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21]];

    /// <summary>Looks at a whole text.</summary>
    public static FoundEncoding Find(Stream stream)
    {
        byte[] start = new byte[_look];
        int length = Fill(stream, start);
        if (Marked(start, length) is { } marked && marked is not UTF8Encoding)
        {
            return new FoundEncoding(marked, false);
        }

        if (Wide(start, length) is { } wide)
        {
            return new FoundEncoding(wide, false);
        }

        if (_otherKinds.Any(k => length >= k.Length && start.Take(k.Length).SequenceEqual(k)) || Controls(start, length) * 50 > length)
        {
            return new FoundEncoding(null, false);
        }

        bool hasMark = Marked(start, length) is not null;
        stream.Position = 0;
        if (IsUtf8(stream))
        {
            return new FoundEncoding(new UTF8Encoding(true), false);
        }

        stream.Position = 0;
        (long sound, long broken, bool isMacintosh) = Count(stream);
        bool isMixed = sound > 0 || hasMark;
        return hasMark || sound > broken
            ? new FoundEncoding(new UTF8Encoding(true), isMixed)
            : new FoundEncoding(CodePagesEncodingProvider.Instance.GetEncoding(isMacintosh ? 10000 : 1252)!, isMixed);
    }

    private static int Fill(Stream stream, byte[] buffer)
    {
        int length = 0;
        int read;
        while (length < buffer.Length && (read = stream.Read(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
        }

        return length;
    }

    private static Encoding? Marked(byte[] start, int length) => (length >= 2 ? (start[0], start[1]) : default) switch
    {
        (0xFF, 0xFE) => length >= 4 && start[2] == 0 && start[3] == 0 ? Encoding.UTF32 : Encoding.Unicode,
        (0xFE, 0xFF) => Encoding.BigEndianUnicode,
        (0xEF, 0xBB) when length >= 3 && start[2] == 0xBF => new UTF8Encoding(true),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: every other byte of a Western text is zero.</summary>
    private static Encoding? Wide(byte[] start, int length)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        int pairs = length / 2;
        return pairs == 0 ? null : odd * 10 > pairs * 7 && even * 10 < pairs ? Encoding.Unicode : even * 10 > pairs * 7 && odd * 10 < pairs ? Encoding.BigEndianUnicode : null;
    }

    private static int Controls(byte[] start, int length)
    {
        int controls = 0;
        for (int i = 0; i < length; i++)
        {
            controls += start[i] < 32 && start[i] is not (9 or 10 or 11 or 12 or 13 or 26) ? 1 : 0;
        }

        return controls;
    }

#if NET8_0_OR_GREATER
    private static bool IsUtf8(Stream stream)
    {
        byte[] buffer = new byte[_look];
        int kept = 0;
        while (true)
        {
            int read = stream.Read(buffer, kept, buffer.Length - kept);
            int length = kept + read;

            // A character may go on in what is read next.
            int whole = read == 0 ? length : length - Begun(buffer, length);
            if (!System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            kept = length - whole;
            Array.Copy(buffer, whole, buffer, 0, kept);
        }
    }

    /// <summary>How many bytes at the end are the beginning of a character.</summary>
    private static int Begun(byte[] buffer, int length)
    {
        for (int back = 1; back <= Math.Min(3, length); back++)
        {
            byte b = buffer[length - back];
            if (b >= 0xC0)
            {
                return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
#else
    private static bool IsUtf8(Stream stream)
    {
        using StreamReader strict = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), false, _look, leaveOpen: true);
        char[] buffer = new char[_look];
        try
        {
            while (strict.Read(buffer, 0, buffer.Length) > 0)
            {
                // Reading is the test.
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
#endif

    /// <summary>
    /// How many characters beyond ASCII are UTF-8, and how many bytes can't be. Windows' «É» before a quotation mark may pass for one of
    /// the former; only what French and English texts are full of counts, which in Windows' own alphabet would begin with «Ã» or «â€».
    /// </summary>
    private static (long Sound, long Broken, bool IsMacintosh) Count(Stream stream)
    {
        long sound = 0;
        long broken = 0;
        bool lineFeed = false;
        bool carriageReturn = false;
        byte[] buffer = new byte[_look];
        int kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            int length = kept + read;
            int i = 0;
            for (; i < length - 3; i++)
            {
                byte b = buffer[i];
                lineFeed |= b == 10;
                carriageReturn |= b == 13;
                if (b < 0x80)
                {
                    continue;
                }

                int size = Size(buffer, i);
                sound += b == 0xC3 && size == 2 || size == 3 && b is 0xE2 ? 1 : 0;
                broken += size == 0 ? 1 : 0;
                i += size > 1 ? size - 1 : 0;
            }

            kept = Math.Max(0, length - i);
            Array.Copy(buffer, i, buffer, 0, kept);
        }

        for (int i = 0; i < kept; i++)
        {
            broken += buffer[i] >= 0xC0 && (i + 1 == kept || buffer[i + 1] < 0x80) ? 1 : 0;
        }

        return (sound, broken, carriageReturn && !lineFeed);
    }

    /// <summary>How many bytes the character has that begins here; 0 where none can.</summary>
    private static int Size(byte[] buffer, int i)
    {
        int size = buffer[i] switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        for (int next = 1; next < size; next++)
        {
            if ((buffer[i + next] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return size;
    }
}
