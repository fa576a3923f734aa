using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Finds the feeds that a page announces to feed readers.</summary>
internal static class FeedLinkExtractor
{
    private const int _most = 20;

    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TieredRegex _feedType = new(@"\b(?:rss|atom)\b|feed\+json", _options);

    // These types, or none at all, are also given to other things: the address or the title must say that it is a feed.
    private static readonly TieredRegex _openType = new(@"^\s*(?:(?:application|text)/(?:rdf\+)?(?:xml|json))?\s*(?:;|$)", _options);
    private static readonly TieredRegex _feedWords = new(@"\b(?:feeds?|rss\d?|atom|backend|syndi\w+|flux|fil)\b", _options);

    public static IEnumerable<FeedLink> Extract(ParsedPage page)
    {
        int count = 0;
        foreach (IElement link in page.Elements("link").Where(l => l.HasRel("alternate") || l.HasRel("feed")))
        {
            string title = TextFolding.Tidy(link.GetAttribute("title"));
            if (count < _most && WebAddress.Resolve(page.Base, link.GetAttribute("href")) is { } address && !IsApi(address) && IsFeed(link, address, title))
            {
                count++;
                yield return new FeedLink(address, title);
            }
        }
    }

    private static bool IsFeed(IElement link, Uri address, string title)
    {
        string type = link.GetAttribute("type") ?? "";
        return _feedType.IsMatch(type) || (_openType.IsMatch(type) && (link.HasRel("feed") || _feedWords.IsMatch(title) || _feedWords.IsMatch(address.PathAndQuery)));
    }

    // WordPress announces its JSON interface and oEmbed answers beside its feeds.
    private static bool IsApi(Uri address) =>
        address.AbsolutePath.IndexOf("/wp-json/", StringComparison.OrdinalIgnoreCase) >= 0 || address.AbsolutePath.IndexOf("oembed", StringComparison.OrdinalIgnoreCase) >= 0;
}
