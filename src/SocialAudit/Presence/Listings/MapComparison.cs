using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>Compares a place on the map with what is known of the organisation: from the volunteer, and from its site.</summary>
internal sealed class MapComparison(PresenceAudit audit)
{
    private readonly OwnSite _own = new(audit);
    private readonly string? _country = audit.Organisation.Country;
    private readonly string[] _phones = [.. audit.Contact.Phone.Append(audit.Organisation.Phone).OfType<string>()];
    private readonly string[] _codes = [.. audit.Contact.PostalCode.Append(audit.Organisation.PostalCode).OfType<string>()];

    /// <summary>What shows that a place is the organisation's, in words; null where nothing does.</summary>
    public string? TieOf(MapPlace place)
    {
        if (place.Websites.FirstOrDefault(_own.Includes) is { } site)
        {
            return audit.Text("OsmTieSite", site);
        }

        if (!ListingName.IsSame(place.Name, audit.Organisation.Name))
        {
            return null;
        }

        // Of one name, one of these is enough.
        HashSet<string> ours = Numbers();
        return place.Numbers(_country).Any(ours.Contains) ? audit.Text("OsmTiePhone")
            : place.Emails.Any(IsOurs) ? audit.Text("OsmTieEmail")
            : place.HasCode(_codes) ? audit.Text("OsmTieCode", place.PostalCode)
            : audit.Organisation.City is { } city && place.IsIn(city) && !IsElsewhere(place) ? audit.Text("OsmTieCity", city)
            : null;
    }

    /// <summary>Says what the map gives, and whether it is the same as elsewhere.</summary>
    public void Report(string check, MapPlace place, Evidence evidence)
    {
        if (_own.IsKnown)
        {
            Add(check + ".Website", "OsmSite", place.Websites.Count == 0 ? null : place.Websites.Any(_own.Includes), place.Websites.FirstOrDefault()?.AbsoluteUri, evidence);
        }

        HashSet<string> ours = Numbers();
        if (ours.Count > 0)
        {
            Add(check + ".Phone", "OsmPhone", place.Phones.Count == 0 ? null : place.Numbers(_country).Any(ours.Contains), place.Phones.FirstOrDefault(), evidence);
        }

        if (_codes.Length > 0)
        {
            Add(check + ".Address", "OsmCode", place.PostalCode is null ? null : place.HasCode(_codes), place.PostalCode, evidence);
        }

        audit.Add(
            check + ".Hours", place.OpeningHours is null ? Verdict.Absent : Verdict.Confirmed,
            place.OpeningHours is null ? audit.Text("OsmHoursMissing") : audit.Text("OsmHoursGiven", place.OpeningHours, audit.Text("OsmCredit")),
            place.OpeningHours, place.OpeningHours is null ? "Missing" : null, evidence);
    }

    /// <summary>True where it gives another site than ours and none of ours: of one name in one city, it may still be another.</summary>
    private bool IsElsewhere(MapPlace place) => _own.IsKnown && place.Websites.Count > 0;

    private bool IsOurs(string email) =>
        audit.Contact.Email.Append(audit.Organisation.Email).Contains(email, StringComparer.OrdinalIgnoreCase)
        || (email.IndexOf('@') > 0 && _own.IsHost(email.Substring(email.LastIndexOf('@') + 1)));

    private HashSet<string> Numbers() => [.. _phones.Select(p => MapPlace.ToNumber(p, _country)).OfType<string>()];

    private void Add(string check, string key, bool? isSame, string? given, Evidence evidence)
    {
        string credit = audit.Text("OsmCredit");
        if (isSame is null)
        {
            audit.Add(check, Verdict.Absent, audit.Text(key + "Missing"), reason: "Missing", evidence: evidence);
        }
        else
        {
            audit.Add(check, Verdict.Confirmed, audit.Text(key + (isSame.Value ? "Same" : "Differs"), given, credit), given, isSame.Value ? "Same" : "Differs", evidence);
        }
    }
}
