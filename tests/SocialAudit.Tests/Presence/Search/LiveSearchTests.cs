using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Search;

/// <summary>Where the session names a service, the audit searches for the name and for the initials; a service that fails is a reason, and no verdict.</summary>
public sealed class LiveSearchTests
{
    private const string _instance = "searx.example";
    private const string _brave = "api.search.brave.com";
    private const string _secret = "BSA-tres-secrete-0123456789";

    private static readonly Organisation _centre = new() { Name = TestAudit.Name, Initials = "CLE", City = "Montréal", Website = new Uri($"https://{TestAudit.Host}/") };

    private static string Key { get; } = _secret;

    [Fact]
    public async Task SearXNG_is_asked_for_the_name_with_its_city_and_for_the_initials()
    {
        List<string> asked = [];

        WebPresence presence = await AuditAsync(searxng: request =>
        {
            asked.Add(Uri.UnescapeDataString(request.Query));
            return TownResponse.Json("""{"results":[{"url":"https://autre.example/","title":"Autre chose"},{"url":"http://centre.example/","title":"Centre Les <b>&Eacute;rables</b>","content":"Bienvenue"}]}""");
        });

        Assert.Contains("q=Centre Les Érables Montréal&", asked[0], StringComparison.Ordinal);
        Assert.Contains("q=CLE&", asked[1], StringComparison.Ordinal);
        Assert.Equal((Verdict.Confirmed, "2"), Told(presence, "Findability.SearchName"));
        Assert.Equal((Verdict.Confirmed, "2"), Told(presence, "Findability.SearchInitials"));
        Assert.Equal((Verdict.Confirmed, "http://centre.example/"), Told(presence, "Findability.OldAddress"));
        Assert.Equal("Centre Les Érables", presence.SearchResults[1].Title);
        Assert.Equal([SearchResultKind.Unknown, SearchResultKind.OwnSite], presence.SearchResults.Take(2).Select(r => r.Kind));
    }

    [Fact]
    public async Task Others_with_the_same_initials_are_named()
    {
        WebPresence presence = await AuditAsync(brave: _ => TownResponse.Json("""{"web":{"results":[{"url":"https://ecole.example/","title":"CLE – Collège de langues étrangères","description":"Apprendre"}]}}"""));

        Assert.Equal((Verdict.Confirmed, "CLE – Collège de langues étrangères"), Told(presence, "Findability.InitialsShared"));
        Assert.Equal((Verdict.Unknown, null), Told(presence, "Findability.SearchName"));
        Assert.Equal("NotShown", presence.Find("Findability.SearchName")!.Reason);
    }

    [Fact]
    public async Task A_search_without_results_proves_nothing()
    {
        WebPresence presence = await AuditAsync(brave: _ => TownResponse.Json("{}"));

        Assert.Equal(["Unknown NotShown", "Unknown NotShown"], presence.Findings.Where(f => f.Check.StartsWith("Findability.Search", StringComparison.Ordinal)).Select(f => $"{f.Verdict} {f.Reason}"));
    }

