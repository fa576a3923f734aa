using System.Text.Json;
using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search.Live;

/// <summary>An instance of SearXNG (https://docs.searxng.org/dev/search_api.html), which asks other engines. Most instances refuse JSON: it has to be switched on.</summary>
/// <param name="instance">Its front page.</param>
internal sealed class SearxngProvider(Uri instance) : ISearchProvider
{
    public string Name { get; } = $"SearXNG ({instance.Host})";

    public async Task<SearchAnswer> AskAsync(WebService web, string query, Language language, string country, CancellationToken cancel)
    {
        string home = instance.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Uri address = new($"{home}/search?q={Uri.EscapeDataString(query)}&format=json&language={language.Code}-{country}");
        JsonAnswer answer = JsonAnswer.Of(await web.AskServiceAsync(address, key: null, trusted: instance, cancel).ConfigureAwait(false));
        SearchAnswer given = new(Name, query, answer.Answer);
        if (answer.Root is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("results", out JsonElement results) || results.ValueKind != JsonValueKind.Array)
        {
            return given with { Reason = answer.Answer.Status == 403 ? "JsonOff" : answer.Reason ?? "InvalidAnswer" };
        }

        IReadOnlyList<FoundPage> pages = SearchItems.Read(root, "content");
        return pages.Count == 0 && JsonAnswer.Items(root, "unresponsive_engines").Any()
            ? given with { Reason = "EnginesSilent" }
            : given with { Listing = new SearchListing { Engine = Name, Query = query, Pages = pages, Evidence = answer.Answer.ToEvidence() } };
    }
}
