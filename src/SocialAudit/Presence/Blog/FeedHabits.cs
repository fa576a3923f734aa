using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Where the feeds of a site may be that no page names, the likeliest first: where the program that made it puts them, then the usual places.</summary>
internal static class FeedHabits
{
    private const int _mostSections = 2;

    private static readonly Regex _category = new("/categor(?:y|ies|ie)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex _language = new("^/(?:fr|en|es)(?:[-_]ca)?/$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Lists the addresses, each with the path that made it.</summary>
    public static IEnumerable<(Uri Address, string Path)> Of(IReadOnlyList<SitePage> pages)
    {
        // A blog may be on another host, and made with another program, than the site: it comes first.
        foreach (IGrouping<string, SitePage> site in pages.GroupBy(p => WebAddress.BareHost(p.Address)).OrderBy(g => g.Any(p => p.Role == PageRole.Home)))
        {
            SitePage[] sitePages = [.. site];
            SitePage front = sitePages.FirstOrDefault(p => p.Role == PageRole.Home) ?? sitePages[0];
            SitePage[] sections = [.. sitePages.Where(p => p.Role is PageRole.Blog or PageRole.News && p != front).OrderByDescending(p => p.Role).Take(_mostSections)];
            foreach ((Uri, string) place in OfSite(front, sections, SiteProgram.Of(sitePages)))
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<(Uri Address, string Path)> OfSite(SitePage front, SitePage[] sections, SiteProgram? program)
    {
        Uri[] roots = Roots(front.Address);
        if (program is not null)
        {
            // A section's own feed says more than one over the whole site, so news and blog come first.
            foreach (SitePage section in sections)
            {
                foreach (string path in program.Name == "WordPress" && _category.IsMatch(section.Address.AbsolutePath) ? ["feed/"] : program.SectionFeeds)
                {
                    yield return (Below(section.Address, path), path);
                }
            }

            foreach ((Uri, string) place in roots.SelectMany(root => program.SiteFeeds.Select(path => (new Uri(root, path), path))))
            {
                yield return place;
            }
        }

        // What WordPress has below a page are the comments on it.
        foreach (string path in program?.Name == "WordPress" ? [] : SiteProgram.Any.SectionFeeds)
        {
            foreach (SitePage section in sections.Take(1))
            {
                yield return (Below(section.Address, path), path);
            }
        }

        foreach ((Uri, string) place in SiteProgram.Any.SiteFeeds.SelectMany(path => roots.Select(root => (new Uri(root, path), path))))
        {
            yield return place;
        }
    }

    /// <summary>The site's front, and the host's where the front is that of a language: /fr/.</summary>
    private static Uri[] Roots(Uri front)
    {
        Uri folder = Folder(front);
        return _language.IsMatch(folder.AbsolutePath) ? [folder, new Uri(front, "/")] : [folder];
    }

    /// <summary>The address of a feed below a page: in its folder, or the page's own with a question.</summary>
    public static Uri Below(Uri page, string path) =>
        path.StartsWith("?", StringComparison.Ordinal) ? new Uri(page.GetLeftPart(UriPartial.Path) + path) : new Uri(Folder(page), path);

    /// <summary>The folder that a page is the front of.</summary>
    public static Uri Folder(Uri page) =>
        new(page, page.AbsolutePath.EndsWith("/", StringComparison.Ordinal) || page.Segments.Last().Contains('.') ? "./" : "./" + page.Segments.Last() + "/");
}
