using SocialAudit.Presence.Blog;

namespace SocialAudit.Presence.Listings;

/// <summary>An organisation's name as listings are asked for it.</summary>
internal static class ListingName
{
    // No listing's name is longer; some services refuse such questions.
    private const int _longest = 200;

    /// <summary>The name as part of an address.</summary>
    public static string Escaped(string name) => Uri.EscapeDataString(MarkupText.Clean(TextFolding.Tidy(name, _longest)));

    /// <summary>True when two names have the same words, but for case, accents, small words and what stands in brackets: «Le Relais (Montréal)».</summary>
    public static bool IsSame(string one, string other)
    {
        HashSet<string> words = [.. Words(one)];
        return words.Count > 0 && words.SetEquals(Words(other));
    }

    /// <summary>True when a text holds the words of a place's name, in their order.</summary>
    public static bool IsPlaceIn(string text, string place)
    {
        string folded = TextFolding.Fold(place);
        return folded.Length > 0 && $" {TextFolding.Fold(text)} ".Contains($" {folded} ");
    }

    private static IReadOnlyList<string> Words(string name)
    {
        int bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return TextFolding.Words(bracket > 0 ? name.Substring(0, bracket) : name);
    }
}
