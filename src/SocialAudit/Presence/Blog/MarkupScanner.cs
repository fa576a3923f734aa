using System.Net;
using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Blog;

/// <summary>
/// Goes through XML that is not well-formed, piece by piece, and makes of each what its writer must have meant: a stray &lt; or
/// &amp; is a letter, HTML's entities are known, a document type and what it declares are passed over. It never throws, and takes
/// a time that grows with the text's length only.
/// </summary>
internal sealed class MarkupScanner(string text)
{
    private static readonly Regex _attribute = new(
        @"\G[\s/]*(?<name>[^\s=<>""'/]{1,100})\s*(?:=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<value>[^\s>""']*)))?",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private const int _longestTag = 20_000;

    private readonly int _lastDouble = text.LastIndexOf('"');
    private readonly int _lastSingle = text.LastIndexOf('\'');
    private int _at;
    private string _tag = "";

    /// <summary>What was last read.</summary>
    public MarkupToken Token { get; private set; }

    /// <summary>The name of the element that begins or ends, with its prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The words, decoded.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True when the element that begins ends at once.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>True when the text broke off inside of a tag, a comment or a section.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads on; false at the end.</summary>
    public bool Read()
    {
        while (_at < text.Length)
        {
            int start = _at;
            if (text[start] != '<')
            {
                int next = text.IndexOf('<', start);
                _at = next < 0 ? text.Length : next;
                return Say(Decode(text.Substring(start, _at - start)));
            }

            if (StartsWith("<![CDATA["))
            {
                int end = text.IndexOf("]]>", start, StringComparison.Ordinal);
                IsCut |= end < 0;
                _at = end < 0 ? text.Length : end + 3;
                return Say(text.Substring(start + 9, (end < 0 ? text.Length : end) - start - 9));
            }

            if (StartsWith("<!--"))
            {
                PassOver("-->");
            }
            else if (StartsWith("<?"))
            {
                PassOver("?>");
            }
            else if (StartsWith("<!"))
            {
                PassOverDeclaration();
            }
            else if (ReadTag())
            {
                return true;
            }
            else
            {
                _at = start + 1;
                return Say("<");
            }
        }

        return false;
    }

    /// <summary>The attributes of the element that begins, by name; the first of each name.</summary>
    public IReadOnlyDictionary<string, string> Attributes()
    {
        Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
        for (Match match = _attribute.Match(_tag); match.Success && attributes.Count < 50; match = match.NextMatch())
        {
            string name = match.Groups["name"].Value;
            if (!attributes.ContainsKey(name))
            {
                attributes.Add(name, Decode(match.Groups["value"].Value));
            }
        }

        return attributes;
    }

    private bool Say(string words)
    {
        (Token, Text) = (MarkupToken.Text, words);
        return true;
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

    private void PassOver(string end)
    {
        int at = text.IndexOf(end, _at, StringComparison.Ordinal);
        IsCut |= at < 0;
        _at = at < 0 ? text.Length : at + end.Length;
    }

    /// <summary>A document type, with all that it declares between [ and ]: entities can be made to explode.</summary>
    private void PassOverDeclaration()
    {
        int end = text.IndexOf('>', _at);
        int open = end < 0 ? -1 : text.IndexOf('[', _at, end - _at);
        if (open >= 0)
        {
            int close = text.IndexOf(']', open);
            end = close < 0 ? -1 : text.IndexOf('>', close);
        }

        IsCut |= end < 0;
        _at = end < 0 ? text.Length : end + 1;
    }

    /// <summary>Reads a tag; false when what follows the &lt; is none.</summary>
    private bool ReadTag()
    {
        int name = _at + 1;
        bool isEnd = name < text.Length && text[name] == '/';
        name += isEnd ? 1 : 0;
        int after = name;
        while (after < text.Length && after - name < 200 && (IsLetter(text[after]) || (after > name && (char.IsDigit(text[after]) || text[after] is '-' or '.' or ':'))))
        {
            after++;
        }

        if (after == name || (after < text.Length && !char.IsWhiteSpace(text[after]) && text[after] is not ('>' or '/')))
        {
            return false;
        }

        int end = EndOfTag(after);
        if (end < 0)
        {
            return false;
        }

        Token = isEnd ? MarkupToken.End : MarkupToken.Start;
        Name = text.Substring(name, after - name);
        IsEmpty = !isEnd && text[end - 1] == '/';
        _tag = text.Substring(after, Math.Min(end - after, _longestTag));
        _at = end + 1;
        return true;
    }

    /// <summary>Where the &gt; of a tag stands, passing over quoted values; -1 when another tag begins before it, or the text ends.</summary>
    private int EndOfTag(int at)
    {
        for (; at < text.Length && text[at] != '<'; at++)
        {
            if (text[at] == '>')
            {
                return at;
            }

            // Only a value is quoted; an apostrophe elsewhere is a letter. One that holds a tag was never closed.
            if (text[at] is '"' or '\'' && text[at - 1] == '=' && at < (text[at] == '"' ? _lastDouble : _lastSingle))
            {
                int close = text.IndexOf(text[at], at + 1);
                if (text.IndexOf('<', at, close - at) < 0)
                {
                    at = close;
                }
            }
        }

        IsCut |= at >= text.Length;
        return -1;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static string Decode(string written) => written.IndexOf('&') < 0 ? written : MarkupText.Clean(WebUtility.HtmlDecode(written));
}
