using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Finds the feeds of a site: those that its pages announce, then those that answer at the usual addresses.</summary>
internal sealed class FeedFinder(AuditSession session)
{
    private const int _mostFeeds = 6;
    private const int _mostSections = 6;
    private const string _accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

    private static readonly Regex _feedPath = new(
        @"(?:^|/)(?:feed|rss|atom)(?:/|\.xml|\.rdf|\.json)?$|/(?:index|feed|rss|atom|rss2)\.(?:xml|rdf|rss|atom)$|/feeds/posts/default|[?&]feed=(?:rss2?|atom)",
        RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static readonly Regex _comments = new(@"\b(?:comments|commentaires)\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private static readonly Regex _events = new(@"\b(?:agenda|events?|[ée]v[ée]nements?|calendars?|calendriers?)\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    // Where WordPress, Hugo, Jekyll, Drupal, Blogger, Squarespace and hand-made sites put theirs.
    private static readonly string[] _usualPaths = ["feed/", "index.xml", "feed.xml", "atom.xml", "rss.xml", "rss", "feeds/posts/default"];

    public async Task<FeedSearch> FindAsync(IReadOnlyList<SitePage> pages, DateTimeOffset now, CancellationToken cancel)
    {
        List<(Feed Feed, WebAnswer Answer)> found = [];
        List<WebAnswer> failed = [];
        HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
        foreach ((Uri address, string hint) in Announced(pages))
        {
            if (found.Count < _mostFeeds && asked.Add(address.AbsoluteUri))
            {
                await AskAsync(address, hint, isAnnounced: true).ConfigureAwait(false);
            }
        }

        string? usual = null;
        if (!found.Any(f => f.Feed.Kind == FeedKind.Posts))
        {
            // A section's own feed says more than one over the whole site, so news and blog come first.
            foreach (SitePage page in pages.Where(p => p.Role is PageRole.Home or PageRole.News or PageRole.Blog).OrderBy(p => p.Role == PageRole.Home))
            {
                foreach (string path in _usualPaths)
                {
                    Uri address = new(Folder(page.Address), path);
                    if (asked.Add(address.AbsoluteUri) && await AskAsync(address, path, isAnnounced: false).ConfigureAwait(false))
                    {
                        usual = path;
                        break;
                    }
                }
            }
        }

        if (usual is not null)
        {
            // A program that makes one feed at a usual address makes one for each section.
            foreach (Uri section in Sections(pages))
            {
                Uri address = new(section, usual);
                if (asked.Add(address.AbsoluteUri))
                {
                    await AskAsync(address, usual, isAnnounced: false).ConfigureAwait(false);
                }
            }
        }

        return new FeedSearch([.. found.OrderBy(f => Rank(f.Feed, pages))], failed);

        async Task<bool> AskAsync(Uri address, string hint, bool isAnnounced)
        {
            WebAnswer answer = await session.Web.GetAsync(address, cancel, _accept).ConfigureAwait(false);
            if (!answer.IsSuccess)
            {
                // A usual address that is missing is no failure; one that did not answer leaves the question open.
                if (isAnnounced || !answer.IsMissing)
                {
                    failed.Add(answer);
                }

                return false;
            }

            if (!FeedParser.TryParse(answer, now, out FeedContent content))
            {
                // A page at a usual address is no feed; a feed there that cannot be read leaves the question open.
                if (isAnnounced || FeedParser.IsMeantAsFeed(answer))
                {
                    failed.Add(answer);
                }

                return false;
            }

            if (found.All(f => f.Feed.Address != answer.FinalAddress))
            {
                found.Add((Describe(answer.FinalAddress, content, hint, now), answer));
            }

            return true;
        }
    }

    /// <summary>Describes what a feed holds.</summary>
    public static Feed Describe(Uri address, FeedContent content, string hint, DateTimeOffset now)
    {
        DateTimeOffset[] dates = [.. content.Entries.Where(e => e.Date is not null).Select(e => e.Date!.Value).OrderByDescending(d => d)];
        DateTimeOffset[] posts = [.. content.Posts.Select(p => p.Date!.Value)];

        // A title may name the organisation («Prevention», «Agenda 21»): only the address tells a calendar.
        string path = Uri.UnescapeDataString(address.AbsolutePath);
        return new Feed
        {
            Address = address,
            Title = content.Title,
            Kind = _comments.IsMatch($"{path} {hint}") ? FeedKind.Comments : _events.IsMatch(path) ? FeedKind.Events : FeedKind.Posts,
            Entries = content.Entries.Count,
            Posts = posts.Length,
            IsWhole = content.IsWhole,
            Dates = dates,
            PostsPerWeek = PostingCadence.PerWeek(posts, now),
            LongestSilenceDays = (int?)PostingCadence.LongestSilence(posts, now)?.TotalDays,
        };
    }

    private static IEnumerable<(Uri Address, string Hint)> Announced(IReadOnlyList<SitePage> pages)
    {
        foreach (FeedLink link in pages.SelectMany(p => p.FeedLinks))
        {
            yield return (link.Address, link.Title);
        }

        foreach (SitePage page in pages)
        {
            foreach (PageLink link in page.Links)
            {
                if (WebAddress.SameSite(link.Target, page.Address) && _feedPath.IsMatch(link.Target.AbsolutePath.TrimEnd('/') + link.Target.Query))
                {
                    yield return (link.Target, link.Text);
                }
            }
        }
    }

    /// <summary>The sections that the home page links to: folders just below the site's root.</summary>
    private static IEnumerable<Uri> Sections(IReadOnlyList<SitePage> pages)
    {
        SitePage? home = pages.FirstOrDefault(p => p.Role == PageRole.Home);
        return home is null
            ? []
            : home.Links.Select(l => l.Target)
                .Where(t => WebAddress.SameSite(t, home.Address) && t.Segments.Length == 2 && !t.Segments[1].Contains('.'))
                .Select(Folder).Distinct().Take(_mostSections);
    }

    private static Uri Folder(Uri page) =>
        new(page, page.AbsolutePath.EndsWith("/", StringComparison.Ordinal) || page.Segments.Last().Contains('.') ? "./" : page.Segments.Last() + "/");

    private static int Rank(Feed feed, IReadOnlyList<SitePage> pages)
    {
        int kind = feed.Kind switch { FeedKind.Posts => 0, FeedKind.Events => 100, _ => 200 };
        bool inSection = pages.Any(p => p.Role is PageRole.News or PageRole.Blog && p.Address.AbsolutePath != "/"
            && feed.Address.AbsolutePath.StartsWith(Folder(p.Address).AbsolutePath, StringComparison.OrdinalIgnoreCase));
        return kind + (inSection ? 0 : 10) + (feed.Dates.Count > 0 ? 0 : 50);
    }
}
