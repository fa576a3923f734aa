using System.Management.Automation;

namespace SocialAudit.Commands.History;

/// <summary>Whether a name in the store is one that the user typed.</summary>
internal static class NameMatcher
{
    /// <summary>Without wildcards, case, accents and punctuation do not matter; with them, only case does not.</summary>
    public static Func<string, bool> Of(string name)
    {
        if (WildcardPattern.ContainsWildcardCharacters(name))
        {
            WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase);
            return pattern.IsMatch;
        }

        string folded = TextFolding.Fold(name);
        return other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase) || (folded.Length > 0 && TextFolding.Fold(other) == folded);
    }
}
