using System.Text.RegularExpressions;

namespace SocialAudit.Surveys;

/// <summary>What heads a column: the question, and one of its choices where the choices are spread over columns.</summary>
internal sealed class AnswerHeading
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // «Q01. Votre nom», «Q01[SQ001]. Votre nom», «1. Votre nom», «Q3 - Votre nom»: the code that a survey tool puts before the question.
    private static readonly Regex _code = new(@"^\s*(?:(?<code>[a-z]\w{0,20}(?:\[[^\]]{0,40}\]){0,2}|\d{1,3})[.)]|(?<code>(?:q|question)\s?\d{1,3})\s*[-–:.])\s+(?<rest>\S.*)$", _options, _timeout);

    // «Réseaux [Facebook]».
    private static readonly Regex _bracket = new(@"^(?<stem>[^\[\]]+)\[(?<option>[^\[\]]+)\]\s*$", _options, _timeout);

    // «Archétype (un ou deux)».
    private static readonly Regex _aside = new(@"^(?<stem>.*\S)\s*\([^()]*\)\W*$", _options, _timeout);

    // Longer headings hold a whole text of consent: no question of ours is in it.
    private const int _longest = 1000;

    /// <summary>Makes a heading of the cells above a column, from the top.</summary>
    public AnswerHeading(IReadOnlyList<string> parts)
    {
        Full = string.Join(" — ", parts);
        List<(string Stem, string? Option)> forms = [];
        if (parts.Count > 1)
        {
            forms.Add((parts[parts.Count - 1], null));
            forms.Add((parts[0], parts[parts.Count - 1]));
        }

        if (Full.Length <= _longest && parts.Count > 0)
        {
            AddForms(parts[0], parts.Count > 1 ? parts[parts.Count - 1] : null, forms);
        }

        Forms = [.. forms.Distinct()];
    }

    /// <summary>The heading in full: the question and the choice.</summary>
    public string Full { get; }

    /// <summary>The ways in which it may name a question, and one of its choices.</summary>
    public IReadOnlyList<(string Stem, string? Option)> Forms { get; }

    /// <summary>The names that the heading may mean where it is no question with choices.</summary>
    public IEnumerable<string> Names => Forms.Where(f => f.Option is null).Select(f => f.Stem);

    private static void AddForms(string text, string? option, List<(string Stem, string? Option)> forms)
    {
        Match coded = _code.Match(text);
        string rest = coded.Success ? coded.Groups["rest"].Value : text;
        Match bracket = _bracket.Match(rest);
        if (option is null && bracket.Success)
        {
            forms.Add((bracket.Groups["stem"].Value.Trim(), bracket.Groups["option"].Value.Trim()));
        }

        forms.Add((text, option));
        forms.Add((rest, option));
        if (coded.Success)
        {
            forms.Add((coded.Groups["code"].Value, option));
        }

        if (_aside.Match(rest) is { Success: true } aside)
        {
            forms.Add((aside.Groups["stem"].Value, option));
        }
    }
}
