using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Reads what services answer, and believes nothing of it: other types than promised, endless texts, numbers and dates that cannot be.</summary>
internal static class ApiText
{
    private const int _longestName = 120;
    private const int _longestText = 2000;
    private const int _longestMarkup = 20_000;
    private const int _mostLinks = 20;

    // Before that there was none of these platforms.
    private const int _firstYear = 1995;

    private static readonly Regex _link = new(@"<a\b[^<>]{0,500}?\bhref\s*=\s*[""'](?<address>[^""'<>]{1,2000})[""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _tag = new(@"<[^<>]{0,2000}>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>A property that is a text, whole; null where it is anything else, a list of texts too.</summary>
    public static string? String(JsonElement node, string property) => StructuredData.TryGet(node, property, out JsonElement value) ? JsonAnswer.TextOf(value) : null;

    /// <summary>A property as a name: one line of moderate length; null where it is none, or empty.</summary>
    public static string? Name(JsonElement node, string property) => Line(String(node, property), _longestName);

    /// <summary>A property as some lines of text, made one; null where it is none, or empty.</summary>
    public static string? Text(JsonElement node, string property) => Line(String(node, property), _longestText);

    /// <summary>A text as one line; null where nothing is left.</summary>
    public static string? Line(string? text, int length = _longestName) => TextFolding.Tidy(text, length) is { Length: > 0 } line ? line : null;

    /// <summary>A count; null where it is no whole number, or below zero: some services say -1 for a number that they hide.</summary>
    public static long? Count(JsonElement node, string property) =>
        StructuredData.TryGet(node, property, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long count) && count >= 0 ? count : null;

    public static bool IsTrue(JsonElement node, string property) => StructuredData.TryGet(node, property, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A moment that can have been; null where it is none, or still to come.</summary>
    public static DateTimeOffset? Date(JsonElement node, string property, DateTimeOffset now) =>
        String(node, property) is { Length: <= 40 } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
        && date.Year >= _firstYear && date <= now.AddDays(1) ? date : null;

    /// <summary>An object's property that is an object.</summary>
    public static JsonElement? Object(JsonElement node, string property) =>
        StructuredData.TryGet(node, property, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The web addresses that a bit of markup links to.</summary>
    public static IReadOnlyList<Uri> Links(string? markup)
    {
        try
        {
            return [.. _link.Matches(Cut(markup)).Cast<Match>().Take(_mostLinks).Select(m => Address(WebUtility.HtmlDecode(m.Groups["address"].Value))).OfType<Uri>()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <summary>The words of a bit of markup.</summary>
    public static string? Words(string? markup)
    {
        try
        {
            // The address in a link stands in pieces, which belong together.
            return Line(WebUtility.HtmlDecode(_tag.Replace(Cut(markup), tag => tag.Value.IndexOf("span", StringComparison.OrdinalIgnoreCase) is 1 or 2 ? "" : " ")), _longestText);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>A web address as services write them, with or without a scheme; null for anything else.</summary>
    public static Uri? Address(string? text) => WebAddress.TryParse(text, out Uri address) ? address : null;

    /// <summary>The words of a refusal; empty where it has none.</summary>
    public static string Refusal(JsonAnswer answer, string property) => answer.Refusal is { } refusal ? Name(refusal, property) ?? "" : "";

    private static string Cut(string? markup) => markup is null ? "" : markup.Length > _longestMarkup ? markup.Substring(0, _longestMarkup) : markup;
}
