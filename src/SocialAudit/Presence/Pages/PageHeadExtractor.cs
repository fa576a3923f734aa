using System.Text.Json;
using AngleSharp.Dom;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>Reads what a page says of itself.</summary>
internal static class PageHeadExtractor
{
    private const int _mostHeadings = 30;
    private const int _longestHeading = 200;
    private const int _mostResources = 100;
    private const int _mostNamed = 20;

    public static PageHead Extract(ParsedPage page)
    {
        IElement[] withoutText = [.. page.Elements("img").Where(i => !HasText(i))];
        Dictionary<string, string> metas = Metas(page);
        return new PageHead
        {
            Language = Given(page.Document.DocumentElement?.GetAttribute("lang")),
            SpokenLanguage = SpokenLanguages.Guess(page.Text),
            Translations = [.. page.Elements("link").Where(l => l.HasRel("alternate")).Select(l => Given(l.GetAttribute("hreflang"))).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(_mostNamed)],
            Description = Meta(metas, "description"),
            HasViewport = Meta(metas, "viewport") is { } viewport && viewport.IndexOf("width", StringComparison.OrdinalIgnoreCase) >= 0,
            Robots = Robots(metas),
            Canonical = page.Elements("link").Where(l => l.HasRel("canonical")).Select(l => WebAddress.Resolve(page.Base, l.GetAttribute("href"))).FirstOrDefault(),
            ShareTitle = Meta(metas, "og:title"),
            SharePicture = Meta(metas, "og:image") ?? Meta(metas, "og:image:url"),
            Generator = Meta(metas, "generator"),
            Icon = page.Elements("link").Where(l => l.HasRel("icon") || l.HasRel("apple-touch-icon")).Select(l => WebAddress.Resolve(page.Base, l.GetAttribute("href"))).FirstOrDefault(),
            MainHeadings = Headings(page, "h1"),
            OtherHeadings = [.. Headings(page, "h2").Concat(Headings(page, "h3")).Take(_mostHeadings)],
            OrganisationTypes = [.. OrganisationTypes(page).Distinct(StringComparer.Ordinal).Take(_mostNamed)],
            Pictures = page.Elements("img").Count,
            PicturesWithoutText = [.. withoutText.Select(i => TextFolding.Tidy(i.GetAttribute("src"), 100)).Where(s => s.Length > 0).Distinct().Take(_mostNamed)],
            PicturesWithoutTextCount = withoutText.Length,
            Resources = [.. Resources(page).Distinct().Take(_mostResources)],
        };
    }

    /// <summary>What the page's <c>meta</c> elements say, by their names or properties; the first that says something counts.</summary>
    private static Dictionary<string, string> Metas(ParsedPage page)
    {
        Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in page.Elements("meta"))
        {
            if ((meta.GetAttribute("name") ?? meta.GetAttribute("property")) is { } name && !metas.ContainsKey(name) && Given(meta.GetAttribute("content")) is { } content)
            {
                metas[name] = content;
            }
        }

        return metas;
    }

    private static string? Meta(Dictionary<string, string> metas, string name) => metas.TryGetValue(name, out string? content) ? content : null;

    private static string? Robots(Dictionary<string, string> metas)
    {
        string said = string.Join(", ", new[] { Meta(metas, "robots"), Meta(metas, "googlebot") }.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    // A picture that is only an ornament says so with an empty text, or keeps itself from screen readers.
    private static bool HasText(IElement image) =>
        image.GetAttribute("alt") is not null || image.GetAttribute("aria-label") is not null || image.GetAttribute("aria-labelledby") is not null
            || image.GetAttribute("role") is "presentation" or "none" || image.GetAttribute("aria-hidden") == "true";

    private static IReadOnlyList<string> Headings(ParsedPage page, string name) =>
        [.. page.Elements(name).Select(WordsOf).Where(h => h.Length > 0).Take(_mostHeadings)];

    // A logo in a heading speaks through its text.
    private static string WordsOf(IElement heading)
    {
        string words = heading.Words(_longestHeading);
        return words.Length > 0 ? words : TextFolding.Tidy(heading.QuerySelector("img[alt]")?.GetAttribute("alt"), _longestHeading);
    }

    private static IEnumerable<string> OrganisationTypes(ParsedPage page)
    {
        foreach (JsonElement organisation in StructuredData.Organisations(page))
        {
            foreach (string type in StructuredData.Types(organisation))
            {
                yield return type;
            }
        }

        // Who marks a type marks properties too, and those were seen when the words were read.
        foreach (string name in page.Words.Properties.Count == 0 ? [] : (string[])["body", "div", "section", "footer", "header", "address", "span", "article", "main"])
        {
            foreach (IElement element in page.Elements(name))
            {
                if (element.GetAttribute("itemtype") is { } type && StructuredData.IsOrganisation(type.Split('/').Last()))
                {
                    yield return type.Split('/').Last();
                }
            }
        }
    }

    private static IEnumerable<Uri> Resources(ParsedPage page)
    {
        IEnumerable<Uri> styles = Resolve(page.Elements("link").Where(l => l.HasRel("stylesheet")).Select(l => l.GetAttribute("href")));
        IEnumerable<Uri> pictures = Resolve(page.Elements("img").Select(i => i.GetAttribute("src")));
        return styles.Concat(page.Scripts().Select(s => s.Source)).Concat(pictures);

        IEnumerable<Uri> Resolve(IEnumerable<string?> written) => written.Distinct(StringComparer.Ordinal).Select(address => WebAddress.Resolve(page.Base, address)).OfType<Uri>();
    }

    private static string? Given(string? text) => TextFolding.Tidy(text) is { Length: > 0 } tidy ? tidy : null;
}
