using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>
/// Finds the feeds of a site with a dozen requests at most, one at a time: those that its pages announce or link to, then those that
/// answer where the site's program has them, or at the usual addresses.
/// </summary>
internal sealed class FeedFinder(AuditSession session)
{
    private const int _mostRequests = 12;
    private const int _mostAnnounced = 6;
    private const int _mostLinked = 4;
    private const int _mostRepaired = 2;
    private const int _mostSections = 6;

    // A server that fails this often at the usual addresses is left alone.
    private const int _mostFailures = 2;

    private const string _accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

    // Static generators make a feed of this name for each section.
    private const string _sectionFeed = "index.xml";

    private static readonly Regex _feedPath = new(
        @"(?:^|/)(?:feed|rss|rss2|atom|backend)(?:/|\.(?:xml|rdf|json|php))?$|\.(?:rss|atom|rdf)$|/(?:index|feed|rss|atom|rss2|blog-feed|news)\.xml$|/feed/(?:rss2?|atom)/?$|/feeds/posts/default"
        + @"|[?&](?:feed=(?:rss2?|atom)|format=(?:feed|rss)|alt=rss|page=backend|type=rss)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly List<(Feed Feed, WebAnswer Answer)> _found = [];
    private readonly List<WebAnswer> _failed = [];
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private int _requests;

    private bool HasPosts => _found.Any(f => f.Feed.Kind == FeedKind.Posts);

    /// <summary>Searches a site; an instance serves for one search.</summary>
    /// <param name="pages">The pages of the site that were read.</param>
    /// <param name="given">An address where a feed may be, as somebody gave it; null without one.</param>
    /// <param name="now">The moment of the audit.</param>
    /// <param name="cancel">Stops the search.</param>
    public async Task<FeedSearch> FindAsync(IReadOnlyList<SitePage> pages, Uri? given, DateTimeOffset now, CancellationToken cancel)
    {
        if (given is not null)
        {
            await AskAsync(given, "", isNamed: false, now, cancel).ConfigureAwait(false);
        }

        foreach (FeedLink link in Announced(pages))
        {
            await AskAsync(link.Address, link.Title, isNamed: true, now, cancel).ConfigureAwait(false);
        }

        foreach (FeedLink link in Linked(pages))
        {
            await AskAsync(link.Address, link.Title, isNamed: true, now, cancel).ConfigureAwait(false);
        }

        if (!HasPosts && pages.Count > 0)
        {
            foreach (Uri address in Repaired(pages))
            {
                await AskAsync(address, "", isNamed: false, now, cancel).ConfigureAwait(false);
            }
        }

        if (!HasPosts)
        {
            await TryHabitsAsync(pages, now, cancel).ConfigureAwait(false);
        }

        return new FeedSearch([.. _found.OrderBy(f => Rank(f.Feed, pages))], _failed);
    }

    /// <summary>Describes what a feed holds.</summary>
    public static Feed Describe(Uri address, FeedContent content, string hint, DateTimeOffset now)
    {
        DateTimeOffset[] dates = [.. content.Entries.Where(e => e.Date is not null).Select(e => e.Date!.Value).OrderByDescending(d => d)];
        DateTimeOffset[] posts = [.. content.Posts.Select(p => p.Date!.Value)];
        return new Feed
        {
            Address = address,
            Title = content.Title,
            Kind = FeedKinds.Of(address, hint, content.Title),
            Entries = content.Entries.Count,
            Posts = posts.Length,
            IsWhole = content.IsWhole,
            IsNewestFirst = content.IsNewestFirst,
            Dates = dates,
            PostsPerWeek = PostingCadence.PerWeek(posts, now),
            LongestSilenceDays = (int?)PostingCadence.LongestSilence(posts, now)?.TotalDays,
        };
    }

    /// <summary>Asks where no page says that a feed is, until one of posts answers.</summary>
    private async Task TryHabitsAsync(IReadOnlyList<SitePage> pages, DateTimeOffset now, CancellationToken cancel)
    {
        int before = _failed.Count;
        foreach ((Uri address, string path) in FeedHabits.Of(pages))
        {
            if (_failed.Count - before >= _mostFailures)
            {
                return;
            }

            if (!await AskAsync(address, path, isNamed: false, now, cancel).ConfigureAwait(false) || !HasPosts)
            {
                continue;
            }

            if (path == _sectionFeed)
            {
                foreach (Uri section in Sections(pages))
                {
                    await AskAsync(new Uri(section, _sectionFeed), path, isNamed: false, now, cancel).ConfigureAwait(false);
                }
            }

            return;
        }
    }

    /// <summary>Asks for a feed, unless that was done or too much was asked already; true when one answered.</summary>
    private async Task<bool> AskAsync(Uri address, string hint, bool isNamed, DateTimeOffset now, CancellationToken cancel)
    {
        if (_requests == _mostRequests || !_asked.Add(address.AbsoluteUri))
        {
            return false;
        }

        _requests++;
        WebAnswer answer = await session.Web.GetAsync(address, cancel, _accept).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            // A usual address that is missing is no failure; one that did not answer leaves the question open.
            if (isNamed || !answer.IsMissing)
            {
                _failed.Add(answer with { Body = [] });
            }

            return false;
        }

        if (!FeedParser.TryParse(answer, now, out FeedContent content))
        {
            // A page at a usual address is no feed; a feed there that cannot be read leaves the question open.
            if (isNamed || FeedParser.IsMeantAsFeed(answer))
            {
                _failed.Add(answer with { Body = [] });
            }

            return false;
        }

        _asked.Add(answer.FinalAddress.AbsoluteUri);
        if (_found.All(f => f.Feed.Address != answer.FinalAddress))
        {
            _found.Add((Describe(answer.FinalAddress, content, hint, now), answer with { Body = [] }));
        }

        return true;
    }

