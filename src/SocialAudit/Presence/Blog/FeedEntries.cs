using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialAudit.Presence.Blog;

/// <summary>Reads the title and the entries of a feed in RSS (0.90 to 2.0, RDF) or Atom (0.3, 1.0) from its elements.</summary>
internal static class FeedEntries
{
    // The moment of publication counts; that of a change only where there is no other.
    private static readonly string[] _published = ["pubdate", "published", "issued", "date", "created", "available"];
    private static readonly string[] _changed = ["updated", "modified", "lastbuilddate"];

    private static readonly Regex _tags = new(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a feed; null when its outermost element holds none.</summary>
    public static FeedContent? Read(FeedDocument document, DateTimeOffset now)
    {
        XElement root = document.Root;
        bool isAtom = root.Name.LocalName.Equals("feed", StringComparison.OrdinalIgnoreCase);
        XElement? channel = isAtom ? root : root.Elements().FirstOrDefault(e => e.Name.LocalName.Equals("channel", StringComparison.OrdinalIgnoreCase));
        string entryName = isAtom ? "entry" : "item";
        HashSet<string> vocabularies = [root.Name.NamespaceName, channel?.Name.NamespaceName ?? "", ""];
        XElement[] entries =
        [
            .. root.Descendants().Where(e => e.Name.LocalName.Equals(entryName, StringComparison.OrdinalIgnoreCase)
                && (vocabularies.Contains(e.Name.NamespaceName) || e.Parent == channel || e.Parent == root)),
        ];
        if (channel is null ? entries.Length == 0 : isAtom && !channel.HasElements)
        {
            return null;
        }

        List<FeedEntry> read = [.. entries.Select(e => Entry(e, now)).Where(e => document.IsWhole || e != FeedEntry.Empty)];
        if (!document.IsWhole && read.Count == 0)
        {
            return null;
        }

        return new FeedContent(Title(channel), channel is null ? null : Link(channel), read) { IsWhole = document.IsWhole };
    }

    private static FeedEntry Entry(XElement entry, DateTimeOffset now) =>
        new(Title(entry) is { Length: > 0 } title ? title : null, Link(entry), Date(entry, now)) { Id = Id(entry) };

    /// <summary>The children of an element that are in the feed's own words, in Atom's or in Dublin Core's; others say what they like by the same names.</summary>
    private static IEnumerable<XElement> Own(XElement parent, string name, bool withDublinCore = false) =>
        parent.Elements().Where(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)
            && (e.Name.Namespace == parent.Name.Namespace || e.Name.NamespaceName.Length == 0 || FeedNames.IsAtom(e.Name.NamespaceName)
                || (withDublinCore && FeedNames.IsDublinCore(e.Name.NamespaceName))));

    /// <summary>A title as a reader sees it: many feeds write it as markup within the markup.</summary>
    private static string Title(XElement? parent)
    {
        string title = parent is null ? "" : Own(parent, "title", withDublinCore: true).Select(e => e.Value).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) ?? "";
        title = title.Length > 5000 ? title.Substring(0, 5000) : title;
        return TextFolding.Tidy(WebUtility.HtmlDecode(_tags.Replace(title, " ")));
    }

    private static string? Link(XElement parent)
    {
        XElement[] links = [.. Own(parent, "link")];
        string? written = links.Where(l => Attribute(l, "href") is null).Select(l => l.Value.Trim()).FirstOrDefault(v => v.Length > 0);
        return written
            ?? links.Where(l => Attribute(l, "rel") is null or "alternate").OrderByDescending(l => Attribute(l, "type")?.Contains("html") == true).Select(l => Attribute(l, "href")).FirstOrDefault()
            ?? Own(parent, "guid").Where(g => Attribute(g, "isPermaLink") != "false").Select(g => g.Value.Trim()).FirstOrDefault(v => v.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            ?? Attribute(parent, "about");
    }

    private static string? Id(XElement entry) =>
        Own(entry, "guid").Concat(Own(entry, "id")).Select(e => e.Value.Trim()).FirstOrDefault(v => v.Length > 0) ?? Attribute(entry, "about");

    private static DateTimeOffset? Date(XElement entry, DateTimeOffset now) =>
        _published.Concat(_changed)
            .SelectMany(name => Own(entry, name, withDublinCore: true))
            .Select(e => WrittenDate.Read(e.Elements().Select(c => Attribute(c, "datetime")).FirstOrDefault(d => d is not null) ?? e.Value, now))
            .FirstOrDefault(d => d is not null);

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
