using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>Finds and reads the sitemaps of a site, with few requests, one at a time.</summary>
internal sealed class SitemapReader(AuditSession session)
{
    private const int _mostCandidates = 5;
    private const int _mostChildren = 5;
    private const string _accept = "application/xml, text/xml, text/plain;q=0.8, */*;q=0.5";

    private static readonly string[] _usualPaths = ["/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml"];

    // What the sitemaps of WordPress (its own, Yoast's, Rank Math's) and of others are named for.
    private static readonly Regex _lists = Name(@"tag|categor|taxonom|author|auteur|user|image|video|attachment|archive|product|event|evenement");
    private static readonly Regex _pages = Name(@"(?:^|[-_/])pages?(?:[-_.\d]|$)");
    private static readonly Regex _posts = Name(@"post|blog|news|nouvelle|actu|article|billet|journal");

    /// <summary>Where a site has its sitemap when it does not say.</summary>
    public static IEnumerable<Uri> UsualAddresses(Uri site) => _usualPaths.Select(path => new Uri(site, path));

    /// <summary>Reads the sitemaps that a site announces, or the first that answers at a usual address where it announces none.</summary>
    /// <param name="site">The site.</param>
    /// <param name="announced">What its robots.txt names; may be empty.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Sitemap> FindAsync(Uri site, IEnumerable<Uri> announced, CancellationToken cancel)
    {
        List<Uri> named = [.. announced];
        if (named.Count > 0)
        {
            return await ReadAsync(named, cancel).ConfigureAwait(false);
        }

        Reading reading = new();
        foreach (Uri address in UsualAddresses(site))
        {
            if (!reading.Read.Any())
            {
                await ReadCandidateAsync(reading, address, cancel).ConfigureAwait(false);
            }
        }

        return reading.ToSitemap();
    }

    /// <summary>Reads sitemaps, and those that they name: 5 of the former and 5 of the latter at most, those of posts first.</summary>
    /// <param name="candidates">Where sitemaps may be.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Sitemap> ReadAsync(IEnumerable<Uri> candidates, CancellationToken cancel)
    {
        Reading reading = new();
        foreach (Uri address in candidates.Distinct().Take(_mostCandidates))
        {
            await ReadCandidateAsync(reading, address, cancel).ConfigureAwait(false);
        }

        return reading.ToSitemap();
    }

    private async Task ReadCandidateAsync(Reading reading, Uri address, CancellationToken cancel)
    {
        if (await ReadOneAsync(reading, address, cancel).ConfigureAwait(false) is not { } content)
        {
            return;
        }

        // Whoever may write an index may not send us to other people's sites with it.
        SitemapPage[] children = [.. content.Children.Where(c => WebAddress.SameSite(c.Address, address)).OrderBy(c => Rank(c.Address)).ThenByDescending(c => c.Modified)];
        foreach (SitemapPage child in children)
        {
            if (reading.Children == _mostChildren)
            {
                reading.IsWhole = false;
                return;
            }

            reading.Children++;
            SitemapContent? read = await ReadOneAsync(reading, child.Address, cancel).ConfigureAwait(false);
            reading.IsWhole &= read is { Children.Count: 0 };
        }
    }

    private async Task<SitemapContent?> ReadOneAsync(Reading reading, Uri address, CancellationToken cancel)
    {
        if (!reading.Asked.Add(address))
        {
            return null;
        }

        WebAnswer answer = await session.Web.GetAsync(address, cancel, _accept).ConfigureAwait(false);
        SitemapContent? content = answer.IsSuccess ? SitemapParser.Parse(answer, session.Now, session.Settings.MaximumBytes) : null;
        if (content is null)
        {
            // Many a site answers with a page for people whatever is asked of it; but a guard's page says nothing.
            bool isMissing = answer.IsMissing || (ParsedPage.IsPage(answer) && !await IsChallengeAsync(answer, cancel).ConfigureAwait(false));
            (isMissing ? reading.Missing : reading.Failed).Add(answer with { Body = [] });
            return null;
        }

        reading.Read.Add(answer with { Body = [] });
        reading.Add(content, isOfPosts: Rank(address) == 0);
        return content;
    }

    private static async Task<bool> IsChallengeAsync(WebAnswer answer, CancellationToken cancel)
    {
        using ParsedPage page = await ParsedPage.ParseAsync(PageRole.Home, answer, cancel).ConfigureAwait(false);
        return PageObstacles.Of(page) == PageObstacle.Challenge;
    }

    private static int Rank(Uri sitemap)
    {
        string path = sitemap.PathAndQuery;
        return _lists.IsMatch(path) ? 3 : _pages.IsMatch(path) ? 1 : _posts.IsMatch(path) ? 0 : 2;
    }

    private static Regex Name(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>A reading under way.</summary>
    private sealed class Reading
    {
        private readonly Dictionary<string, SitemapPage> _pages = new(StringComparer.Ordinal);

        public HashSet<Uri> Asked { get; } = [];

        public List<WebAnswer> Read { get; } = [];

        public List<WebAnswer> Missing { get; } = [];

        public List<WebAnswer> Failed { get; } = [];

        public int Children { get; set; }

        public bool IsWhole { get; set; } = true;

        public void Add(SitemapContent content, bool isOfPosts)
        {
            IsWhole &= content.IsWhole;
            foreach (SitemapPage page in content.Pages)
            {
                if (_pages.Count == SitemapParser.MostPages)
                {
                    IsWhole = false;
                    return;
                }

                if (!_pages.ContainsKey(page.Address.AbsoluteUri))
                {
                    _pages.Add(page.Address.AbsoluteUri, page with { IsListedAsPost = isOfPosts });
                }
            }
        }

        public Sitemap ToSitemap() => new() { Pages = [.. _pages.Values], Read = Read, Missing = Missing, Failed = Failed, IsWhole = IsWhole && Failed.Count == 0 };
    }
}
