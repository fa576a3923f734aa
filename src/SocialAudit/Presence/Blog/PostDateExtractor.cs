using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Blog;

/// <summary>Finds the dates at which a page says that something was published on it: an article, or each of a list.</summary>
internal static class PostDateExtractor
{
    private const int _most = 100;
    private const int _mostAncestors = 12;

    // What is dated beside posts: events, comments, opening hours, and when the site was last touched.
    private static readonly TieredRegex _other = new(
        "event|even[eè]ment|agenda|calend|tribe|comment|horaire|hours|opening|copyright|footer|updated|modified|maj", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly TieredRegex _published = new("publi|entry-date|post-date|posted", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly TieredRegex _written = new(
        @"(?:publiée?s?|mise?s? en ligne|posted|published|paru(?:e|es|s)?)[ \t]*(?:le|on|by [^\n,]{1,40} on)?[ \t]*:?[ \t]*(?<date>\d{1,2}(?:er)?[ \t]+\p{L}{3,9}\.?[ \t]+\d{4}|\p{L}{3,9}\.?[ \t]+\d{1,2},?[ \t]+\d{4}|\d{4}-\d\d-\d\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] _signs = ["publi", "en ligne", "posted", "paru"];

    private static readonly string[] _eventProperties = ["startDate", "endDate", "doorTime", "dateModified", "openingHours"];

    /// <summary>The dates, in the page's order; whether they can be believed is not looked at.</summary>
    public static IReadOnlyList<DateTimeOffset> Extract(ParsedPage page)
    {
        IEnumerable<string?> marked = page.Elements("time").Where(IsOfPost).Select(t => t.GetAttribute("datetime") ?? t.TextContent);
        IEnumerable<string?> abbreviated = page.Elements("abbr").Where(a => _published.IsMatch(a.ClassName ?? "")).Select(a => a.GetAttribute("title"));
        IEnumerable<string?> properties = page.Elements("meta").Where(m => m.GetAttribute("itemprop") == "datePublished").Select(m => m.GetAttribute("content"));
        IEnumerable<string?> described = page.StructuredData.Where(IsPost).Select(node => Presence.Pages.StructuredData.Text(node, "datePublished"));
        return [.. marked.Concat(abbreviated).Concat(properties).Concat(described).Concat(Written(page.Text)).Select(WrittenDate.Parse).Where(d => d is not null).Select(d => d!.Value).Take(_most)];
    }

    /// <summary>The dates that the words name: «Publié le 3 février 2026».</summary>
    private static IEnumerable<string?> Written(string text)
    {
        // Most pages hold none of the words: to look for those first costs a tenth.
        if (!_signs.Any(sign => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            yield break;
        }

        int count = 0;
        Match match = _written.Match(text);
        while (match.Success && count++ < _most)
        {
            yield return match.Groups["date"].Value;
            match = match.NextMatch();
        }
    }

    private static bool IsPost(System.Text.Json.JsonElement node) =>
        Presence.Pages.StructuredData.Types(node).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal));

    /// <summary>True for a <c>time</c> that stands for no event, comment or opening hour, by its own name and those of what it stands in.</summary>
    private static bool IsOfPost(IElement time)
    {
        if (_eventProperties.Contains(time.GetAttribute("itemprop")))
        {
            return false;
        }

        IElement? element = time;
        for (int i = 0; i < _mostAncestors && element is not null && element.LocalName != "body"; i++, element = element.ParentElement)
        {
            if (element.LocalName == "footer" && element.ParentElement?.LocalName != "article")
            {
                return false;
            }

            if (_other.IsMatch($"{element.ClassName} {element.Id} {element.GetAttribute("itemtype")}"))
            {
                return false;
            }

            if (element.LocalName == "article")
            {
                return true;
            }
        }

        return true;
    }
}
