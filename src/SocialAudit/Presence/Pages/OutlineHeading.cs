namespace SocialAudit.Presence.Pages;

/// <summary>A heading of a page, and the one above it that it stands under.</summary>
/// <param name="Level">1 to 6 for <c>h1</c> to <c>h6</c>; <see cref="Lowest"/> for a line that only looks like a heading.</param>
/// <param name="Text">Its words in one line.</param>
/// <param name="Above">The heading of a higher level that it stands under; null at the top.</param>
internal sealed record OutlineHeading(int Level, string Text, OutlineHeading? Above)
{
    public const int Lowest = 7;

    private bool? _isOthers;
    private bool? _isOurs;

    /// <summary>True for the heading of a list of others; looked at once, however many links stand under it.</summary>
    public bool IsOthers => _isOthers ??= PlaceWords.IsOthersHeading(Text);

    /// <summary>True for the heading of the organisation's own links.</summary>
    public bool IsOurs => _isOurs ??= PlaceWords.IsOurHeading(Text);
}
