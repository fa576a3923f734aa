namespace SocialAudit.Presence.Blog;

/// <summary>An entry of a feed; its date is null where the feed gives none that can be believed.</summary>
internal sealed record FeedEntry(string? Title, string? Link, DateTimeOffset? Date)
{
    /// <summary>What came of an entry that says nothing.</summary>
    public static FeedEntry Empty { get; } = new(null, null, null);

    /// <summary>The entry's own name in the feed; null without one.</summary>
    public string? Id { get; init; }
}
