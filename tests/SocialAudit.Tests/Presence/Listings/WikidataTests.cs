using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Listings;

/// <summary>The organisation's item in Wikidata, and the accounts that it names.</summary>
public sealed class WikidataTests
{
    private const string _search = """{"search":[{"id":"Q7","label":"Maison des Érables"},{"id":"Q8","label":"Maison des Érables"}],"success":1}""";

    [Fact]
    public async Task The_item_that_gives_the_site_is_the_organisations()
    {
        WebPresence presence = await AuditAsync(Item("Q7", "Maison des Érables", Site("https://elsewhere.example/")), Item("Q8", "Les Érables (organisme)", Site("http://centre.example")));

        Finding finding = presence.Find("Listing.Wikidata")!;
        Assert.Equal((Verdict.Confirmed, "https://www.wikidata.org/wiki/Q8"), (finding.Verdict, finding.Value));
    }

    [Theory]
    [InlineData("Montréal", Verdict.Confirmed, null)]
    [InlineData("montreal", Verdict.Confirmed, null)]
    [InlineData("Laval", Verdict.Unknown, "NotTied")]
    [InlineData(null, Verdict.Unknown, "NotTied")]
    public async Task Without_a_site_name_and_city_decide(string? city, Verdict verdict, string? reason)
    {
        WebPresence presence = await ListingScene.AuditAsync(Answer(Item("Q7", ListingScene.Name, """ "P131":[{"mainsnak":{"datavalue":{"value":{"id":"Q340"}}}}] """)), city);

        Assert.Equal((verdict, reason), (presence.Find("Listing.Wikidata")!.Verdict, presence.Find("Listing.Wikidata")!.Reason));
    }

    [Fact]
    public async Task An_item_of_the_same_name_and_city_with_another_site_is_a_namesakes()
    {
        WebPresence presence = await AuditAsync(Item("Q7", ListingScene.Name, """ "P131":[{"mainsnak":{"datavalue":{"value":{"id":"Q340"}}}}], """ + Site("https://elsewhere.example/")));

        Assert.Equal((Verdict.Unknown, "NotTied"), (presence.Find("Listing.Wikidata")!.Verdict, presence.Find("Listing.Wikidata")!.Reason));
    }

    [Fact]
    public async Task Nothing_found_and_nothing_alike_is_absent()
    {
        WebPresence empty = await ListingScene.AuditAsync(_ => null);
        WebPresence others = await AuditAsync(Item("Q7", "Érable à sucre", Site("https://elsewhere.example/")));

        Assert.All([empty, others], p => Assert.Equal(Verdict.Absent, p.Find("Listing.Wikidata")!.Verdict));
    }

