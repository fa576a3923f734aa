using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Listings;

/// <summary>A centre with a site, and listings that answer what a test wants.</summary>
internal static class ListingScene
{
    public const string Name = "Maison des Érables";

    /// <summary>Audits the centre; what a test does not answer lists nobody.</summary>
    public static Task<WebPresence> AuditAsync(
        Func<TownRequest, string?> listings, string? city = "Montréal", bool hasSite = true, string footer = "", PresenceArea[]? areas = null, AuditSettings? settings = null) => TestAudit.OfSiteAsync(
        request => request.Path == "/" ? TestAudit.Page($"<h1>{Name}</h1><p>12, rue des Érables, Montréal (Québec) H2X 0A0</p><p>514 555-0123</p><p>info@centre.example</p><footer>{footer}</footer>") : TownResponse.NotFound(),
        new Organisation { Name = Name, City = city, Website = hasSite ? new Uri($"https://{TestAudit.Host}/") : null },
        settings,
        request => listings(request) is { } answer ? TownResponse.Json(answer) : TestAudit.NothingListed(request),
        areas ?? [PresenceArea.Listing]);

    /// <summary>The value of a parameter; empty without it.</summary>
    public static string Asked(this TownRequest request, string parameter) => request.Parameters.TryGetValue(parameter, out string? value) ? value : "";
}
