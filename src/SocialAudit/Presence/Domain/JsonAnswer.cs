using System.Text.Json;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>What a service that speaks JSON answered.</summary>
/// <param name="Answer">The answer as it came.</param>
/// <param name="Root">What it says; null when it is no JSON, or not whole.</param>
internal sealed record JsonAnswer(WebAnswer Answer, JsonElement? Root)
{
    // The longest list that is looked through; a registry's own are far shorter.
    private const int _mostItems = 20_000;

    /// <summary>A stable word for why nothing can be read from it; null when something can.</summary>
    public string? Reason => Root is not null ? null : Answer.Reason ?? (Answer.Truncated ? "Truncated" : "InvalidAnswer");

    public static async Task<JsonAnswer> AskAsync(WebService web, Uri address, string accept, CancellationToken cancel)
    {
        WebAnswer answer = await web.GetAsync(address, cancel, accept).ConfigureAwait(false);
        return new JsonAnswer(answer with { Body = [] }, answer.IsSuccess && !answer.Truncated ? Read(answer.Body) : null);
    }

    /// <summary>Why nothing can be read from it, in a few words.</summary>
    public string WhyNot(PresenceAudit audit) => Answer.IsSuccess ? audit.Text("WhyNoAnswer") : audit.WhyNot(Answer);

    /// <summary>The items of a property that is a list; none where it is anything else.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement node, string name) =>
        StructuredData.TryGet(node, name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Take(_mostItems) : [];

    /// <summary>The texts of a list; none where it is anything else.</summary>
    public static IEnumerable<string> Strings(JsonElement list) =>
        list.ValueKind != JsonValueKind.Array ? [] : list.EnumerateArray().Take(_mostItems).Select(TextOf).OfType<string>();

    /// <summary>An item as text; null where it is none.</summary>
    public static string? TextOf(JsonElement item)
    {
        try
        {
            return item.ValueKind == JsonValueKind.String ? item.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of an emoji, escaped, is valid JSON but no text.
            return null;
        }
    }

    private static JsonElement? Read(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
