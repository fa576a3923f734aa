using SocialAudit.Benchmarks;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence;

/// <summary>
/// Whatever a server does, nothing is said to be seen, or to be missing, that a well server would not have shown so: refusals, challenges,
/// floods, drips and lies leave it open.
/// </summary>
public sealed class HostileServersTests
{
    // What is true of a failing server itself: how many of its pages could be read, and that one was too large or broke off.
    private static readonly string[] _ofTheServer = ["Site.Pages", "Site.Weight", "Site.Redirect", "Site.BrokenLinks"];

    public static TheoryData<string, bool> Servers => [.. HostileSite.Kinds.SelectMany(kind => new (string, bool)[] { (kind, false), (kind, true) })];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Nothing_wrong_is_confirmed_or_called_absent(string kind, bool isHomeWell)
    {
        WebPresence truth = await AuditAsync(HostileSite.Kindly);

        WebPresence presence = await AuditAsync(request => HostileSite.Hostile(kind, isHomeWell, request));

        Finding[] claims = [.. presence.Findings.Where(f => f.Verdict is Verdict.Confirmed or Verdict.Absent && !_ofTheServer.Contains(f.Check))];
        Assert.All(claims, claim => Assert.Contains((claim.Check, claim.Verdict, claim.Value), truth.Findings.Select(f => (f.Check, f.Verdict, f.Value))));
        Assert.All(presence.Findings.Where(f => f.Verdict == Verdict.Unknown), f => Assert.NotNull(f.Reason));
    }

    private static Task<WebPresence> AuditAsync(Func<SampleTown.TownRequest, SampleTown.TownResponse> site) => TestAudit.OfSiteAsync(
        site,
        new Organisation { Name = HostileSite.Name, Website = new Uri($"https://{HostileSite.Host}/") },
        new AuditSettings { Timeout = TimeSpan.FromSeconds(1), MaximumPages = 4 });
}
