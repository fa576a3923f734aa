using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>An item of Wikidata, as far as an audit asks.</summary>
internal sealed record WikidataItem
{
    private const int _mostClaims = 20;

    private static readonly Regex _id = new(@"^Q\d{1,12}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public required string Id { get; init; }

    /// <summary>The names that it has in the audit's languages.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Its official sites (P856).</summary>
    public required IReadOnlyList<Uri> Sites { get; init; }

    /// <summary>The items of where it lies or sits (P131, P159).</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The profiles that it declares.</summary>
    public required IReadOnlyList<ProfileAddress> Profiles { get; init; }

    /// <summary>The titles of its articles by wiki: frwiki.</summary>
    public required IReadOnlyDictionary<string, string> Articles { get; init; }

    /// <summary>The item's page.</summary>
    public Uri Address => new("https://www.wikidata.org/wiki/" + Id);

    /// <summary>True for the name of an item: Q42.</summary>
    public static bool IsId(string? text) => text is not null && _id.IsMatch(text);

    /// <summary>Reads an item; null for what is none.</summary>
    public static WikidataItem? Read(JsonElement entity, PlatformCatalogue platforms)
    {
        if (ApiText.String(entity, "id") is not { } id || !IsId(id) || ApiText.Object(entity, "claims") is not { } claims)
        {
            return null;
        }

        return new WikidataItem
        {
            Id = id,
            Labels = LabelsOf(entity),
            Sites = [.. Values(claims, "P856").Select(JsonAnswer.TextOf).Select(ApiText.Address).OfType<Uri>()],
            Places = [.. ((string[])["P131", "P159"]).SelectMany(p => Values(claims, p)).Select(v => ApiText.String(v, "id")).OfType<string>().Where(IsId).Distinct()],
            Profiles = [.. WikidataAccounts.Properties.SelectMany(p => Values(claims, p).Select(JsonAnswer.TextOf).OfType<string>().Select(v => WikidataAccounts.Read(p, v, platforms))).OfType<ProfileAddress>()
                .GroupBy(p => p.Key).Select(g => g.First())],
            Articles = ((string[])["frwiki", "enwiki"])
                .Select(wiki => (Wiki: wiki, Title: ApiText.Object(entity, "sitelinks") is { } links && ApiText.Object(links, wiki) is { } link ? ApiText.Name(link, "title") : null))
                .Where(a => a.Title is not null).ToDictionary(a => a.Wiki, a => a.Title!),
        };
    }

    /// <summary>The names of an item in French and English.</summary>
    public static IReadOnlyList<string> LabelsOf(JsonElement entity) =>
        ApiText.Object(entity, "labels") is { } labels
            ? [.. ((string[])["fr", "en"]).Select(code => ApiText.Object(labels, code) is { } label ? ApiText.Name(label, "value") : null).OfType<string>().Distinct()]
            : [];

    /// <summary>The values of a property: the preferred ones where there are any, no deprecated ones, and none whose time is over (P582).</summary>
    private static IEnumerable<JsonElement> Values(JsonElement claims, string property)
    {
        JsonElement[] valid = [.. JsonAnswer.Items(claims, property).Take(_mostClaims).Where(c => ApiText.String(c, "rank") != "deprecated" && !IsOver(c))];
        JsonElement[] preferred = [.. valid.Where(c => ApiText.String(c, "rank") == "preferred")];
        foreach (JsonElement claim in preferred.Length > 0 ? preferred : valid)
        {
            if (ApiText.Object(claim, "mainsnak") is { } snak && ApiText.Object(snak, "datavalue") is { } data && StructuredData.TryGet(data, "value", out JsonElement value))
            {
                yield return value;
            }
        }
    }

    private static bool IsOver(JsonElement claim) => ApiText.Object(claim, "qualifiers") is { } qualifiers && StructuredData.TryGet(qualifiers, "P582", out _);
}
