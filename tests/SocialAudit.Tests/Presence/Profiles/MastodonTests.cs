using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>An account on any server of the fediverse.</summary>
public sealed class MastodonTests
{
    private const string _address = "https://mastodon.example/@erables";

    private const string _account = """
        {"id":"42","username":"erables","acct":"erables","display_name":"Nos nouvelles","note":"<p>Repas</p>","followers_count":-1,"statuses_count":12,"last_status_at":"2026-10-29",
         "fields":[{"name":"Site","value":"<a href=\"https://www.centre.example/\" rel=\"me nofollow\"><span class=\"invisible\">https://www.</span><span>centre.example/</span></a>","verified_at":"2023-01-17T15:02:11Z"}]}
        """;

    [Fact]
    public async Task Site_and_account_that_link_to_each_other_vouch_for_each_other()
    {
        SocialProfile profile = await ProfileScene.LookAsync(_address, Answer(_account), rel: "me");

        Assert.Equal((Verdict.Confirmed, "Nos nouvelles"), (profile.Verdict, profile.DisplayName));
        Assert.Equal([ProfileTie.MutualLink, ProfileTie.LinkBack], profile.Ties);
        Assert.Null(profile.Followers);
    }

    [Fact]
    public async Task Posts_are_its_own_and_the_servers_day_stands_in_for_them()
    {
        SocialProfile listed = await ProfileScene.LookAsync(
            _address, Answer(_account, """[{"created_at":"2026-10-28T10:00:00Z","reblog":null},{"created_at":"2026-11-01T10:00:00Z","reblog":{"id":"9"}},{"created_at":5}]"""), rel: "me");
        SocialProfile unlisted = await ProfileScene.LookAsync(_address, Answer(_account, "<html>", 503), rel: "me");

        Assert.Equal(("2026-10-28", 1d), ($"{listed.NewestPost:yyyy-MM-dd}", listed.PostsPerWeek));
        Assert.Equal(("2026-10-29", null), ($"{unlisted.NewestPost:yyyy-MM-dd}", unlisted.PostsPerWeek));
    }

    [Theory]
    [InlineData(404, """{"error":"Record not found"}""", Verdict.Absent, "NoSuchAccount")]
    [InlineData(404, "<html><title>Record not found</title></html>", Verdict.Unknown, "NotMastodon")]
    [InlineData(404, """{"error":"Not found"}""", Verdict.Unknown, "NotMastodon")]
    [InlineData(200, "<html><title>Bienvenue</title></html>", Verdict.Unknown, "NotMastodon")]
    [InlineData(200, """{"error":"Record not found"}""", Verdict.Unknown, "NotMastodon")]
    [InlineData(200, """{"id":"42","username":"somebody","display_name":"Centre Les Érables"}""", Verdict.Unknown, "NotMastodon")]
    [InlineData(200, """{"id":"42","username":"erables","display_name":"Centre Les Érables","suspended":true}""", Verdict.Unknown, "AccountSuspended")]
    [InlineData(401, """{"error":"This method requires an authenticated user"}""", Verdict.Unknown, "Http401")]
    [InlineData(429, """{"error":"Record not found"}""", Verdict.Unknown, "Http429")]
    [InlineData(503, """{"error":"Record not found"}""", Verdict.Unknown, "Http503")]
    public async Task Only_a_Mastodon_servers_own_no_means_that_there_is_no_such_account(int status, string body, Verdict verdict, string reason)
    {
        SocialProfile profile = await ProfileScene.LookAsync(_address, request => request.Path == "/api/v1/accounts/lookup" ? ProfileScene.Json(body, status) : TownResponse.NotFound(), rel: "me");

        Assert.Equal((verdict, reason), (profile.Verdict, profile.Reason));
    }

    [Theory]
    [InlineData(404, """{"error":"Record not found"}""")]
    [InlineData(200, """{"id":"42","username":"erables","display_name":"Centre Les Érables"}""")]
    public async Task What_another_server_knows_of_its_own_accounts_says_nothing_of_this_one(int status, string body)
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            _address,
            request => request.Host == "mastodon.example" ? TownResponse.Redirect("https://social.example" + request.PathAndQuery) : ProfileScene.Json(body, status),
            rel: "me");

        Assert.Equal((Verdict.Unknown, "Redirected"), (profile.Verdict, profile.Reason));
    }

    [Fact]
    public async Task Another_kind_of_server_shows_by_WebFinger_that_the_account_exists_and_no_more()
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            _address,
            request => request.Path == "/.well-known/webfinger" && request.Parameters["resource"] == "acct:erables@mastodon.example"
                ? ProfileScene.Json("""{"subject":"acct:erables@mastodon.example","links":[]}""") : TownResponse.NotFound(),
            rel: "me");

        Assert.Equal((Verdict.Declared, "NotTied"), (profile.Verdict, profile.Reason));
    }

    private static Func<TownRequest, TownResponse> Answer(string account, string statuses = "[]", int status = 200) => request => request.Path switch
    {
        "/api/v1/accounts/lookup" when request.Parameters["acct"] == "erables" => ProfileScene.Json(account),
        "/api/v1/accounts/42/statuses" => ProfileScene.Json(statuses, status),
        _ => TownResponse.NotFound(),
    };
}
