using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>
/// E-mail addresses spelled for people: «info [at] centre.org», «info (arobase) centre point org», «info chez centre point ca».
/// </summary>
internal static class SpelledEmails
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostPlaces = 200;
    private const int _mostLooks = 3000;
    private const int _longestName = 70;
    private const int _longestHost = 160;

    // «( arobase )» and the host whose dots must be spelled after a bare word.
    private const int _longestAt = 60;

    // In brackets any of these words is an @; bare, only «arobase» is, or another before a host whose dots are spelled too.
    private static readonly TieredRegex _at = new(
        @"(?<bracketed>\s?[\[({<«]\s?(?:at|a|à|chez|arobase?|@)\s?[\])}>»]\s?)|(?<sure>(?<=\s)arobase?(?=\s))|(?<bare>(?<=\s)(?:at|à|chez)(?=\s[a-z0-9\-]+\s(?:point|dot)\s))", _options);

    private const string _dot = @"(?:\s?[\[({<«]\s?(?:dot|point|\.)\s?[\])}>»]\s?|\s(?:dot|point)\s|\.)";

    private static readonly TieredRegex _name = new(@"(?<![\w.%+\-@/])[a-z0-9][a-z0-9_%+\-]*(?:(?:\.|\s?[\[({]\s?(?:dot|point)\s?[\])}]\s?|\s(?:dot|point)\s)[a-z0-9_%+\-]+)*\s?$", _options);

    private static readonly TieredRegex _host = new($@"^\s?(?<host>[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?(?:{_dot}[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?)+)", _options);

    private static readonly TieredRegex _spelledDot = new(@"\s?[\[({<«]\s?(?:dot|point|\.)\s?[\])}>»]\s?|\s(?:dot|point)\s", _options);

    private static readonly HashSet<string> _topLevels = new(
        ["com", "org", "net", "info", "coop", "asso", "ca", "qc", "quebec", "fr", "be", "ch", "lu", "uk", "eu", "us", "de", "nl", "es", "it", "edu", "gouv", "bzh", "paris", "brussels", "io", "co", "example"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of a text, each with the place of its @.</summary>
    public static IEnumerable<(string Email, int Offset)> Find(string text)
    {
        bool hasDotWord = Holds(text, "point ") || Holds(text, "dot ");
        bool hasAtWord = Holds(text, "arobas");
        int next = 0;
        int places = 0;
        int looks = 0;
        for (int i = 1; i < text.Length && places < _mostPlaces; i++)
        {
            // Most texts have a few brackets, and none of these words: they cost no more than this look.
            bool isPossible = text[i] is '[' or '(' or '{' or '<' or '«' ? MayBeAt(text, i) : (hasDotWord || hasAtWord) && text[i - 1] is ' ' && text[i] is 'a' or 'A' or 'c' or 'C' or 'à' or 'À';
            if (!isPossible || i < next || ++looks > _mostLooks || _at.Match(text.Substring(i - 1, Math.Min(_longestAt, text.Length - i + 1))) is not { Success: true } at || at.Index > 1)
            {
                continue;
            }

            places++;
            int atStart = i - 1 + at.Index;
            next = atStart + at.Length;
            int start = Math.Max(0, atStart - _longestName);
            Match name = _name.Match(text.Substring(start, atStart - start));
            Match host = _host.Match(text.Substring(next, Math.Min(_longestHost, text.Length - next)));
            if (!name.Success || !host.Success)
            {
                continue;
            }

            string written = _spelledDot.Replace(host.Groups["host"].Value, ".");
            bool isSure = at.Groups["bracketed"].Success || at.Groups["sure"].Success;
            if ((at.Groups["bracketed"].Success || IsTopLevel(written.Substring(written.LastIndexOf('.') + 1))) && (isSure || EndsThere(text, next + host.Length)))
            {
                yield return (_spelledDot.Replace(name.Value.Trim(), ".") + "@" + written, atStart);
            }
        }
    }

    /// <summary>True for a bracket that a word for @ may stand in.</summary>
    private static bool MayBeAt(string text, int bracket)
    {
        int first = bracket + 1 < text.Length && text[bracket + 1] is ' ' or '\u00A0' ? bracket + 2 : bracket + 1;
        return first < text.Length && text[first] is 'a' or 'A' or 'à' or 'À' or 'c' or 'C' or '@';
    }

    private static bool Holds(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>«the dot com boom» goes on after it; an address ends.</summary>
    private static bool EndsThere(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '\u00A0')
        {
            end++;
        }

        return end == text.Length || !char.IsLetterOrDigit(text[end]);
    }

    /// <summary>True for the ends of host names that the audit's readers use most.</summary>
    public static bool IsTopLevel(string label) => _topLevels.Contains(label);
}
