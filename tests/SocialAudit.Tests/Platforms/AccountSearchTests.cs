using System.Text;
using SampleTown;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Platforms;

/// <summary>Platforms are asked by their own rules, and what they answer is said with its reason.</summary>
public sealed class AccountSearchTests
{
    private const string _page = "<!DOCTYPE html><html><head><title>Centre Les Érables</title></head><body><h1>Centre Les Érables</h1><p>À Montréal depuis longtemps, pour tout le quartier.</p><a href='https://centre-erables.example/'>Notre site</a></body></html>";
    private const string _stranger = "<!DOCTYPE html><html><head><title>Paul</title></head><body><h1>Paul</h1><p>Photos de mon érable et de mon chien.</p></body></html>";

    private static readonly Platform[] _all = [.. TestCatalogue.Read(TestCatalogue.Sherlock).Platforms, .. TestCatalogue.Read(TestCatalogue.WhatsMyName).Platforms];

    [Fact]
    public async Task Every_kind_of_entry_tells_who_exists_and_who_does_not()
    {
        IReadOnlyList<AccountCandidate> found = await TestCatalogue.FindAsync(_all, Town, ["erables", "nobody"]);

        Assert.Equal(12, found.Count);
        Assert.All(found.Where(c => c.Handle == "erables"), c => Assert.True(c.Exists, $"{c}: {c.Reason}"));
        Assert.All(found.Where(c => c.Handle == "nobody"), c => Assert.Equal((Verdict.Absent, (bool?)false), (c.Verdict, c.Exists)));
        Assert.All(found, c => Assert.NotEmpty(c.Evidence));
    }

    [Fact]
    public async Task What_no_platform_has_is_not_listed_unless_it_is_asked_for() =>
        Assert.Empty(await TestCatalogue.FindAsync(_all, Town, ["nobody"], all: false));

