namespace SocialAudit.Presence.Blog;

/// <summary>What a feed says: its title and the dates and links of its entries, in the feed's order.</summary>
internal sealed record FeedContent(string Title, string? Link, IReadOnlyList<FeedEntry> Entries);