    [Fact]
    public async Task Each_account_that_it_names_is_compared_with_the_sites_own()
    {
        WebPresence presence = await ListingScene.AuditAsync(
            Answer(Item("Q7", ListingScene.Name, Site("https://centre.example/") + """
                ,
                "P2013":[{"mainsnak":{"datavalue":{"value":"MaisonErables"}}}],
                "P2003":[{"mainsnak":{"datavalue":{"value":"vieux.compte"}}}],
                "P2397":[{"mainsnak":{"datavalue":{"value":"UCabcdefghijklmnopqrstuv"}}}],
                "P12361":[{"mainsnak":{"datavalue":{"value":"erables.bsky.social"}}}],
                "P2002":[{"mainsnak":{"datavalue":{"value":"ferme"}},"qualifiers":{"P582":[{}]}},{"mainsnak":{"datavalue":{"value":"faux"}},"rank":"deprecated"}]
                """)),
            footer: """<a href="https://www.facebook.com/maisonerables/">F</a> <a href="https://www.instagram.com/maisonerables">I</a> <a href="https://www.youtube.com/@MaisonErables">Y</a>""",
            areas: [PresenceArea.Profile, PresenceArea.Listing]);

        string? Reason(string platform) => presence.Find("Listing.Wikidata." + platform)?.Reason;
        Assert.Equal(("Same", "Differs", "OtherForm", "OnlyThere", null), (Reason("facebook"), Reason("instagram"), Reason("youtube"), Reason("bluesky"), Reason("x")));
        Assert.Equal(Verdict.Unverifiable, presence.Find("Listing.Wikidata.instagram")!.Verdict);
        SocialProfile bluesky = Assert.Single(presence.Profiles, p => p.Platform == "bluesky");
        Assert.Equal((Verdict.Confirmed, ProfileAttribution.Unclear), (bluesky.Verdict, bluesky.Attribution));
        Assert.Equal(["https://www.instagram.com/vieux.compte"], presence.Profiles.Where(p => p.Platform == "instagram" && p.Attribution == ProfileAttribution.Unclear).Select(p => p.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("P4033", "erables@mastodon.example", "https://mastodon.example/@erables")]
    [InlineData("P2013", "Maison-des-Erables-100063000000001", "https://www.facebook.com/Maison-des-Erables-100063000000001")]
    [InlineData("P11245", "MaisonErables", "https://www.youtube.com/@MaisonErables")]
    [InlineData("P4264", "maison-erables", "https://www.linkedin.com/company/maison-erables")]
    [InlineData("P7085", "@erables", "https://www.tiktok.com/@erables")]
    [InlineData("P11892", "erables", "https://www.threads.com/@erables")]
    [InlineData("P3267", "12345678@N00", "https://www.flickr.com/photos/12345678@N00")]
    public async Task A_property_stands_for_the_address_that_a_person_opens(string property, string value, string address)
    {
        WebPresence presence = await AuditAsync(Item("Q7", ListingScene.Name, $$$$"""{{{{Site("https://centre.example/")}}}},"{{{{property}}}}":[{"mainsnak":{"datavalue":{"value":"{{{{value}}}}"}}}]"""));

        Assert.Equal(address, Uri.UnescapeDataString(Assert.Single(presence.Profiles).Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("""{"error":{"code":"maxlag","info":"Waiting"}}""", "Maxlag")]
    [InlineData("""{"error":{"code":"badvalue"}}""", "ApiError")]
    [InlineData("""{"search":{}}""", "NoAnswer")]
    [InlineData("""{"search":[7,"Q1",{"id":"P31"}]}""", "NoAnswer")]
    [InlineData("""<html>Maison des Érables</html>""", "NoAnswer")]
    [InlineData("[]", "NoAnswer")]
    public async Task An_answer_that_is_none_leaves_it_open(string body, string reason)
    {
        WebPresence presence = await ListingScene.AuditAsync(request => request.Host == "www.wikidata.org" ? body : null);

        Assert.Equal((Verdict.Unknown, reason), (presence.Find("Listing.Wikidata")!.Verdict, presence.Find("Listing.Wikidata")!.Reason));
    }

    private static Task<WebPresence> AuditAsync(params string[] items) => ListingScene.AuditAsync(Answer(items));

    private static Func<TownRequest, string?> Answer(params string[] items) => request =>
        request.Host == "public.api.bsky.app" ? """{"did":"did:plc:abc","handle":"erables.bsky.social","description":"centre.example","postsCount":0}"""
        : request.Host != "www.wikidata.org" ? null
        : request.Asked("action") == "wbsearchentities" ? _search
        : request.Asked("ids") == "Q340" ? """{"entities":{"Q340":{"id":"Q340","labels":{"fr":{"value":"Montréal"},"en":{"value":"Montreal"}}}}}"""
        : $"{{\"entities\":{{{string.Join(",", items)}}}}}";

    private static string Item(string id, string label, string claims) => $$$"""
        "{{{id}}}":{"id":"{{{id}}}","labels":{"fr":{"value":"{{{label}}}"}},"claims":{ {{{claims}}} } }
        """;

    private static string Site(string address) => $$$$"""
        "P856":[{"mainsnak":{"datavalue":{"value":"{{{{address}}}}"}}}]
        """;
}
