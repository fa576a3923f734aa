using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>
/// E-mail addresses spelled for people: «info [at] centre.org», «info (arobase) centre point org», «info chez centre point ca».
/// </summary>
internal static class SpelledEmails
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostPlaces = 200;
    private const int _longestName = 70;
    private const int _longestHost = 160;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // In brackets any of these words is an @; bare, only «arobase» is, or another before a host whose dots are spelled too.
    private static readonly Regex _at = new(
        @"(?<bracketed>\s?[\[({<«]\s?(?:at|a|à|chez|arobase?|@)\s?[\])}>»]\s?)|(?<sure>(?<=\s)arobase?(?=\s))|(?<bare>(?<=\s)(?:at|à|chez)(?=\s[a-z0-9\-]+\s(?:point|dot)\s))", _options, _timeout);

    private const string _dot = @"(?:\s?[\[({<«]\s?(?:dot|point|\.)\s?[\])}>»]\s?|\s(?:dot|point)\s|\.)";

    private static readonly Regex _name = new(@"(?<![\w.%+\-@/])[a-z0-9][a-z0-9_%+\-]*(?:(?:\.|\s?[\[({]\s?(?:dot|point)\s?[\])}]\s?|\s(?:dot|point)\s)[a-z0-9_%+\-]+)*\s?$", _options, _timeout);

    private static readonly Regex _host = new($@"^\s?(?<host>[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?(?:{_dot}[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?)+)", _options, _timeout);

    private static readonly Regex _spelledDot = new(@"\s?[\[({<«]\s?(?:dot|point|\.)\s?[\])}>»]\s?|\s(?:dot|point)\s", _options, _timeout);

    private static readonly HashSet<string> _topLevels = new(
        ["com", "org", "net", "info", "coop", "asso", "ca", "qc", "quebec", "fr", "be", "ch", "lu", "uk", "eu", "us", "de", "nl", "es", "it", "edu", "gouv", "bzh", "paris", "brussels", "io", "co", "example"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of a text, each with the place of its @.</summary>
    public static IEnumerable<(string Email, int Offset)> Find(string text)
    {
        int next = 0;
        for (int i = 0; i < _mostPlaces && next < text.Length; i++)
        {
            Match at = _at.Match(text, next);
            if (!at.Success)
            {
                yield break;
            }

            next = at.Index + at.Length;
            int start = Math.Max(0, at.Index - _longestName);
            Match name = _name.Match(text.Substring(start, at.Index - start));
            Match host = _host.Match(text.Substring(next, Math.Min(_longestHost, text.Length - next)));
            if (!name.Success || !host.Success)
            {
                continue;
            }

            string written = _spelledDot.Replace(host.Groups["host"].Value, ".");
            bool isSure = at.Groups["bracketed"].Success || at.Groups["sure"].Success;
            if ((at.Groups["bracketed"].Success || IsTopLevel(written.Substring(written.LastIndexOf('.') + 1))) && (isSure || EndsThere(text, next + host.Length)))
            {
                yield return (_spelledDot.Replace(name.Value.Trim(), ".") + "@" + written, at.Index);
            }
        }
    }

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
