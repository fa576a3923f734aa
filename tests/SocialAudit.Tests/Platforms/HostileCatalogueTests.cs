using SampleTown;
using SocialAudit.Benchmarks;
using SocialAudit.Platforms;
using SocialAudit.Platforms.Probes;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Platforms;

/// <summary>Whatever a server does, no account is said to exist, or not to, that a well server would not have said so.</summary>
public sealed class HostileCatalogueTests
{
    // «contact» has a page on the site, and nobody has the others. Each entry has an address of its own: an account is listed once.
    private static readonly string[] _handles = ["contact", "nobody"];

    private static readonly Platform[] _platforms =
    [
        .. TestCatalogue.Read("""
            {
              "Status": {"errorType":"status_code","username_claimed":"contact","url":"https://centre.example/{}?status","urlMain":"https://centre.example"},
              "Redirect": {"errorType":"response_url","username_claimed":"contact","url":"https://centre.example/{}?redirect","urlMain":"https://centre.example"},
              "Words": {"errorType":"message","errorMsg":"[]","username_claimed":"contact","url":"https://centre.example/{}?words","urlMain":"https://centre.example"}
            }
            """).Platforms,
        .. TestCatalogue.Read("""
            { "sites": [
              {"name":"Both","uri_check":"https://centre.example/{account}?both","e_code":200,"e_string":"Centre Les","m_code":404,"m_string":"","cat":"social"},
              {"name":"Same","uri_check":"https://centre.example/{account}?same","e_code":200,"e_string":"Contact","m_code":200,"m_string":"Forbidden","cat":"social"},
              {"name":"Post","uri_check":"https://centre.example/{account}?post","post_body":"{\"name\":\"{account}\"}","e_code":200,"e_string":"<h1>","m_code":404,"m_string":"","cat":"social"},
              {"name":"Refusals","uri_check":"https://centre.example/{account}?refusals","e_code":403,"e_string":"Attention","m_code":500,"m_string":"","cat":"social"}
            ] }
            """).Platforms,
        new() { Id = "head", Name = new LocalizedText("Head"), Probe = new PlatformProbe { Address = "https://centre.example/{handle}", Method = "HEAD", MissingCodes = [404] } },
    ];

    public static TheoryData<string> Kinds => [.. HostileSite.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_wrong_is_said_to_exist_or_to_be_absent(string kind)
    {
        IReadOnlyList<AccountCandidate> truth = await FindAsync(HostileSite.Kindly);
        Assert.Contains(truth, c => c.Exists == true);
        Assert.Contains(truth, c => c.Exists == false);

        IReadOnlyList<AccountCandidate> found = await FindAsync(request => HostileSite.Hostile(kind, isHomeWell: false, request));

        Assert.All(
            found.Where(c => c.Exists is not null || c.Verdict is Verdict.Confirmed or Verdict.Absent),
            c => Assert.Contains((c.Platform, c.Handle, c.Exists, c.Verdict), truth.Select(t => (t.Platform, t.Handle, t.Exists, t.Verdict))));
        Assert.All(found.Where(c => c.Exists is null), c => Assert.False(string.IsNullOrEmpty(c.Reason)));
        Assert.All(found.Where(c => c.Exists is null), c => Assert.NotEmpty(c.Why));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_entry_is_said_to_tell_apart_what_it_was_refused(string kind)
    {
        using TownServer server = TownServer.Start(request => HostileSite.Hostile(kind, isHomeWell: false, request));
        Platform[] platforms = [.. _platforms.Select(p => p with { Probe = p.Probe! with { KnownHandles = ["contact"] } })];
        using AuditSession session = TestCatalogue.Session(platforms, server, new AuditSettings { Timeout = TimeSpan.FromSeconds(1) });
        PlatformTester tester = new(session.Web, Language.French, seed: 1);

        PlatformTest[] tests = await Task.WhenAll(platforms.Select(p => tester.TestAsync(p, TestContext.Current.CancellationToken)));

        // The site is well but for its character set: there the entries do tell.
        Assert.All(tests.Where(t => t.TellsApart == true), _ => Assert.EndsWith("charset", kind, StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<AccountCandidate>> FindAsync(Func<TownRequest, TownResponse> site) => TestCatalogue.FindAsync(
        _platforms, site, _handles, new Organisation { Name = HostileSite.Name, Website = new Uri($"https://{HostileSite.Host}/") }, settings: new AuditSettings { Timeout = TimeSpan.FromSeconds(1), MaximumRequestsPerHost = 16 });
}