    [Fact]
    public async Task A_page_that_leads_to_the_organisations_site_is_confirmed_and_says_why()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(_all[..1], Town, ["erables"]));

        Assert.Equal((Verdict.Confirmed, null), (candidate.Verdict, candidate.Reason));
        Assert.InRange(candidate.Score, 0.9, 1);
        Assert.Contains(candidate.Why, w => w.Contains("centre-erables.example", StringComparison.Ordinal));
        Assert.Contains(candidate.Why, w => w.Contains("Montréal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_nothing_ties_to_the_organisation_stays_a_candidate()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(
            _all[..1], request => request.Path == "/u/erables" ? TownResponse.Html(_stranger) : TownResponse.NotFound(), ["erables"]));

        Assert.Equal((true, Verdict.Unknown, "NotTied"), (candidate.Exists, candidate.Verdict, candidate.Reason));
        Assert.InRange(candidate.Score, 0.05, 0.3);
    }

    [Fact]
    public async Task A_platform_that_shows_its_profiles_says_what_ties_the_account_and_when_it_last_spoke()
    {
        AccountCandidate candidate = Assert.Single(await OnBlueskyAsync(
            """{"did":"did:plc:abc","handle":"erables.bsky.social","displayName":"Centre Les Érables","description":"Tout est sur centre-erables.example","followersCount":87,"postsCount":1}"""));

        Assert.Equal((Verdict.Confirmed, "Centre Les Érables", 87L), (candidate.Verdict, candidate.DisplayName, candidate.Followers));
        Assert.Equal([ProfileTie.SameSite, ProfileTie.SameName], candidate.Ties);
        Assert.Equal(new DateTimeOffset(2026, 5, 30, 12, 0, 0, TimeSpan.Zero), candidate.NewestPost);
    }

    [Fact]
    public async Task A_namesake_on_a_platform_that_shows_its_profiles_stays_a_candidate()
    {
        AccountCandidate candidate = Assert.Single(await OnBlueskyAsync(
            """{"did":"did:plc:abc","handle":"erables.bsky.social","displayName":"Centre Les Érables","description":"À Gatineau: autre-centre.example","followersCount":87,"postsCount":1}"""));

        Assert.Equal((Verdict.Unknown, "NotTied"), (candidate.Verdict, candidate.Reason));
        Assert.Equal([ProfileTie.SameName], candidate.Ties);
    }

    [Fact]
    public async Task Where_a_platform_contradicts_itself_a_person_must_look()
    {
        int asked = 0;
        AccountCandidate candidate = Assert.Single(await OnBlueskyAsync(() => asked++ == 0
            ? TownResponse.Json("""{"did":"did:plc:abc","handle":"erables.bsky.social","displayName":"Centre Les Érables"}""")
            : NoProfile));

        Assert.Equal((Verdict.Unknown, "Contradiction", null), (candidate.Verdict, candidate.Reason, candidate.Exists));
    }

    [Fact]
    public async Task The_name_alone_does_not_confirm_for_there_are_namesakes()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(
            _all[..1], request => request.Path == "/u/erables" ? TownResponse.Html(_page.Replace("centre-erables.example", "autre-centre.example", StringComparison.Ordinal)) : TownResponse.NotFound(), ["erables"]));

        Assert.Equal((Verdict.Unknown, "NotTied"), (candidate.Verdict, candidate.Reason));
        Assert.InRange(candidate.Score, 0.4, 0.7);
    }

    [Fact]
    public async Task A_platform_that_says_yes_to_everybody_is_not_believed()
    {
        IReadOnlyList<AccountCandidate> found = await TestCatalogue.FindAsync(_all[..1], _ => TownResponse.Html(_stranger), ["erables", "centreerables"]);

        Assert.All(found, c => Assert.Equal((null, Verdict.Unknown, "CannotTellApart"), (c.Exists, c.Verdict, c.Reason)));
    }

    [Theory]
    [InlineData("/login?next=/u/erables", "LoginRequired")]
    [InlineData("/", "RedirectedElsewhere")]
    public async Task A_redirect_to_a_login_or_to_the_front_page_is_no_account(string target, string reason)
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(
            _all[..1], request => request.Path == "/u/erables" ? TownResponse.Redirect(target) : request.PathAndQuery == target ? TownResponse.Html(_stranger) : TownResponse.NotFound(), ["erables"]));

        Assert.Equal((null, reason), (candidate.Exists, candidate.Reason));
    }

    [Theory]
    [InlineData("https://rue.example/erables/", "Redirected")]
    [InlineData("https://rue.example/login", "Redirected")]
    [InlineData("https://elsewhere.example/", "Redirected")]
    [InlineData("https://rue.example/", null)]
    public async Task A_redirect_says_no_only_where_it_leads_away_from_the_handle_on_the_same_site(string target, string? reason)
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(_all[2..3], request => request.Path == "/blue" ? TownResponse.Html(_stranger) : TownResponse.Redirect(target), ["erables"]));

        Assert.Equal((reason is null ? false : null, reason), (candidate.Exists, candidate.Reason));
    }

    [Fact]
    public async Task A_site_that_sends_everybody_away_says_nothing_of_anybody()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(_all[2..3], _ => TownResponse.Redirect("https://rue.example/"), ["erables"]));

        Assert.Equal((null, "CannotTellApart"), (candidate.Exists, candidate.Reason));
    }

    [Fact]
    public async Task An_answer_that_says_both_leaves_it_open()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(_all[4..5], _ => TownResponse.Json("""{"id":3,"error":"…"}"""), ["erables"]));

        Assert.Equal((null, "Contradictory"), (candidate.Exists, candidate.Reason));
    }

    [Fact]
    public async Task Words_that_mean_not_now_mean_neither_yes_nor_no()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(_all[1..2], _ => TownResponse.Text("The resource is being rate limited. Personne de ce nom."), ["erables"]));

        Assert.Equal((null, "Refused"), (candidate.Exists, candidate.Reason));
    }

    [Fact]
    public async Task A_handle_that_the_platform_does_not_allow_is_not_asked()
    {
        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(_all[2..3], _ => throw new InvalidOperationException("Nobody is to ask."), ["centre-2"]));

        Assert.Equal((null, "HandleNotAllowed"), (candidate.Exists, candidate.Reason));
        Assert.Empty(candidate.Evidence);
    }

    [Fact]
    public async Task A_rule_that_never_ends_is_given_up()
    {
        (IReadOnlyList<Platform> slow, _) = TestCatalogue.Read("""{ "Lent": {"errorType":"status_code","url":"https://lent.example/{}","urlMain":"https://lent.example","regexCheck":"^(a+)+$"} }""");

        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync(slow, _ => throw new InvalidOperationException("Nobody is to ask."), [new string('a', 60) + "b"]));

        Assert.Equal("HandleRuleTooSlow", candidate.Reason);
    }

    [Fact]
    public async Task Behind_a_login_a_person_must_look_and_nothing_is_asked()
    {
        Platform facebook = TestModule.Platforms.Find("facebook")!;

        AccountCandidate candidate = Assert.Single(await TestCatalogue.FindAsync([facebook], _ => throw new InvalidOperationException("Nobody is to ask."), ["erables", "centreerables"]));

        Assert.Equal((Verdict.Unverifiable, "LoginRequired", "https://www.facebook.com/erables"), (candidate.Verdict, candidate.Reason, candidate.Address.AbsoluteUri));
    }

    [Fact]
    public async Task Neither_cookies_nor_another_programs_name_are_sent()
    {
        (IReadOnlyList<Platform> platforms, _) = TestCatalogue.Read("""
            { "Parc": {"errorType":"status_code","url":"https://parc.example/u/{}","urlMain":"https://parc.example","headers":{"Cookie":"a=b","User-Agent":"Mozilla/5.0","Accept-Language":"fr"}} }
            """);
        List<TownRequest> requests = [];

        await TestCatalogue.FindAsync(platforms, request => { requests.Add(request); return TownResponse.NotFound(); }, ["erables"]);

        TownRequest asked = Assert.Single(requests);
        Assert.Equal("fr", asked.Headers["Accept-Language"]);
        Assert.False(asked.Headers.ContainsKey("Cookie"));
        Assert.StartsWith("SocialAudit/", asked.Headers["User-Agent"], StringComparison.Ordinal);
    }

    /// <summary>What six well servers answer about «erables», who exists, and everybody else.</summary>
    private static TownResponse NoProfile => TownResponse.Json("""{"error":"InvalidRequest","message":"Profile not found"}""", 400);

    private static Task<IReadOnlyList<AccountCandidate>> OnBlueskyAsync(string profile) => OnBlueskyAsync(() => TownResponse.Json(profile));

    /// <summary>Bluesky, which has the account «erables» only, and whose own page shows nothing without scripts.</summary>
    private static Task<IReadOnlyList<AccountCandidate>> OnBlueskyAsync(Func<TownResponse> profile) => TestCatalogue.FindAsync(
        [TestModule.Platforms.Find("bluesky")!],
        request => request.Host == "bsky.app" ? TownResponse.Html("<title>Bluesky</title>")
            : request.Path.EndsWith("getAuthorFeed", StringComparison.Ordinal)
                ? TownResponse.Json("""{"feed":[{"post":{"author":{"did":"did:plc:abc"},"record":{"createdAt":"2026-05-30T12:00:00Z"},"indexedAt":"2026-05-30T12:00:01Z"}}]}""")
            : request.Query.Contains("erables", StringComparison.Ordinal) ? profile() : NoProfile,
        ["erables"],
        settings: new AuditSettings { Clock = new FixedDayClock(new DateTimeOffset(2026, 6, 5, 12, 0, 0, TimeSpan.Zero)) });

    private static TownResponse Town(TownRequest request)
    {
        bool isKnown = request.Path == "/blue" || (request.Path + Encoding.UTF8.GetString(request.Body)).Contains("erables", StringComparison.Ordinal);
        return request.Host switch
        {
            "place.example" => TownResponse.Html(isKnown ? _page : "<p>Personne de ce nom</p>"),
            "rue.example" => isKnown ? TownResponse.Html(_page) : TownResponse.Redirect("https://rue.example/"),
            "api.quai.example" => TownResponse.Json(isKnown ? """{"taken":true}""" : """{"taken":false}"""),
            "api.kiosque.example" => TownResponse.Json(isKnown ? """{"id":7,"url":"https://centre-erables.example/"}""" : """{"error":"none"}"""),
            "fontaine.example" when request.Method == "POST" => TownResponse.Text(isKnown ? "taken" : "free"),
            _ => isKnown ? TownResponse.Html(_page) : TownResponse.NotFound(),
        };
    }
}
