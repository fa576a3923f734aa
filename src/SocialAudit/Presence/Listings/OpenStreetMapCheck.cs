using System.Text.Json;
using SocialAudit.Presence.Domain;

namespace SocialAudit.Presence.Listings;

/// <summary>
/// Is the organisation on the free map that many others are made of, and are site, telephone and opening hours there the right ones. Asked
/// through Nominatim, which wants one question a second at most (operations.osmfoundation.org/policies/nominatim) and its data credited.
/// </summary>
internal sealed class OpenStreetMapCheck : IPresenceCheck
{
    private const string _check = "Listing.OpenStreetMap";
    private const string _host = "nominatim.openstreetmap.org";
    private const int _mostPlaces = 10;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    public PresenceArea Area => PresenceArea.Listing;

    public string Activity => "DoingOpenStreetMap";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        string city = audit.Organisation.City is { } named ? "%2C%20" + ListingName.Escaped(named) : "";
        string country = audit.Organisation.Country is { } code ? "&countrycodes=" + Uri.EscapeDataString(code.ToLowerInvariant()) : "";
        Uri address = new($"https://{_host}/search?q={ListingName.Escaped(audit.Organisation.Name)}{city}&format=jsonv2&extratags=1&addressdetails=1&limit={_mostPlaces}&accept-language={audit.Language.Code}{country}");
        JsonAnswer answer = await audit.Session.Turns.AskAsync(address, _pause, () => JsonAnswer.AskAsync(audit.Session.Web, address, "application/json", cancel), cancel).ConfigureAwait(false);
        if (answer.Root is not { ValueKind: JsonValueKind.Array } list)
        {
            AddUnknown(audit, answer);
            return;
        }

        MapPlace[] places = [.. list.EnumerateArray().Take(_mostPlaces).Select(MapPlace.Read).OfType<MapPlace>()];
        if (places.Length == 0 && list.GetArrayLength() > 0)
        {
            AddUnknown(audit, answer);
            return;
        }

        Judge(audit, answer, places);
    }

    private static void Judge(PresenceAudit audit, JsonAnswer answer, MapPlace[] places)
    {
        MapComparison comparison = new(audit);
        (MapPlace Place, string Tie)[] tied = [.. places.Select(p => (p, Tie: comparison.TieOf(p))).Where(t => t.Tie is not null).Select(t => (t.p, t.Tie!))];
        if (tied.Length > 0)
        {
            MapPlace place = tied[0].Place;
            audit.Add(
                _check, Verdict.Confirmed, audit.Text("OsmFound", place.Address, tied[0].Tie, audit.Text("OsmCredit")), place.Address.AbsoluteUri,
                evidence: answer.Answer.ToEvidence($"{place.Name}: {tied[0].Tie}"));
            comparison.Report(_check, place, answer.Answer.ToEvidence(place.Address.AbsoluteUri));
            return;
        }

        if (places.FirstOrDefault(p => ListingName.IsSame(p.Name, audit.Organisation.Name)) is { } namesake)
        {
            audit.Add(
                _check, Verdict.Unknown, audit.Text("OsmNamesake", namesake.Address, audit.Text("OsmCredit")), namesake.Address.AbsoluteUri, "NotTied", answer.Answer.ToEvidence(namesake.Name));
            return;
        }

        audit.Add(_check, Verdict.Absent, audit.Text("OsmAbsent", audit.Text("OsmCredit")), evidence: answer.Answer.ToEvidence(places.Length == 0 ? null : string.Join(", ", places.Select(p => p.Name))));
    }

    private static void AddUnknown(PresenceAudit audit, JsonAnswer answer) =>
        audit.Add(_check, Verdict.Unknown, audit.Text("WikipediaUnknown", _host, answer.WhyNot(audit)), reason: answer.Reason ?? "InvalidAnswer", evidence: answer.Answer.ToEvidence());
}
