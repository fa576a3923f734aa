using System.Text;

namespace SocialAudit.Web;

/// <summary>
/// One Allow or Disallow line: the pattern that a path must begin with, in which <c>*</c> stands for anything and a last <c>$</c>
/// for the end (RFC 9309, 2.2.2 and 2.2.3).
/// </summary>
internal sealed class RobotsRule
{
    /// <summary>What RFC 3986 reserves, but for the two that robots.txt gives a meaning of its own: these stay as they are found.</summary>
    private const string _delimiters = ":/?#[]@!&'()+,;=";

    private readonly string[] _parts;
    private readonly bool _toTheEnd;

    public RobotsRule(bool allows, string pattern)
    {
        Allows = allows;
        _toTheEnd = pattern.EndsWith("$", StringComparison.Ordinal);
        _parts = (_toTheEnd ? pattern.Substring(0, pattern.Length - 1) : pattern).Split('*').Select(Comparable).ToArray();

        // A rule weighs as much as it is long, each * and $ counting for one.
        Weight = _parts.Sum(part => part.Length) + _parts.Length - 1 + (_toTheEnd ? 1 : 0);
    }

    public bool Allows { get; }

    public int Weight { get; }

    /// <summary>True when the rule is about a path, given as <see cref="Comparable"/> writes it.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        // Each part is looked for at its first place after the one before: no other choice could leave more room for the rest.
        int end = _parts[0].Length;
        int free = _toTheEnd && _parts.Length > 1 ? _parts.Length - 1 : _parts.Length;
        for (int i = 1; i < free; i++)
        {
            int found = path.IndexOf(_parts[i], end, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            end = found + _parts[i].Length;
        }

        if (!_toTheEnd)
        {
            return true;
        }

        string last = _parts[_parts.Length - 1];
        return _parts.Length == 1 ? path.Length == end : path.Length - last.Length >= end && path.EndsWith(last, StringComparison.Ordinal);
    }

    /// <summary>
    /// A path and query, or a piece of a pattern, written in the one way that lets both be compared: letters, digits and <c>-._~</c>
    /// and delimiters as they are, everything else percent-encoded, hexadecimal digits in capitals.
    /// </summary>
    public static string Comparable(string text)
    {
        StringBuilder written = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%' && i + 2 < text.Length && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]))
            {
                AppendByte(written, (Uri.FromHex(text[i + 1]) * 16) + Uri.FromHex(text[i + 2]));
                i += 2;
            }
            else if (c < 0x80)
            {
                if (_delimiters.IndexOf(c) >= 0)
                {
                    written.Append(c);
                }
                else
                {
                    AppendByte(written, c);
                }
            }
            else
            {
                int length = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) ? 2 : 1;
                foreach (byte piece in Encoding.UTF8.GetBytes(text.Substring(i, length)))
                {
                    AppendByte(written, piece);
                }

                i += length - 1;
            }
        }

        return written.ToString();
    }

    private static void AppendByte(StringBuilder written, int value)
    {
        char c = (char)value;
        if (c < 0x80 && (char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '~'))
        {
            written.Append(c);
        }
        else
        {
            written.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
