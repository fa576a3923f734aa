namespace SocialAudit;

/// <summary>Keeps the lists of the objects that scripts see as arrays.</summary>
internal static class FixedList
{
    /// <summary>
    /// The same items as an array. PowerShell can't index the lists that a collection expression makes:
    /// <c>$presence.Findings[0]</c> would be all findings.
    /// </summary>
    public static IReadOnlyList<T> ToFixed<T>(this IReadOnlyList<T> items) => items as T[] ?? items.ToArray();
}
