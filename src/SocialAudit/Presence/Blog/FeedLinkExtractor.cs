using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Finds the feeds that a page announces to feed readers.</summary>
internal static class FeedLinkExtractor
{
    private const int _most = 20;

    private static readonly Regex _feedType = new(@"^(?:application|text)/(?:rss|atom|rdf|feed)?\+?(?:xml|json)\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    public static IEnumerable<FeedLink> Extract(ParsedPage page)
    {
        IEnumerable<IElement> links = page.Elements("link").Where(l => l.HasRel("alternate") && _feedType.IsMatch(l.GetAttribute("type") ?? ""));
        foreach (IElement link in links.Take(_most))
        {
            if (WebAddress.Resolve(page.Base, link.GetAttribute("href")) is { } address && !IsApi(address))
            {
                yield return new FeedLink(address, TextFolding.Tidy(link.GetAttribute("title")));
            }
        }
    }

    // WordPress announces its JSON interface and oEmbed answers beside its feeds.
    private static bool IsApi(Uri address) =>
        address.AbsolutePath.IndexOf("/wp-json/", StringComparison.OrdinalIgnoreCase) >= 0 || address.AbsolutePath.IndexOf("oembed", StringComparison.OrdinalIgnoreCase) >= 0;
}
