using System.Text.Json;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search.Live;

/// <summary>Brave Search (https://api-dashboard.search.brave.com/app/documentation/web-search), which wants a key. A key that was refused is not sent again.</summary>
/// <param name="key">The key.</param>
internal sealed class BraveProvider(ApiKey key) : ISearchProvider
{
    private const string _host = "api.search.brave.com";
    private const int _most = 20;

    // What was refused to one organisation of a roster would be refused to all.
    private volatile SearchAnswer? _refused;

    public string Name => "Brave";

    public async Task<SearchAnswer> AskAsync(WebService web, string query, Language language, string country, CancellationToken cancel)
    {
        if (_refused is { } known)
        {
            return known;
        }

        Uri address = new($"https://{_host}/res/v1/web/search?q={Uri.EscapeDataString(query)}&country={country}&search_lang={language.Code}&count={_most}");
        JsonAnswer answer = JsonAnswer.Of(await web.AskServiceAsync(address, new HopKey("X-Subscription-Token", key, _host), trusted: null, cancel).ConfigureAwait(false));
        SearchAnswer given = new(Name, query, answer.Answer);
        if (answer.Root is { ValueKind: JsonValueKind.Object } root)
        {
            // Without any result there is no part for the web.
            IReadOnlyList<FoundPage> pages = StructuredData.TryGet(root, "web", out JsonElement found) ? SearchItems.Read(found, "description") : [];
            return given with { Listing = new SearchListing { Engine = Name, Query = query, Pages = pages, Evidence = answer.Answer.ToEvidence() } };
        }

        string? refusal = answer.Answer.Status switch
        {
            401 or 403 => "KeyRefused",
            402 => "CreditSpent",
            422 when IsAboutKey(answer.Refusal) => "KeyRefused",
            _ => null,
        };
        given = given with { Reason = refusal ?? answer.Reason ?? "InvalidAnswer" };
        if (refusal is not null)
        {
            _refused = given;
        }

        return given;
    }

    /// <summary>True when a refused request was refused for its key, and not for what it asks.</summary>
    private static bool IsAboutKey(JsonElement? refusal) =>
        refusal is { } said && StructuredData.TryGet(said, "error", out JsonElement error)
        && StructuredData.Text(error, "code")?.IndexOf("TOKEN", StringComparison.OrdinalIgnoreCase) >= 0;
}
