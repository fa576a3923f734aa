namespace SocialAudit.Presence.Pages;

/// <summary>A page that a sitemap names.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Modified">When it last changed, as the sitemap says; null without a date that can be believed.</param>
/// <param name="Published">When it was published, where the sitemap is one for news; null elsewhere.</param>
internal sealed record SitemapPage(Uri Address, DateTimeOffset? Modified, DateTimeOffset? Published)
{
    /// <summary>True when it stands in a sitemap that is named for holding posts.</summary>
    public bool IsListedAsPost { get; init; }
}
