using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Profiles;

/// <summary>Duplicates and impostors are suspected, with reasons, and never asserted.</summary>
public sealed class SuspectedProfileTests
{
    [Fact]
    public async Task An_account_that_fell_silent_beside_one_that_goes_on_is_suspected()
    {
        WebPresence presence = await AuditAsync(
            "<a rel=\"me\" href=\"https://mastodon.example/@erables\">Nous suivre</a> <a rel=\"me\" href=\"https://social.example/@erables\">Nous suivre</a>",
            new() { ["mastodon.example"] = "2026-10-30", ["social.example"] = "2021-03-01" });

        Finding finding = Assert.Single(presence.Findings, f => f.Check == "Profile.Suspected");
        Assert.Equal((Verdict.Unknown, "Suspected", "https://social.example/@erables"), (finding.Verdict, finding.Reason, finding.Value));
        Assert.Contains("silent for a year", finding.Message);
        Assert.Contains("only a suspicion", finding.Message);
    }

    [Fact]
    public async Task Two_accounts_that_both_go_on_are_no_ground_for_suspicion()
    {
        WebPresence presence = await AuditAsync(
            "<a rel=\"me\" href=\"https://mastodon.example/@erables\">Français</a> <a rel=\"me\" href=\"https://social.example/@erables\">English</a>",
            new() { ["mastodon.example"] = "2026-10-30", ["social.example"] = "2026-10-20" });

        Assert.Null(presence.Find("Profile.Suspected"));
    }

    [Fact]
    public async Task An_account_of_the_same_name_that_only_Wikidata_knows_is_suspected()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<footer><a href=\"https://bsky.app/profile/centre.example\">Nous suivre</a></footer>") : TownResponse.NotFound(),
            elsewhere: request => request.Host switch
            {
                "www.wikidata.org" when request.Path == "/w/api.php" && request.Parameters["action"] == "wbsearchentities" => TownResponse.Json("""{"search":[{"id":"Q7"}]}"""),
                "www.wikidata.org" => TownResponse.Json("""{"entities":{"Q7":{"id":"Q7","claims":{"P856":[{"mainsnak":{"datavalue":{"value":"https://centre.example/"}}}],"P12361":[{"mainsnak":{"datavalue":{"value":"erables.bsky.social"}}}]}}}}"""),
                "public.api.bsky.app" => TownResponse.Json($$"""{"did":"did:plc:{{request.Parameters["actor"].Length}}","handle":"{{request.Parameters["actor"]}}","displayName":"Centre Les Érables","postsCount":0}"""),
                _ => TestAudit.NothingListed(request),
            },
            areas: [PresenceArea.Profile, PresenceArea.Listing]);

        Finding finding = Assert.Single(presence.Findings, f => f.Check == "Profile.Suspected");
        Assert.Equal("https://bsky.app/profile/erables.bsky.social", finding.Value);
        Assert.Contains("it bears the same name; the site does not link to it as its own; nothing on it leads back to the site", finding.Message);
    }

    private static Task<WebPresence> AuditAsync(string footer, Dictionary<string, string> newest) => ProfileScene.AuditAsync(footer, request =>
        request.Path == "/api/v1/accounts/lookup" && newest.TryGetValue(request.Host, out string? day)
            ? ProfileScene.Json($$"""{"id":"1","username":"erables","display_name":"Centre Les Érables","statuses_count":1,"last_status_at":"{{day}}"}""")
            : TownResponse.NotFound());
}
