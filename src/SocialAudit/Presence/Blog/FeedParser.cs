using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using CodeHollow.FeedReader.Parser;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Reads RSS, RDF, Atom and JSON feeds as they are really written.</summary>
internal static class FeedParser
{
    private static readonly DateTimeOffset _earliest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // RFC 822's names of zones, which .NET does not know; years of two digits it does.
    private static readonly Dictionary<string, string> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["Z"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
    };

    private static readonly Regex _zoneName = new(@"\s(?<zone>[A-Z]{1,4})$", RegexOptions.IgnoreCase, _timeout);

    // A wrong name of the day («Tue, 25 Nov» on a Thursday) makes .NET refuse the whole date; it adds nothing to it.
    private static readonly Regex _dayName = new(@"^\p{L}{2,9}\.?,\s*", RegexOptions.None, _timeout);

    private static readonly XmlReaderSettings _xml = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true };

    private static readonly HashSet<string> _dates = new(["pubDate", "lastBuildDate", "date", "updated", "published", "modified", "issued"], StringComparer.Ordinal);

    // No feed's own elements go deeper than a dozen; markup inside of posts goes deeper, but is text as a rule.
    private const int _deepest = 200;

    private static readonly Regex _feedType = new(@"\b(?:rss|atom|rdf)\b|feed\+json", RegexOptions.IgnoreCase, _timeout);

    private static readonly Regex _feedStart = new(@"<(?:rss|feed|rdf:RDF)\b", RegexOptions.IgnoreCase, _timeout);

    private static readonly Regex _doctype = new(@"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>", RegexOptions.IgnoreCase, _timeout);

    /// <summary>Reads a feed.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="now">A date more than a day after it can't be believed.</param>
    /// <param name="feed">What the feed says.</param>
    /// <returns>False when it is no feed.</returns>
    public static bool TryParse(byte[] body, DateTimeOffset now, out FeedContent feed)
    {
        feed = null!;
        int start = Array.FindIndex(body, b => b > ' ' && b < 0x80);
        if (start < 0)
        {
            return false;
        }

        return body[start] == '{' ? TryParseJson(body, start, now, out feed) : body[start] == '<' && TryParseXml(body, now, out feed);
    }

    private static bool TryParseXml(byte[] body, DateTimeOffset now, out FeedContent feed)
    {
        feed = null!;
        try
        {
            CodeHollow.FeedReader.Feed read = FeedReader.ReadFromString(Load(body) ?? Mend(body));
            feed = new FeedContent(
                TextFolding.Tidy(read.Title),
                read.Link,
                [.. read.Items.Select(i => new FeedEntry(TextFolding.Tidy(i.Title), i.Link, DateOf(i, now)))]);
            return true;
        }
        catch (Exception e) when (e is XmlException or FeedTypeNotSupportedException or InvalidDataException or ArgumentException or FormatException
            or NullReferenceException or InvalidOperationException or RegexMatchTimeoutException)
        {
            // The library signals a page that is no feed with any of these.
            return false;
        }
    }

    /// <summary>The feed as XML, in whatever encoding it came; null when it is not well-formed.</summary>
    /// <exception cref="InvalidDataException">It nests deeper than any feed does.</exception>
    private static string? Load(byte[] body)
    {
        try
        {
            // White space and zeros before the first letter would make even a good feed ill-formed.
            int start = Array.FindIndex(body, b => b > ' ');
            XDocument document;
            using (XmlReader depth = XmlReader.Create(new MemoryStream(body, start, body.Length - start), _xml))
            {
                while (depth.Read())
                {
                    if (depth.Depth > _deepest)
                    {
                        throw new InvalidDataException("The feed nests too deep.");
                    }
                }
            }

            using (XmlReader reader = XmlReader.Create(new MemoryStream(body, start, body.Length - start), _xml))
            {
                document = XDocument.Load(reader);
            }

            // The library gives up on a whole feed for one date that is none.
            foreach (XElement date in document.Descendants().Where(e => _dates.Contains(e.Name.LocalName) && ParseDate(e.Value) is null))
            {
                date.Value = "";
            }

            return document.ToString(SaveOptions.DisableFormatting);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The text of a feed that is not quite well-formed, without a document type: entities can be made to explode.</summary>
    private static string Mend(byte[] body) => _doctype.Replace(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'), "", 1);

    /// <summary>True when an answer that is no feed was meant as one: by its type, or by how it begins.</summary>
    public static bool IsMeantAsFeed(WebAnswer answer)
    {
        string type = answer.ContentType ?? "";
        string start = Encoding.ASCII.GetString(answer.Body, 0, Math.Min(answer.Body.Length, 512));
        return type.IndexOf("html", StringComparison.OrdinalIgnoreCase) < 0
            && (_feedType.IsMatch(type) || _feedStart.IsMatch(start));
    }

    private static bool TryParseJson(byte[] body, int start, DateTimeOffset now, out FeedContent feed)
    {
        feed = null!;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body.AsMemory(start));
            JsonElement root = document.RootElement;
            string? version = StructuredData.Text(root, "version");
            if (version?.Contains("jsonfeed.org") != true || !StructuredData.TryGet(root, "items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            {
                return false;
            }

            feed = new FeedContent(
                TextFolding.Tidy(StructuredData.Text(root, "title")),
                StructuredData.Text(root, "home_page_url"),
                [
                    .. items.EnumerateArray().Select(i => new FeedEntry(
                        TextFolding.Tidy(StructuredData.Text(i, "title")),
                        StructuredData.Text(i, "url"),
                        Believable(ParseDate(StructuredData.Text(i, "date_published") ?? StructuredData.Text(i, "date_modified")), now))),
                ]);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static DateTimeOffset? DateOf(FeedItem item, DateTimeOffset now)
    {
        string? written = item.SpecificItem is AtomFeedItem atom && string.IsNullOrWhiteSpace(atom.PublishedDateString) ? atom.UpdatedDateString : item.PublishingDateString;
        if (string.IsNullOrWhiteSpace(written) && item.SpecificItem.Element is { } element)
        {
            // RDF and some RSS keep the date in Dublin Core's element.
            written = element.Elements().FirstOrDefault(e => e.Name.LocalName == "date")?.Value;
        }

        return Believable(ParseDate(written), now);
    }

    private static DateTimeOffset? Believable(DateTimeOffset? date, DateTimeOffset now) => date >= _earliest && date <= now.AddDays(1) ? date : null;

    private static DateTimeOffset? ParseDate(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        string date = _dayName.Replace(written!.Trim(), "");
        if (_zoneName.Match(date) is { Success: true } zone && _zones.TryGetValue(zone.Groups["zone"].Value, out string? offset))
        {
            date = date.Substring(0, zone.Index) + " " + offset;
        }

        return DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset parsed)
            ? parsed
            : null;
    }
}
