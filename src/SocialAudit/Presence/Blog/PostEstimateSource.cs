namespace SocialAudit.Presence.Blog;

/// <summary>What the dates of an estimate were read from.</summary>
internal enum PostEstimateSource
{
    /// <summary>What pages show: dates of articles, or dates in the addresses that they link to.</summary>
    Pages,

    /// <summary>The dates of publication in the sitemap, or dates in the addresses that it names.</summary>
    SitemapPosts,

    /// <summary>When posts last changed, as the sitemap says.</summary>
    SitemapChanges,
}
