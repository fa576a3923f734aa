using SampleTown;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Presence.Candidates;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.Platforms;

/// <summary>Catalogues and platforms that are made up, and searches over them.</summary>
internal static class TestCatalogue
{
    public static Organisation Centre { get; } = new()
    {
        Name = "Centre Les Érables",
        Initials = "CLE",
        City = "Montréal",
        Website = new Uri("https://www.centre-erables.example/"),
    };

    /// <summary>A site that the status tells of, another by words, one that redirects, and one that is asked by POST: as Sherlock and WhatsMyName write them.</summary>
    public const string Sherlock = """
        {
          "$schema": "data.schema.json",
          "Parc": { "errorType": "status_code", "url": "https://parc.example/u/{}", "urlMain": "https://parc.example/", "username_claimed": "blue" },
          "Place": { "errorType": "message", "errorMsg": ["Personne de ce nom", "The resource is being rate limited"], "url": "https://place.example/{}", "urlMain": "https://place.example/", "username_claimed": "blue", "isNSFW": true },
          "Rue": { "errorType": "response_url", "errorUrl": "https://rue.example/", "url": "https://rue.example/{}", "urlMain": "https://rue.example/", "username_claimed": "blue", "regexCheck": "^[a-z]{3,20}$" },
          "Quai": { "errorType": "message", "errorMsg": "{\"taken\":false}", "url": "https://quai.example/{}", "urlMain": "https://quai.example/", "urlProbe": "https://api.quai.example/check", "request_method": "POST", "request_payload": { "username": "{}" }, "username_claimed": "blue" }
        }
        """;

    public const string WhatsMyName = """
        {
          "license": ["…"], "categories": ["social"],
          "sites": [
            { "name": "Kiosque", "uri_check": "https://api.kiosque.example/{account}", "uri_pretty": "https://kiosque.example/{account}", "e_code": 200, "e_string": "\"id\":", "m_code": 200, "m_string": "\"error\":", "known": ["blue"], "cat": "social" },
            { "name": "Fontaine", "uri_check": "https://fontaine.example/check", "uri_pretty": "https://fontaine.example/{account}", "post_body": "name={account}", "e_code": 200, "e_string": "taken", "m_code": 200, "m_string": "free", "known": ["blue"], "cat": "social", "strip_bad_char": "." }
          ]
        }
        """;

    /// <summary>Reads a catalogue from text.</summary>
    public static (IReadOnlyList<Platform> Platforms, IReadOnlyList<PlatformFileProblem> Problems) Read(string text, Language? language = null)
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "catalogue.json");
        File.WriteAllText(file, text);
        List<Platform> platforms = [];
        List<PlatformFileProblem> problems = [];
        new PlatformFileReader(language ?? Language.English).Read(file, platforms.Add, problems.Add);
        return (platforms, problems);
    }

    /// <summary>Asks platforms whose hosts a server answers for.</summary>
    public static async Task<IReadOnlyList<AccountCandidate>> FindAsync(
        IEnumerable<Platform> platforms, Func<TownRequest, TownResponse> respond, string[] handles, Organisation? organisation = null, bool all = true, AuditSettings? settings = null)
    {
        using TownServer server = TownServer.Start(respond);
        using AuditSession session = Session(platforms, server, settings);
        List<AccountCandidate> found = [];
        AccountSearch search = new(session, platforms, Language.English);
        await Guard.ReturnsAsync(search.RunAsync(organisation ?? Centre, handles, all, Keep, null, TestContext.Current.CancellationToken));
        return found;

        void Keep(AccountCandidate candidate)
        {
            lock (found)
            {
                found.Add(candidate);
            }
        }
    }

    /// <summary>A session in which every host of the platforms is the server's.</summary>
    public static AuditSession Session(IEnumerable<Platform> platforms, TownServer server, AuditSettings? settings = null) => new(
        (settings ?? new AuditSettings()) with
        {
            HostMap = new HostMap(Hosts(platforms).Distinct().ToDictionary(host => host, _ => server.Address)),
            MaximumRetries = 0,
        },
        TestModule.Platforms);

    private static IEnumerable<string> Hosts(IEnumerable<Platform> platforms) =>
        from platform in platforms
        from template in new[] { platform.Probe?.Address, platform.Probe?.Profile }
        where template is not null
        from handle in new[] { "erables", "centreerables", "nobody", "contact" }
        select new Uri(template.Replace("{handle}", handle, StringComparison.Ordinal)).IdnHost;
}
