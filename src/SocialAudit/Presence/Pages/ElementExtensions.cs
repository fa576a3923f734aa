using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>Reads attributes as browsers do.</summary>
internal static class ElementExtensions
{
    private static readonly char[] _spaces = [' ', '\t', '\r', '\n', '\f'];

    /// <summary>True when the element's <c>rel</c> holds a word, whatever its case and the words beside it.</summary>
    public static bool HasRel(this IElement element, string word) =>
        element.GetAttribute("rel") is { } rel && rel.Split(_spaces).Contains(word, StringComparer.OrdinalIgnoreCase);
}