    /// <summary>The feeds that the pages announce, those of posts first; each page of some sites announces its comments, of which one feed is enough.</summary>
    private static IEnumerable<FeedLink> Announced(IReadOnlyList<SitePage> pages)
    {
        FeedLink[] links = [.. pages.SelectMany(p => p.FeedLinks).GroupBy(l => l.Address).Select(g => g.First())];
        ILookup<FeedKind, FeedLink> kinds = links.ToLookup(l => FeedKinds.Of(l.Address, l.Title, ""));
        FeedLink[] comments = [.. kinds[FeedKind.Comments].Take(1)];
        return kinds[FeedKind.Posts].Concat(kinds[FeedKind.Events]).Take(_mostAnnounced - comments.Length).Concat(comments);
    }

    /// <summary>The feeds that the pages show a link to.</summary>
    private static IEnumerable<FeedLink> Linked(IReadOnlyList<SitePage> pages) =>
        pages.SelectMany(p => p.Links.Where(l => WebAddress.SameSite(l.Target, p.Address) && _feedPath.IsMatch(l.Target.PathAndQuery)))
            .Select(l => new FeedLink(l.Target, l.Text))
            .Where(l => FeedKinds.Of(l.Address, l.Title, "") != FeedKind.Comments)
            .GroupBy(l => l.Address).Select(g => g.First())
            .Take(_mostLinked);

    /// <summary>
    /// Where a feed may be that was announced at a wrong address: on the site itself, where the page names the machine that it was made on,
    /// or at the site's front, where the name was meant to be seen from there.
    /// </summary>
    private Uri[] Repaired(IReadOnlyList<SitePage> pages)
    {
        Uri front = FeedHabits.Folder(pages[0].Address);
        return
        [
            .. _failed.Where(f => f.Address.AbsolutePath.Length > 1)
                .Select(f => WebAddress.Resolve(front, WebAddress.SameSite(f.Address, front) ? "./" + f.Address.Segments.Last() + f.Address.Query : f.Address.PathAndQuery))
                .OfType<Uri>().Where(a => WebAddress.SameSite(a, front)).Take(_mostRepaired),
        ];
    }

    /// <summary>The site's front, and the sections that it links to: folders just below the site's root.</summary>
    private static IEnumerable<Uri> Sections(IReadOnlyList<SitePage> pages)
    {
        SitePage? home = pages.FirstOrDefault(p => p.Role == PageRole.Home);
        return home is null
            ? []
            : home.Links.Select(l => l.Target)
                .Where(t => WebAddress.SameSite(t, home.Address) && t.Segments.Length == 2 && !t.Segments[1].Contains('.'))
                .Select(FeedHabits.Folder).Prepend(FeedHabits.Folder(home.Address)).Distinct().Take(_mostSections + 1);
    }

    private static int Rank(Feed feed, IReadOnlyList<SitePage> pages)
    {
        int kind = feed.Kind switch { FeedKind.Posts => 0, FeedKind.Events => 100, _ => 200 };
        bool inSection = pages.Any(p => p.Role is PageRole.News or PageRole.Blog && p.Address.AbsolutePath != "/"
            && feed.Address.AbsolutePath.StartsWith(FeedHabits.Folder(p.Address).AbsolutePath, StringComparison.OrdinalIgnoreCase));
        return kind + (inSection ? 0 : 10) + (feed.Posts > 0 ? 0 : 50);
    }
}
