using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>A place of OpenStreetMap, as Nominatim shows it.</summary>
internal sealed record MapPlace
{
    private static readonly Regex _type = new("^(?:node|way|relation)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly string[] _cities = ["city", "town", "village", "municipality", "city_district", "suburb", "borough", "hamlet"];
    private static readonly string[] _regions = ["CA", "FR", "BE", "CH"];

    public required string Name { get; init; }

    /// <summary>Its page on the map.</summary>
    public required Uri Address { get; init; }

    public IReadOnlyList<Uri> Websites { get; init; } = [];

    /// <summary>Its telephone numbers, as written.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public string? OpeningHours { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>The city, and the parts of it, that it lies in.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>The numbers as machines write them.</summary>
    public IEnumerable<string> Numbers(string? country) => Phones.Select(p => ToNumber(p, country)).OfType<string>();

    /// <summary>A number as machines write it; null for what is none.</summary>
    public static string? ToNumber(string phone, string? country) => GivenContact.ToPhone(phone, country is null ? _regions : [country, .. _regions]);

    /// <summary>Reads a place; null for what is none.</summary>
    public static MapPlace? Read(JsonElement result)
    {
        if (ApiText.String(result, "osm_type") is not { } type || !_type.IsMatch(type) || ApiText.Count(result, "osm_id") is not { } id)
        {
            return null;
        }

        JsonElement tags = ApiText.Object(result, "extratags") ?? default;
        JsonElement address = ApiText.Object(result, "address") ?? default;
        string?[] Tags(params string[] names) => [.. names.Select(n => ApiText.Text(tags, n)).SelectMany(v => v?.Split(';').Take(5) ?? []).Select(v => v.Trim())];
        return new MapPlace
        {
            Name = ApiText.Name(result, "name") ?? (ApiText.Name(result, "display_name") ?? "").Split(',')[0],
            Address = new Uri($"https://www.openstreetmap.org/{type}/{id}"),
            Websites = [.. Tags("website", "contact:website", "url").Select(ApiText.Address).OfType<Uri>()],
            Phones = [.. Tags("phone", "contact:phone").OfType<string>()],
            Emails = [.. Tags("email", "contact:email").OfType<string>()],
            OpeningHours = ApiText.Text(tags, "opening_hours"),
            PostalCode = ApiText.Name(address, "postcode"),
            Cities = [.. _cities.Select(c => ApiText.Name(address, c)).OfType<string>()],
        };
    }

    /// <summary>True where it lies in a city of that name.</summary>
    public bool IsIn(string city) => Cities.Any(c => TextFolding.Fold(c) == TextFolding.Fold(city));

    /// <summary>True where it has one of these postal codes.</summary>
    public bool HasCode(IEnumerable<string> codes) => PostalCode is { } code && codes.Any(c => PostalCodes.IsSame(c, code));
}