    [Theory]
    [InlineData(401, "{}", "KeyRefused")]
    [InlineData(402, "{}", "CreditSpent")]
    [InlineData(403, "<html>Forbidden</html>", "KeyRefused")]
    [InlineData(422, """{"error":{"code":"SUBSCRIPTION_TOKEN_INVALID"}}""", "KeyRefused")]
    [InlineData(422, """{"error":{"code":"VALIDATION"}}""", "Http422")]
    [InlineData(429, "{}", "Http429")]
    [InlineData(503, "", "Http503")]
    [InlineData(200, "<html>Just a moment…</html>", "InvalidAnswer")]
    public async Task A_service_that_refuses_is_one_finding_and_the_other_goes_on(int status, string body, string reason)
    {
        WebPresence presence = await AuditAsync(
            searxng: _ => TownResponse.Json("""{"results":[{"url":"https://centre.example/","title":"Centre Les Érables"}]}"""),
            brave: _ => TownResponse.Json(body, status));

        Finding[] names = [.. presence.Findings.Where(f => f.Check == "Findability.SearchName")];
        Assert.Equal(["Confirmed ", $"Unknown {reason}"], names.Select(f => $"{f.Verdict} {f.Reason}"));
        Assert.DoesNotContain(_secret, string.Concat(presence.Findings.Select(f => f.ToString() + string.Concat(f.Evidence))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "", "JsonOff")]
    [InlineData(200, """{"results":[],"unresponsive_engines":[["google","CAPTCHA"]]}""", "EnginesSilent")]
    [InlineData(200, """{"results":"none"}""", "InvalidAnswer")]
    [InlineData(429, "", "Http429")]
    public async Task An_instance_that_cannot_search_says_why(int status, string body, string reason)
    {
        WebPresence presence = await AuditAsync(searxng: _ => TownResponse.Json(body, status));

        Finding finding = Assert.Single(presence.Findings, f => f.Check.StartsWith("Findability.Search", StringComparison.Ordinal));
        Assert.Equal((Verdict.Unknown, reason), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task The_key_goes_to_its_service_alone_and_no_redirect_carries_it_away()
    {
        List<string> keyed = [];
        TownResponse See(TownRequest request, TownResponse response)
        {
            if (request.Headers.Any(h => h.Value.Contains(_secret, StringComparison.Ordinal)))
            {
                keyed.Add(request.Host);
            }

            return response;
        }

        await AuditAsync(
            searxng: request => See(request, TownResponse.Json("""{"results":[]}""")),
            brave: request => See(request, TownResponse.Redirect($"https://{_instance}/search?q=x")),
            site: request => See(request, TestAudit.Page("<p>Bonjour</p>")));

        Assert.NotEmpty(keyed);
        Assert.All(keyed, host => Assert.Equal(_brave, host));
    }

    [Fact]
    public async Task An_instance_of_ones_own_may_be_private_and_nothing_else_gets_there()
    {
        using TownServer own = TownServer.Start(_ => TownResponse.Json("""{"results":[{"url":"https://centre.example/","title":"Le centre"}]}"""));
        AuditSettings settings = new() { SearxngAddress = own.Address };

        WebPresence presence = await TestAudit.OfSiteAsync(_ => TestAudit.Page("<p>Bonjour</p>"), _centre, settings, areas: [PresenceArea.Findability]);
        int asked = own.Requests.Count;
        WebPresence misled = await TestAudit.OfSiteAsync(_ => TownResponse.Redirect(own.Address.AbsoluteUri), _centre, settings with { SearxngAddress = null }, areas: [PresenceArea.Findability]);

        Assert.Equal((Verdict.Confirmed, "1"), Told(presence, "Findability.SearchName"));
        Assert.Null(misled.Website);
        Assert.Equal((2, 2), (asked, own.Requests.Count));
    }

    [Fact]
    public async Task Nobody_is_asked_and_nothing_is_said_without_a_service()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TestAudit.Page("<p>Bonjour</p>"), _centre);

        Assert.DoesNotContain(presence.Findings, f => f.Check.StartsWith("Findability.Search", StringComparison.Ordinal));
        Assert.Empty(presence.SearchResults);
    }

    [Theory]
    [InlineData("court")]
    [InlineData("avec une espace")]
    [InlineData("ligne\r\nX-Mal: 1")]
    [InlineData("clé-accentuée")]
    public void What_is_no_key_is_none(string text) => Assert.False(ApiKey.TryParse(text, out _));

    [Fact]
    public void A_key_shows_itself_nowhere()
    {
        Assert.True(ApiKey.TryParse(Key, out ApiKey? key));

        Assert.Equal("***", key.ToString());
        Assert.DoesNotContain(_secret, new AuditSettings { BraveKey = key }.ToString(), StringComparison.Ordinal);
        Assert.Empty(typeof(ApiKey).GetProperties());
    }

    private static (Verdict, string?) Told(WebPresence presence, string check) => presence.Find(check) is { } f ? (f.Verdict, f.Value) : throw new KeyNotFoundException(check);

    private static Task<WebPresence> AuditAsync(Func<TownRequest, TownResponse>? searxng = null, Func<TownRequest, TownResponse>? brave = null, Func<TownRequest, TownResponse>? site = null)
    {
        Assert.True(ApiKey.TryParse(Key, out ApiKey? key));
        AuditSettings settings = new()
        {
            SearxngAddress = searxng is null ? null : new Uri($"https://{_instance}/"),
            BraveKey = brave is null ? null : key,
        };
        return TestAudit.OfSiteAsync(
            site ?? (_ => TestAudit.Page("<p>Bonjour</p>")), _centre, settings,
            elsewhere: request => request.Host switch
            {
                _instance when searxng is not null => searxng(request),
                _brave when brave is not null => brave(request),
                _ => TownResponse.NotFound(),
            },
            areas: [PresenceArea.Findability], hosts: [_instance, _brave]);
    }
}
