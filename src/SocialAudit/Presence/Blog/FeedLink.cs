namespace SocialAudit.Presence.Blog;

/// <summary>A feed that a page announces.</summary>
/// <param name="Address">Where the page says that it is.</param>
/// <param name="Title">What the page calls it; empty when it does not.</param>
internal sealed record FeedLink(Uri Address, string Title);
