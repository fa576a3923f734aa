using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using CodeHollow.FeedReader.Parser;

namespace SocialAudit.Presence;

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

        return body[start] == '{' ? TryParseJson(body, now, out feed) : body[start] == '<' && TryParseXml(body, now, out feed);
    }

    private static bool TryParseXml(byte[] body, DateTimeOffset now, out FeedContent feed)
    {
        feed = null!;
        try
        {
            // A document type has no business in a feed, and entities can be made to explode.
            CodeHollow.FeedReader.Feed read = HasDoctype(body)
                ? FeedReader.ReadFromString(_doctype.Replace(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'), "", 1))
                : FeedReader.ReadFromByteArray(body);
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

    private static bool HasDoctype(byte[] body) =>
        Encoding.ASCII.GetString(body, 0, Math.Min(body.Length, 2048)).IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool TryParseJson(byte[] body, DateTimeOffset now, out FeedContent feed)
    {
        feed = null!;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            string? version = StructuredData.Text(root, "version");
            if (version?.Contains("jsonfeed.org") != true || !root.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
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
