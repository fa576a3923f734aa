using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>A Bluesky account, as its public interface shows it.</summary>
public sealed class BlueskyTests
{
    private const string _address = "https://bsky.app/profile/erables.bsky.social";

    private const string _profile = """
        {"did":"did:plc:abc","handle":"erables.bsky.social","displayName":"Les gens du quartier","description":"Repas et cours. centre.example","followersCount":1234,"postsCount":3}
        """;

    [Fact]
    public async Task An_account_shows_its_name_followers_and_own_posts()
    {
        SocialProfile profile = await ProfileScene.LookAsync(_address, Answer(_profile, """
            {"feed":[
              {"post":{"author":{"did":"did:plc:abc"},"record":{"createdAt":"2026-10-30T12:00:00Z"},"indexedAt":"2026-10-30T12:00:01Z"}},
              {"post":{"author":{"did":"did:plc:other"},"record":{"createdAt":"2026-11-01T12:00:00Z"}},"reason":{"$type":"app.bsky.feed.defs#reasonRepost"}},
              {"post":{"author":{"did":"did:plc:abc"},"record":{"createdAt":"2999-01-01T00:00:00Z"},"indexedAt":"2026-10-23T12:00:00Z"}},
              {"post":{"author":{"did":"did:plc:abc"},"record":{"createdAt":"soon"}}},
              {"post":"gone"}, 7]}
            """));

        Assert.Equal((Verdict.Confirmed, "Les gens du quartier", 1234L), (profile.Verdict, profile.DisplayName, profile.Followers!.Value));
        Assert.Equal(new DateTimeOffset(2026, 10, 30, 12, 0, 0, TimeSpan.Zero), profile.NewestPost);
        Assert.Equal(1, profile.PostsPerWeek);
        Assert.Equal([ProfileTie.SameSite], profile.Ties);
    }

    [Fact]
    public async Task An_account_whose_handle_is_the_sites_name_is_vouched_for()
    {
        SocialProfile profile = await ProfileScene.LookAsync("https://bsky.app/profile/centre.example", Answer("""{"did":"did:plc:abc","handle":"centre.example","postsCount":0}"""));

        Assert.Equal((Verdict.Confirmed, ProfileTie.MutualLink), (profile.Verdict, profile.Ties[0]));
    }

    [Fact]
    public async Task An_account_that_shows_nothing_of_the_organisation_stays_declared()
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            _address, Answer("""{"did":"did:plc:abc","handle":"erables.bsky.social","displayName":"Érables à vendre","description":"acer.example","postsCount":0}"""));

        Assert.Equal((Verdict.Declared, "NotTied", "Érables à vendre"), (profile.Verdict, profile.Reason, profile.DisplayName));
        Assert.Empty(profile.Ties);
    }

    [Theory]
    [InlineData(400, """{"error":"InvalidRequest","message":"Profile not found"}""", Verdict.Absent, "NoSuchAccount")]
    [InlineData(400, """{"error":"InvalidRequest","message":"Error: actor must be a valid did or a handle"}""", Verdict.Unknown, "Http400")]
    [InlineData(400, """{"error":"AccountTakedown","message":"Account has been suspended"}""", Verdict.Unknown, "AccountTakedown")]
    [InlineData(400, """{"error":"AccountDeactivated","message":"Account is deactivated"}""", Verdict.Unknown, "AccountDeactivated")]
    [InlineData(400, "Profile not found", Verdict.Unknown, "Http400")]
    [InlineData(404, """{"error":"InvalidRequest","message":"Profile not found"}""", Verdict.Unknown, "Http404")]
    [InlineData(500, """{"message":"Profile not found"}""", Verdict.Unknown, "Http500")]
    [InlineData(200, """{"error":"InvalidRequest","message":"Profile not found"}""", Verdict.Unknown, "InvalidAnswer")]
    [InlineData(200, """{"did":"did:plc:zzz","handle":"someone.else.example","displayName":"Centre Les Érables"}""", Verdict.Unknown, "InvalidAnswer")]
    public async Task Only_the_services_own_no_means_that_there_is_no_such_account(int status, string body, Verdict verdict, string reason)
    {
        SocialProfile profile = await ProfileScene.LookAsync(
            _address, request => request.Host == "public.api.bsky.app" ? ProfileScene.Json(body, status) : TownResponse.NotFound());

        Assert.Equal((verdict, reason), (profile.Verdict, profile.Reason));
    }

    private static Func<TownRequest, TownResponse> Answer(string profile, string feed = """{"feed":[]}""") => request =>
        request.Host != "public.api.bsky.app" ? TownResponse.NotFound()
        : request.Path.EndsWith("getProfile", StringComparison.Ordinal) ? ProfileScene.Json(profile)
        : ProfileScene.Json(feed);
}
