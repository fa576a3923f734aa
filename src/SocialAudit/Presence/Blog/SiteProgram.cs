using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Blog;

/// <summary>A program that makes sites, by what its pages show, and where it puts their feeds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Generator">How it names itself in a page's <c>meta generator</c>.</param>
/// <param name="Sign">What the addresses of the pages' pictures, styles and scripts show; null where they show nothing.</param>
/// <param name="SiteFeeds">Where the feed of the whole site is, seen from the site's front.</param>
/// <param name="SectionFeeds">Where the feed of a section is, seen from the section's page.</param>
internal sealed record SiteProgram(string Name, string Generator, string? Sign, string[] SiteFeeds, string[] SectionFeeds)
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // Those that community centres' sites are made with in Québec, France and Canada, the commonest first.
    private static readonly SiteProgram[] _all =
    [
        // The feed below one of its pages holds the page's comments: only a category has posts of its own.
        new("WordPress", "WordPress", @"/wp-(?:content|includes)/", ["feed/", "?feed=rss2"], []),
        new("Wix", @"Wix\.com", @"//static\.(?:wixstatic|parastorage)\.com/", ["blog-feed.xml", "feed.xml"], []),
        new("Squarespace", "Squarespace", @"//[\w.-]*(?:squarespace(?:-cdn)?|sqspcdn)\.com/", ["blog?format=rss", "news?format=rss", "nouvelles?format=rss", "actualites?format=rss"], ["?format=rss"]),
        new("Joomla", "Joomla", @"/media/(?:jui|system)/|/components/com_\w", ["?format=feed&type=rss"], ["?format=feed&type=rss"]),
        new("Drupal", "Drupal", @"/sites/(?:default|all)/(?:files|themes|modules)/|/core/misc/drupal", ["rss.xml", "node/feed"], ["feed", "rss.xml"]),
        new("SPIP", "SPIP", @"/(?:squelettes|plugins-dist|prive)/|/spip\.php", ["spip.php?page=backend"], []),
        new("Blogger", "Blogger", @"//(?:www\.)?blogger\.com/static|\.blogspot\.com/", ["feeds/posts/default", "feeds/posts/default?alt=rss"], []),
        new("Ghost", "Ghost", null, ["rss/", "blog/rss/"], ["rss/"]),
        new("Hugo", "Hugo", null, ["index.xml"], ["index.xml"]),
        new("Jekyll", "Jekyll|Octopress", null, ["feed.xml", "atom.xml"], ["feed.xml"]),
        new("Eleventy", "Eleventy", null, ["feed.xml", "feed/feed.xml"], ["feed.xml"]),
        new("Gatsby", "Gatsby", null, ["rss.xml"], ["rss.xml"]),
        new("Hexo", "Hexo", null, ["atom.xml", "rss2.xml"], []),
        new("Pelican", "Pelican", null, ["feeds/all.atom.xml"], []),
        new("Weebly", "Weebly", @"//[\w.-]*editmysite\.com/", ["blog/feed"], ["feed"]),
        new("Webflow", "Webflow", @"//[\w.-]*(?:website-files|webflow)\.com/", ["blog/rss.xml", "post/rss.xml"], ["rss.xml"]),
        new("Jimdo", "Jimdo", @"//[\w.-]*(?:jimstatic|jimcdn)\.com/", ["rss/blog/"], []),
        new("GoDaddy", @"Starfield|Go ?Daddy", @"//img1\.wsimg\.com/", ["f.rss"], []),
        new("Webnode", "Webnode", null, ["rss/all.xml"], []),
        new("e-monsite", "e-monsite", @"//[\w.-]*e-monsite\.com/", ["blog/do/rss.xml"], ["do/rss.xml"]),
        new("Odoo", "Odoo", @"/web/assets/", ["blog/1/feed"], ["feed"]),
        new("Dotclear", "Dotclear", null, ["feed/atom", "feed/rss2"], []),
        new("PluXml", "PluXml", null, ["feed.php?rss"], []),
        new("TYPO3", "TYPO3", @"/typo3(?:conf|temp)/", ["rss.xml", "feed.xml", "?type=9818", "?type=100"], ["rss.xml", "?type=9818"]),
        new("Plone", "Plone", null, ["RSS", "news/RSS"], ["RSS"]),
        new("Shopify", "Shopify", @"//cdn\.shopify\.com/", ["blogs/news.atom"], []),
        new("Tumblr", "Tumblr", @"//[\w.-]*tumblr\.com/", ["rss"], []),
        new("Medium", "Medium", @"//(?:miro|cdn-static-1)\.medium\.com/", ["feed"], []),
    ];

    /// <summary>Where sites have their feeds when their program does not show.</summary>
    public static SiteProgram Any { get; } =
        new("", "", null, ["feed/", "rss.xml", "feed.xml", "index.xml", "atom.xml", "rss", "feeds/posts/default"], ["feed/", "index.xml", "rss.xml"]);

    private readonly Regex _generator = new($@"^\s*(?:{Generator})\b", _options, _timeout);
    private readonly Regex? _sign = Sign is null ? null : new Regex(Sign, _options, _timeout);

    /// <summary>The program that made the pages of a site; null when they do not show it.</summary>
    public static SiteProgram? Of(IReadOnlyCollection<SitePage> pages) =>
        _all.FirstOrDefault(p => pages.Any(page => page.Head.Generator is { } generator && p._generator.IsMatch(generator)))
        ?? _all.FirstOrDefault(p => p._sign is { } sign && pages.Any(page => page.Head.Resources.Any(r => sign.IsMatch(r.AbsoluteUri))));
}
