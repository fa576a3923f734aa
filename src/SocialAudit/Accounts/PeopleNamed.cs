using System.Text.RegularExpressions;

namespace SocialAudit.Accounts;

/// <summary>The people that an answer names: «moi et Maude», «Léa (stagiaire), Rachid», «plus personne».</summary>
/// <param name="Names">The names, each once.</param>
/// <param name="IsNobody">True when the answer says that there is nobody.</param>
internal sealed record PeopleNamed(IReadOnlyList<string> Names, bool IsNobody)
{
    private const int _most = 20;
    private const int _longest = 100;
    private static readonly Regex _between = new(@"\s*(?:[,;|\r\n]|\s/\s|\s&\s|\s\+\s|\s(?:et|and|ou|or)\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads an answer.</summary>
    /// <param name="text">The answer; null where there is none.</param>
    /// <param name="self">Who answers: «moi».</param>
    /// <param name="words">The words of all languages.</param>
    public static PeopleNamed Read(string? text, string? self, AccountWords words)
    {
        List<string> names = [];
        bool isNobody = false;
        foreach (string part in _between.Split(text ?? "").Take(_most))
        {
            string folded = TextFolding.Fold(part);
            if (words.IsNobody(folded))
            {
                isNobody = true;
                continue;
            }

            // «Paul, ancien stagiaire» is one person, with what he was.
            if (names.Count > 0 && folded.Length > 0 && folded.Split(' ').All(w => words.IsRole(w) || w.All(char.IsDigit)))
            {
                names[names.Count - 1] += ", " + TextFolding.Tidy(part, _longest);
                continue;
            }

            string? name = words.IsSelf(folded) ? self : words.IsUnknown(folded) ? null : TextFolding.Tidy(part.Trim(' ', '\u00A0', '.', '?'), _longest);
            if (name is { Length: > 0 } && !names.Any(n => IsSame(n, name)))
            {
                names.Add(name);
            }
        }

        return new PeopleNamed(names, isNobody && names.Count == 0);
    }

    /// <summary>True when two names may be one person's: the words of one are all in the other.</summary>
    public static bool IsSame(string one, string other)
    {
        HashSet<string> a = [.. TextFolding.Fold(one).Split(' ')];
        HashSet<string> b = [.. TextFolding.Fold(other).Split(' ')];
        a.Remove("");
        b.Remove("");
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }
}
