using System.Text.Json;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>
/// Is the organisation in Wikidata: the item that gives its site, or that has its name and lies in its city. Search engines and assistants
/// read what it says, accounts included.
/// </summary>
internal sealed class WikidataCheck : IPresenceCheck
{
    private const string _check = "Listing.Wikidata";
    private const string _host = "www.wikidata.org";
    private const int _mostItems = 10;
    private const int _mostPlaces = 30;

    public PresenceArea Area => PresenceArea.Listing;

    public string Activity => "DoingWikidata";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        JsonAnswer search = await WikimediaAnswer.AskAsync(
            audit, _host, $"action=wbsearchentities&type=item&limit={_mostItems}&language={audit.Language.Code}&uselang={audit.Language.Code}&search={ListingName.Escaped(audit.Organisation.Name)}", cancel)
            .ConfigureAwait(false);
        if (search.Root is not { } root || ApiText.Object(root, "error") is not null || !StructuredData.TryGet(root, "search", out JsonElement found) || found.ValueKind != JsonValueKind.Array)
        {
            AddUnknown(audit, search);
            return;
        }

        string[] ids = [.. found.EnumerateArray().Take(_mostItems).Select(i => ApiText.String(i, "id")).OfType<string>().Where(WikidataItem.IsId).Distinct()];
        if (ids.Length == 0)
        {
            // A list of what are no items is no answer to the question.
            if (found.GetArrayLength() > 0)
            {
                AddUnknown(audit, search);
            }
            else
            {
                audit.Add(_check, Verdict.Absent, audit.Text("WikidataAbsent"), evidence: search.Answer.ToEvidence());
            }

            return;
        }

        JsonAnswer answer = await WikimediaAnswer.AskAsync(
            audit, _host, $"action=wbgetentities&ids={string.Join("%7C", ids)}&props=labels%7Cclaims%7Csitelinks&languages=fr%7Cen&sitefilter=frwiki%7Cenwiki", cancel).ConfigureAwait(false);
        WikidataItem[] items = [.. Entities(answer, ids).Select(e => WikidataItem.Read(e, audit.Session.Platforms)).OfType<WikidataItem>()];
        if (items.Length == 0)
        {
            AddUnknown(audit, answer);
            return;
        }

        await JudgeAsync(audit, search, answer, items, cancel).ConfigureAwait(false);
    }

    private static async Task JudgeAsync(PresenceAudit audit, JsonAnswer search, JsonAnswer answer, WikidataItem[] items, CancellationToken cancel)
    {
        OwnSite own = new(audit);
        if (items.FirstOrDefault(i => i.Sites.Any(own.Includes)) is { } bySite)
        {
            string site = bySite.Sites.First(own.Includes).AbsoluteUri;
            audit.Add(_check, Verdict.Confirmed, audit.Text("WikidataFoundBySite", bySite.Address), bySite.Address.AbsoluteUri, evidence: [search.Answer.ToEvidence(bySite.Id), answer.Answer.ToEvidence(site)]);
            await new WikidataReport(audit, bySite, answer.Answer).ReportAsync(cancel).ConfigureAwait(false);
            return;
        }

        // One that gives another site is another organisation's, where ours is known.
        WikidataItem[] same = [.. items.Where(i => i.Labels.Any(l => ListingName.IsSame(l, audit.Organisation.Name)) && (i.Sites.Count == 0 || !own.IsKnown))];
        if (same.Length > 0 && audit.Organisation.City is { } city)
        {
            (JsonAnswer? places, WikidataItem? byCity, string? place) = await FindByCityAsync(audit, same, city, cancel).ConfigureAwait(false);
            if (byCity is not null)
            {
                string text = byCity.Sites.Count == 0 ? audit.Text("WikidataFoundByCity", byCity.Address, place) : audit.Text("WikidataFoundByCitySite", byCity.Address, place, byCity.Sites[0]);
                audit.Add(_check, Verdict.Confirmed, text, byCity.Address.AbsoluteUri, evidence: [answer.Answer.ToEvidence(byCity.Labels[0]), places!.Answer.ToEvidence(place)]);
                await new WikidataReport(audit, byCity, answer.Answer).ReportAsync(cancel).ConfigureAwait(false);
                return;
            }
        }

        WikidataItem? namesake = same.FirstOrDefault() ?? items.FirstOrDefault(i => i.Labels.Any(l => ListingName.IsSame(l, audit.Organisation.Name)));
        if (namesake is not null)
        {
            audit.Add(_check, Verdict.Unknown, audit.Text("WikidataNamesake", namesake.Address), namesake.Address.AbsoluteUri, "NotTied", answer.Answer.ToEvidence(namesake.Labels[0]));
        }
        else
        {
            audit.Add(_check, Verdict.Absent, audit.Text("WikidataAbsent"), evidence: [search.Answer.ToEvidence(string.Join(", ", items.Select(i => i.Id))), answer.Answer.ToEvidence()]);
        }
    }

    /// <summary>The item that lies in the city, by the names of its places.</summary>
    private static async Task<(JsonAnswer? Answer, WikidataItem? Item, string? Place)> FindByCityAsync(PresenceAudit audit, WikidataItem[] items, string city, CancellationToken cancel)
    {
        string[] ids = [.. items.SelectMany(i => i.Places).Distinct().Take(_mostPlaces)];
        if (ids.Length == 0)
        {
            return default;
        }

        JsonAnswer answer = await WikimediaAnswer.AskAsync(audit, _host, $"action=wbgetentities&ids={string.Join("%7C", ids)}&props=labels&languages=fr%7Cen", cancel).ConfigureAwait(false);
        Dictionary<string, string> cities = [];
        foreach (JsonElement entity in Entities(answer, ids))
        {
            if (ApiText.String(entity, "id") is { } id && WikidataItem.LabelsOf(entity).FirstOrDefault(l => TextFolding.Fold(l) == TextFolding.Fold(city)) is { } label)
            {
                cities[id] = label;
            }
        }

        // Two of one name in one city: a person must choose.
        WikidataItem[] there = [.. items.Where(i => i.Places.Any(cities.ContainsKey))];
        return there.Length == 1 ? (answer, there[0], cities[there[0].Places.First(cities.ContainsKey)]) : (answer, null, null);
    }

    private static IEnumerable<JsonElement> Entities(JsonAnswer answer, IEnumerable<string> ids) =>
        WikimediaAnswer.Part(answer, "entities") is { } entities ? ids.Select(id => ApiText.Object(entities, id)).OfType<JsonElement>() : [];

    private static void AddUnknown(PresenceAudit audit, JsonAnswer answer) =>
        audit.Add(_check, Verdict.Unknown, audit.Text("WikipediaUnknown", _host, WikimediaAnswer.WhyNot(audit, answer)), reason: WikimediaAnswer.ReasonOf(answer), evidence: answer.Answer.ToEvidence());
}
