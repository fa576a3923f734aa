using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>What a search for feeds brought: those that answered, the main one first, and the answers that were no feed.</summary>
internal sealed record FeedSearch(IReadOnlyList<(Feed Feed, WebAnswer Answer)> Found, IReadOnlyList<WebAnswer> Failed);
