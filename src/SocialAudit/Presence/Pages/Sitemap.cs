using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>What the sitemaps of a site say, and how they answered.</summary>
internal sealed record Sitemap
{
    /// <summary>The pages that they name, each once, in their order; 5,000 at most.</summary>
    public required IReadOnlyList<SitemapPage> Pages { get; init; }

    /// <summary>The answers that were sitemaps, indexes among them; without their bodies.</summary>
    public required IReadOnlyList<WebAnswer> Read { get; init; }

    /// <summary>The answers that say that nothing is there: 404, 410, or a page for people in its place.</summary>
    public required IReadOnlyList<WebAnswer> Missing { get; init; }

    /// <summary>The answers that leave the question open: a time-out, a refusal, a guard's page, a body that cannot be read.</summary>
    public required IReadOnlyList<WebAnswer> Failed { get; init; }

    /// <summary>True when every page that the sitemaps name is among <see cref="Pages"/>.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>True when there is a sitemap.</summary>
    public bool IsFound => Read.Count > 0;
}
