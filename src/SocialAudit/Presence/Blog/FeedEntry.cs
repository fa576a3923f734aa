namespace SocialAudit.Presence.Blog;

/// <summary>An entry of a feed; its date is null where the feed gives none that can be believed.</summary>
internal sealed record FeedEntry(string? Title, string? Link, DateTimeOffset? Date);
