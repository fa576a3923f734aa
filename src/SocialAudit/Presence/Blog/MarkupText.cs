using System.Text;
using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Blog;

/// <summary>The text of a feed or a sitemap, whatever encoding it is in and whichever it claims to be in.</summary>
internal static class MarkupText
{
    private static readonly Regex _declared = new(
        @"(?:^[^<]{0,64}<\?xml[^>]{0,200}?\bencoding\s*=\s*[""']?|^charset=)(?<name>[\w.:-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding _strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding _patient = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WindowsDecoderFallback());

    /// <summary>
    /// Decodes bytes: by their byte-order mark; as UTF-8 where they are valid UTF-8, whatever they claim, since text in another
    /// encoding never is by chance; as they claim; else as UTF-8 among which stray Windows-1252 letters stand.
    /// Characters that no markup may hold are left out.
    /// </summary>
    public static string Decode(byte[] body, string? contentType = null)
    {
        if (Utf16(body) is { } wide)
        {
            return Clean(wide.GetString(body));
        }

        int start = body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? 3 : 0;
        try
        {
            return Clean(_strict.GetString(body, start, body.Length - start));
        }
        catch (DecoderFallbackException)
        {
            return Clean((Claimed(body, contentType) ?? _patient).GetString(body, start, body.Length - start));
        }
    }

    /// <summary>The text without what XML allows in no document: control characters, halves of a pair.</summary>
    public static string Clean(string text)
    {
        int first = 0;
        while (first < text.Length && IsAllowed(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        StringBuilder clean = new(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            if (IsAllowed(text, i))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static bool IsAllowed(string text, int i)
    {
        char c = text[i];
        return c switch
        {
            '\t' or '\n' or '\r' => true,
            < ' ' or '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
            _ when char.IsHighSurrogate(c) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
            _ when char.IsLowSurrogate(c) => i > 0 && char.IsHighSurrogate(text[i - 1]),
            _ => true,
        };
    }

    /// <summary>UTF-16 with a mark, or without one by the zeros in every other place; null for any other.</summary>
    private static Encoding? Utf16(byte[] body)
    {
        if (body.Length < 4)
        {
            return null;
        }

        if ((body[0] == 0xFF && body[1] == 0xFE) || (body[0] == 0xFE && body[1] == 0xFF))
        {
            return body[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        int pairs = Math.Min(body.Length, 128) / 2;
        int evenZeros = Enumerable.Range(0, pairs).Count(i => body[2 * i] == 0);
        int oddZeros = Enumerable.Range(0, pairs).Count(i => body[(2 * i) + 1] == 0);
        return oddZeros > pairs * 3 / 4 && evenZeros == 0 ? Encoding.Unicode
            : evenZeros > pairs * 3 / 4 && oddZeros == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>The encoding that the text or its header names; null when they name none that is known, or UTF-8.</summary>
    private static Encoding? Claimed(byte[] body, string? contentType)
    {
        string head = Encoding.ASCII.GetString(body, 0, Math.Min(body.Length, 400)).TrimStart('?');
        int charset = (contentType ?? "").IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        foreach (string text in (string[])[head, charset < 0 ? "" : contentType!.Substring(charset).Replace("\"", "")])
        {
            if (_declared.Match(text) is { Success: true } match && Named(match.Groups["name"].Value) is { } encoding)
            {
                return encoding;
            }
        }

        return null;
    }

    private static Encoding? Named(string name)
    {
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || name.StartsWith("unicode", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // As browsers do: what calls itself Latin-1 is Windows' variant of it, with its apostrophes and its «œ».
        if (string.Equals(name, "iso-8859-1", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "latin1", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("ascii", StringComparison.OrdinalIgnoreCase))
        {
            return _windows;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
