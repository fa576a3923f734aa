using SocialAudit.Benchmarks;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Listings;

/// <summary>Whatever a listing's server answers, the organisation is not said to be there, or to be missing.</summary>
public sealed class HostileListingsTests
{
    public static TheoryData<string> Servers => [.. HostileSite.Kinds];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_failing_server_proves_nothing(string kind)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            _ => TestAudit.Page("<p>Bonjour</p>"),
            new Organisation { Name = HostileSite.Name, City = "Montréal", Website = new Uri($"https://{TestAudit.Host}/") },
            new AuditSettings { Timeout = TimeSpan.FromSeconds(1) },
            request => HostileSite.Hostile(kind, isHomeWell: false, request),
            [PresenceArea.Listing]);

        Finding[] listings = [.. presence.Findings.Where(f => f.Check.StartsWith("Listing.", StringComparison.Ordinal))];
        Assert.Equal(["Listing.OpenStreetMap", "Listing.Wikidata", "Listing.Wikipedia", "Listing.Wikipedia.fr"], listings.Select(f => f.Check).Order(StringComparer.Ordinal));
        Assert.All(listings, finding =>
        {
            Assert.Equal(Verdict.Unknown, finding.Verdict);
            Assert.NotNull(finding.Reason);
        });
    }
}
