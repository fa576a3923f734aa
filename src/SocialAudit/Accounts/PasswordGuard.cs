using System.Text.RegularExpressions;

namespace SocialAudit.Accounts;

/// <summary>Keeps passwords out: knows the columns that ask for one, and takes one out of a text that it was slipped into.</summary>
/// <param name="words">The words of all languages.</param>
/// <param name="mark">What stands in a text where something was taken out.</param>
internal sealed class PasswordGuard(AccountWords words, string mark)
{
    private const int _shortestSecret = 5;

    // A hostile cell must not keep the search busy: nobody writes of more passwords in one.
    private const int _mostLabels = 20;

    private static readonly Regex _token = new(@"\S+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly char[] _gaps = [' ', '\u00A0', '\u202F', '\t', '\r', '\n'];
    private static readonly char[] _signs = [':', '=', '>', '→', '-', '–', '—', '('];
    private static readonly char[] _explicit = [':', '=', '>', '→'];

    /// <summary>What stands where something was taken out.</summary>
    public string Mark => mark;

    /// <summary>True for the heading of a column of passwords, codes or keys; false for one that only says that none is wanted.</summary>
    public bool IsPasswordColumn(string heading) => words.PasswordColumn.IsMatch(words.Negated.Replace(TextFolding.Fold(heading), ""));

    /// <summary>The text without what looks like a password in it; the same text where nothing does.</summary>
    public string Withhold(string text)
    {
        string rest = words.Credentials.Replace(text, mark);
        int from = 0;
        for (int i = 0; i < _mostLabels && words.PasswordLabel.Match(rest, from) is { Success: true } label; i++)
        {
            from = label.Index + label.Length;
            if (SecretAfter(rest, from) is { } secret)
            {
                // What follows may be more of it: a password may hold spaces.
                return rest.Substring(0, secret).TrimEnd(_gaps) + " " + mark;
            }
        }

        return rest;
    }

    /// <summary>Where a password begins in what follows its label; null where none does.</summary>
    private int? SecretAfter(string text, int start)
    {
        bool isExplicit = false;
        bool isFirst = true;
        int? first = null;
        bool onlyHarmless = true;
        foreach (Match token in _token.Matches(text.Substring(start)))
        {
            string bare = token.Value.Trim(_signs);
            isExplicit |= isFirst && token.Value.IndexOfAny(_explicit) == 0;
            if (bare.Length == 0)
            {
                isExplicit |= isFirst && token.Value.IndexOfAny(_explicit) >= 0;
                continue;
            }

            string folded = TextFolding.Fold(bare.Trim('.', ',', ';', '!', '?', ')', '"', '«', '»'));
            if (isFirst && words.IsLinking(folded))
            {
                isExplicit |= token.Value.IndexOfAny(_explicit) == token.Value.Length - 1;
                continue;
            }

            bool isHarmless = folded.Split(' ').All(words.IsHarmless);
            if (isFirst)
            {
                first = start + token.Index;
                if (!isHarmless)
                {
                    return first;
                }
            }

            isFirst = false;
            onlyHarmless &= isHarmless;
            if (LooksSecret(bare) || token.Value.IndexOfAny(_explicit) == token.Value.Length - 1)
            {
                return start + token.Index + (LooksSecret(bare) ? 0 : token.Length);
            }
        }

        return isExplicit && !onlyHarmless ? first : null;
    }

    /// <summary>Letters among digits or signs: no word of a sentence.</summary>
    private static bool LooksSecret(string word) =>
        word.Length >= _shortestSecret && word.Any(char.IsLetter) && (word.Any(char.IsDigit) || word.IndexOfAny(['!', '#', '$', '%', '*', '+', '^', '~', '\\']) >= 0);
}
