using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Platforms.Probes;

namespace SocialAudit.Platforms;

/// <summary>
/// Reads an entry of Sherlock's <c>data.json</c> (its own words: <c>errorType</c> and what belongs to it). Texts by which a site says that
/// it will not answer now stand there among those that mean absence: here they mean neither.
/// </summary>
internal static class SherlockEntry
{
    private const string _place = "{}";

    private static readonly int[] _redirects = [301, 302, 303, 307, 308];

    private static readonly Regex _refusal = new(
        @"rate.?limit|too many|try again|temporar|offline|maintenance|unavailable|captcha|blocked?\b|denied|forbidden|error occurred|something went wrong|^sorry\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250));

    public static Platform Read(string name, JsonElement entry, Language language)
    {
        EntryReader reader = new(entry, language);
        string url = ToTemplate(reader.Required("url"));
        string[] types = reader.Texts("errorType");
        if (types.Length == 0)
        {
            throw new EntryException(language.Text("CatalogueFieldMissing", "errorType"));
        }

        PlatformProbe probe = new()
        {
            Address = reader.Text("urlProbe") is { Length: > 0 } asked ? ToTemplate(asked) : url,
            Profile = reader.Text("urlProbe") is { Length: > 0 } ? url : null,
            Method = reader.Text("request_method") is { Length: > 0 } method ? method.ToUpperInvariant() : reader.TryGet("request_payload", out _) ? "POST" : "GET",
            Body = reader.TryGet("request_payload", out JsonElement payload) ? ToBody(payload) : null,
            HandleRule = reader.Text("regexCheck")?.Replace("(?P<", "(?<"),
            KnownHandles = reader.Texts("username_claimed"),
        };
        string[] headers = reader.Lines("headers");
        probe = probe with
        {
            Headers = probe.Body is null || headers.Any(h => h.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)) ? headers : [.. headers, "Content-Type: application/json"],
        };
        foreach (string type in types)
        {
            probe = type switch
            {
                "status_code" when types.Length == 1 => probe with { MissingCodes = [404, 410, .. reader.Numbers("errorCode").Except([404, 410])] },
                "status_code" => probe,
                "message" => WithTexts(probe, reader.Texts("errorMsg"), language),
                "response_url" => probe with { MissingCodes = [.. _redirects, 404, 410], FollowRedirects = false, MissingRedirect = ToRedirect(reader.Text("errorUrl")) },
                _ => throw new EntryException(language.Text("CatalogueErrorType", type)),
            };
        }

        return new Platform
        {
            Id = name,
            Name = new LocalizedText(name),
            Source = PlatformSource.Sherlock,
            Adult = reader.Flag("isNSFW") == true,
            Topics = reader.Texts("tags"),
            Probe = probe,
        };
    }

    private static PlatformProbe WithTexts(PlatformProbe probe, string[] texts, Language language)
    {
        string[] missing = [.. texts.Where(t => !_refusal.IsMatch(t))];
        return missing.Length > 0
            ? probe with { MissingText = missing, RefusedText = [.. texts.Except(missing)] }
            : throw new EntryException(texts.Length == 0 ? language.Text("CatalogueFieldMissing", "errorMsg") : language.Text("CatalogueTextOfFailure", texts[0]));
    }

    private static string ToTemplate(string url) => url.Replace(_place, HandleText.Place);

    /// <summary>What an address of absence has after its host; null where that is nothing: a front page says «no» like any other page of the site.</summary>
    private static string? ToRedirect(string? url)
    {
        string part = ToTemplate(url ?? "").Replace(HandleText.Place, "");
        int scheme = part.IndexOf("://", StringComparison.Ordinal);
        part = scheme < 0 ? part : part.Substring(scheme + 3);
        int slash = part.IndexOf('/');
        return slash < 0 || slash == part.Length - 1 ? null : part.Substring(slash);
    }

    private static string ToBody(JsonElement payload)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, payload);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // No deeper than the parser lets a file be.
    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(ToTemplate(value.GetString()!));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
