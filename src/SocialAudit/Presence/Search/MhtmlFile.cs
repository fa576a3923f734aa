using System.Text;
using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Search;

/// <summary>Takes the page out of the one file that Chrome and Edge save it in with everything that it shows (MIME, RFC 2557).</summary>
internal static class MhtmlFile
{
    // Headers are short; the pictures that follow the page are nobody's concern.
    private const int _longestHeaders = 16 * 1024;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex _boundary = new(@"boundary=""?(?<b>[^"";\s]{1,100})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);
    private static readonly Regex _folded = new(@"\r?\n[ \t]+", RegexOptions.CultureInvariant, _timeout);

    // A byte a character: positions in the text are positions in the file.
    private static readonly Encoding _bytes = Encoding.GetEncoding("iso-8859-1");

    /// <summary>The page; null for a file of another kind.</summary>
    public static SavedPage? TryRead(byte[] content)
    {
        string start = _bytes.GetString(content, 0, Math.Min(content.Length, _longestHeaders));
        int end = EndOfHeaders(start, 0);
        if (end < 0 || HeaderOf(start.Substring(0, end), "MIME-Version") is null || HeaderOf(start.Substring(0, end), "Content-Type") is not { } type)
        {
            return null;
        }

        string headers = start.Substring(0, end);
        if (_boundary.Match(type) is not { Success: true } match)
        {
            return Part(headers, _bytes.GetString(content).Substring(end), null);
        }

        string text = _bytes.GetString(content);
        string delimiter = "--" + match.Groups["b"].Value;
        Uri? saved = SavedPage.ToAddress(HeaderOf(headers, "Snapshot-Content-Location"));
        for (int at = text.IndexOf(delimiter, StringComparison.Ordinal); at >= 0;)
        {
            int body = EndOfHeaders(text, at);
            int next = text.IndexOf(delimiter, at + delimiter.Length, StringComparison.Ordinal);
            if (body < 0 || (next >= 0 && body > next))
            {
                at = next;
                continue;
            }

            string own = text.Substring(at, body - at);
            if (HeaderOf(own, "Content-Type")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            {
                return Part(own, text.Substring(body, (next < 0 ? text.Length : next) - body), saved);
            }

            at = next;
        }

        return null;
    }

    private static SavedPage Part(string headers, string body, Uri? saved)
    {
        byte[] markup = (HeaderOf(headers, "Content-Transfer-Encoding") ?? "").Trim().ToLowerInvariant() switch
        {
            "quoted-printable" => QuotedPrintable(body),
            "base64" => Base64(body),
            _ => _bytes.GetBytes(body),
        };
        return new SavedPage { Markup = markup, ContentType = HeaderOf(headers, "Content-Type"), Address = saved ?? SavedPage.ToAddress(HeaderOf(headers, "Content-Location")) };
    }

    /// <summary>Where the body begins that follows headers; -1 where they do not end.</summary>
    private static int EndOfHeaders(string text, int start)
    {
        int limit = Math.Min(text.Length - start, _longestHeaders);
        int crlf = text.IndexOf("\r\n\r\n", start, limit, StringComparison.Ordinal);
        int lf = text.IndexOf("\n\n", start, limit, StringComparison.Ordinal);
        return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : -1;
    }

    private static string? HeaderOf(string headers, string name)
    {
        foreach (string line in _folded.Replace(headers, " ").Split('\n'))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            {
                return line.Substring(name.Length + 1).Trim();
            }
        }

        return null;
    }

    private static byte[] QuotedPrintable(string body)
    {
        byte[] decoded = new byte[body.Length];
        int length = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                decoded[length++] = (byte)body[i];
            }
            else if (i + 1 < body.Length && body[i + 1] is '\r' or '\n')
            {
                i += i + 2 < body.Length && body[i + 1] == '\r' && body[i + 2] == '\n' ? 2 : 1;
            }
            else if (i + 2 < body.Length && Hex(body[i + 1]) is >= 0 and int high && Hex(body[i + 2]) is >= 0 and int low)
            {
                decoded[length++] = (byte)((high * 16) + low);
                i += 2;
            }
            else
            {
                decoded[length++] = (byte)'=';
            }
        }

        Array.Resize(ref decoded, length);
        return decoded;
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };

    private static byte[] Base64(string body)
    {
        try
        {
            return Convert.FromBase64String(body.Trim());
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
