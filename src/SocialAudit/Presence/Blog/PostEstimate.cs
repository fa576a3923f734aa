using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>The days on which something seems to have been published on a site without a feed that tells.</summary>
/// <param name="Days">The days, each once, newest first; one at least.</param>
/// <param name="Source">What they were read from.</param>
/// <param name="Answers">The pages or sitemaps that showed them.</param>
internal sealed record PostEstimate(IReadOnlyList<DateTimeOffset> Days, PostEstimateSource Source, IReadOnlyList<WebAnswer> Answers);
