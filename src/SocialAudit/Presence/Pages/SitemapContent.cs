namespace SocialAudit.Presence.Pages;

/// <summary>What one sitemap says.</summary>
/// <param name="Pages">The pages that it names.</param>
/// <param name="Children">The sitemaps that it names, each with its date; only an index names any.</param>
/// <param name="IsWhole">False when it breaks off, or names more than is read.</param>
internal sealed record SitemapContent(IReadOnlyList<SitemapPage> Pages, IReadOnlyList<SitemapPage> Children, bool IsWhole);
