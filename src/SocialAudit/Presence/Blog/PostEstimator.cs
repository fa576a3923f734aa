using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>
/// Estimates when something was published on a site without a feed that tells: from the dates on its news pages and in the addresses of
/// its posts, else from its sitemap. What readers see comes first, since a sitemap tells changes rather than posts.
/// </summary>
internal sealed class PostEstimator(PresenceAudit audit)
{
    private const int _mostAnswers = 4;

    // From so many dated pages on, one day that most of them share is when the site was built or moved, not when they were written.
    private const int _fewestForStamp = 3;

    // On folded paths: what posts lie under.
    private static readonly Regex _postFolder = new(
        @"^(?:\S+ )?(?:blog|blogue|journal|news|nouvelles?|actualites?|actus?|articles?|posts?|billets?|infolettres?|communiques?|quoi de neuf|whats new) .", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Estimates; null when nothing on the site tells.</summary>
    public async Task<PostEstimate?> EstimateAsync(CancellationToken cancel)
    {
        if (FromPages() is { } shown)
        {
            return shown;
        }

        return await audit.ReadSitemapAsync(cancel).ConfigureAwait(false) is { } sitemap ? FromSitemap(sitemap) : null;
    }

    private PostEstimate? FromPages()
    {
        SitePage[] sections = [.. audit.Pages.Where(p => p.Role is PageRole.News or PageRole.Blog)];
        SitePage[] telling = [.. sections.Concat(audit.Pages.Where(p => p.Role == PageRole.Other && sections.Any(s => IsBelow(p.Address, s.Address))))];
        if (telling.Length == 0)
        {
            telling = [.. audit.Pages.Where(p => p.Role == PageRole.Home)];
        }

        (SitePage Page, DateTimeOffset Date)[] dates =
        [
            .. telling.SelectMany(p => p.PostDates.Select(d => (p, d))),
            .. audit.Pages.SelectMany(p => p.Links.Where(l => WebAddress.SameSite(l.Target, p.Address)).Select(l => DatedAddress.Read(l.Target)).OfType<DateTimeOffset>().Select(d => (p, d))),
        ];
        (SitePage Page, DateTimeOffset Date)[] past = [.. dates.Where(d => WrittenDate.IsPast(d.Date, audit.Now))];
        return Estimate(past.Select(p => p.Date), PostEstimateSource.Pages, [.. past.OrderByDescending(p => p.Date).Select(p => p.Page.Answer).Distinct().Take(_mostAnswers)]);
    }

    private PostEstimate? FromSitemap(Sitemap sitemap)
    {
        WebAnswer[] answers = [.. sitemap.Read.Take(_mostAnswers)];
        IEnumerable<DateTimeOffset> published = sitemap.Pages.Select(p => p.Published ?? DatedAddress.Read(p.Address)).OfType<DateTimeOffset>().Where(d => WrittenDate.IsPast(d, audit.Now));
        if (Estimate(published, PostEstimateSource.SitemapPosts, answers) is { } posts)
        {
            return posts;
        }

        SitemapPage[] dated = [.. sitemap.Pages.Where(p => p.Modified is not null)];
        if (dated.Length >= _fewestForStamp && dated.GroupBy(p => p.Modified!.Value.UtcDateTime.Date).Max(g => g.Count()) * 2 > dated.Length)
        {
            return null;
        }

        return Estimate(dated.Where(IsPost).Select(p => p.Modified!.Value), PostEstimateSource.SitemapChanges, answers);
    }

    private bool IsPost(SitemapPage page) =>
        page.IsListedAsPost || _postFolder.IsMatch(TextFolding.Fold(Uri.UnescapeDataString(page.Address.AbsolutePath.Trim('/').Replace('-', ' '))))
        || audit.Pages.Any(s => s.Role is PageRole.News or PageRole.Blog && IsBelow(page.Address, s.Address));

    private static bool IsBelow(Uri page, Uri section)
    {
        string folder = FeedHabits.Folder(section).AbsolutePath;
        return WebAddress.SameSite(page, section) && folder.Length > 1 && page.AbsolutePath.Length > folder.Length && page.AbsolutePath.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same post may be dated in several places: a day counts once.</summary>
    private static PostEstimate? Estimate(IEnumerable<DateTimeOffset> dates, PostEstimateSource source, IReadOnlyList<WebAnswer> answers)
    {
        DateTimeOffset[] days = [.. dates.Select(d => new DateTimeOffset(d.Date, TimeSpan.Zero)).Distinct().OrderByDescending(d => d)];
        return days.Length == 0 ? null : new PostEstimate(days, source, answers);
    }
}
