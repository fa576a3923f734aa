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

    /// <summary>What the service says with a refusal (4xx); null where it says nothing in JSON.</summary>
    public JsonElement? Refusal { get; init; }

    /// <summary>A stable word for why nothing can be read from it; null when something can.</summary>
    public string? Reason => Root is not null ? null : Answer.Reason ?? (Answer.Truncated ? "Truncated" : "InvalidAnswer");

    public static async Task<JsonAnswer> AskAsync(WebService web, Uri address, string accept, CancellationToken cancel)
    {
        return Of(await web.GetAsync(address, cancel, accept).ConfigureAwait(false));
    }

    /// <summary>What an answer says.</summary>
    public static JsonAnswer Of(WebAnswer answer)
    {
        JsonElement? said = (answer.IsSuccess || answer.Status is >= 400 and < 500) && !answer.Truncated ? Read(answer.Body) : null;
        return new JsonAnswer(answer with { Body = [] }, answer.IsSuccess ? said : null) { Refusal = answer.IsSuccess ? null : said };
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
            // A byte-order mark is no JSON, and yet some send one.
            int start = body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? 3 : 0;
            using JsonDocument document = JsonDocument.Parse(body.AsMemory(start));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
