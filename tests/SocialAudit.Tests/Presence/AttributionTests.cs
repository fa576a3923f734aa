using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Whose a profile is that a site names: the centre's own, or somebody else's.</summary>
public sealed class AttributionTests
{
    private const string _facebook = "https://www.facebook.com/";

    [Fact]
    public async Task Who_made_the_site_is_not_the_centre()
    {
        WebPresence presence = await TestAudit.OfPageAsync($"""
            <p>Bonjour</p>
            <footer><a href="{_facebook}CentreLesErables">Facebook</a>
            <p>Site web réalisé par <a href="{_facebook}StudioPixel">Studio Pixel</a></p></footer>
            """);

        AssertOwn(presence, _facebook + "CentreLesErables");
        Assert.Equal(ProfileAttribution.Other, Of(presence, "StudioPixel").Attribution);
    }

    [Fact]
    public async Task Partners_are_not_the_centre()
    {
        WebPresence presence = await TestAudit.OfPageAsync($"""
            <header><a href="https://www.instagram.com/lescentreerables">Instagram</a></header>
            <section><h2>Nos partenaires</h2><ul><li><a href="{_facebook}MaisonVoisine">Maison voisine</a></li></ul></section>
            <div class="sponsors"><a href="{_facebook}CaissePopulaire">Caisse</a></div>
            """);

        AssertOwn(presence, "https://www.instagram.com/lescentreerables");
        Assert.Equal(ProfileAttribution.Other, Of(presence, "MaisonVoisine").Attribution);
        Assert.Equal(ProfileAttribution.Other, Of(presence, "CaissePopulaire").Attribution);
    }

    [Fact]
    public async Task A_member_of_staff_is_not_the_centre()
    {
        WebPresence presence = await TestAudit.OfPageAsync("""
            <p>Bonjour</p><h2>Équipe</h2><div><a href="https://www.linkedin.com/in/marie-tremblay">Marie Tremblay</a></div>
            <footer><a href="https://www.linkedin.com/in/jean-roy">Jean Roy</a></footer>
            """);

        Assert.Empty(presence.OwnProfiles);
        Assert.Equal(2, presence.Profiles.Count);
        Assert.Equal(Verdict.Absent, presence.Find("Profile")!.Verdict);
    }

    [Fact]
    public async Task A_sister_organisation_in_structured_data_is_not_the_centre()
    {
        WebPresence presence = await TestAudit.OfPageAsync($$"""
            <script type="application/ld+json">{"@graph":[
              {"@type":"NGO","name":"Centre Les Érables","sameAs":["{{_facebook}}CentreLesErables"]},
              {"@type":"NGO","name":"Maison des Tilleuls","sameAs":["{{_facebook}}MaisonTilleuls"]}]}</script><p>Bonjour</p>
            """);

        AssertOwn(presence, _facebook + "CentreLesErables");
        Assert.Equal(ProfileAttribution.Other, Of(presence, "MaisonTilleuls").Attribution);
    }

    [Fact]
    public async Task Share_buttons_are_no_profiles()
    {
        WebPresence presence = await TestAudit.OfPageAsync("""
            <p>Bonjour</p><footer>
            <a href="https://www.facebook.com/sharer/sharer.php?u=https://centre.example">Partager</a>
            <a href="https://twitter.com/intent/tweet?url=https://centre.example">Tweeter</a>
            <a href="https://www.linkedin.com/shareArticle?url=https://centre.example">Partager</a>
            <a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Vidéo</a></footer>
            """);

        Assert.Empty(presence.Profiles);
        Assert.Equal(Verdict.Absent, presence.Find("Profile")!.Verdict);
    }

    [Fact]
    public async Task A_link_in_a_post_to_somebody_is_not_the_centre()
    {
        WebPresence presence = await TestAudit.OfPageAsync($"""
            <article class="post"><p>Merci à <a href="{_facebook}FanfarePloum">la fanfare</a> !</p></article>
            """);

        Assert.Equal(ProfileAttribution.Other, Assert.Single(presence.Profiles).Attribution);
    }

    [Fact]
    public async Task A_page_plugin_shows_the_page_that_is_linked_already()
    {
        WebPresence presence = await TestAudit.OfPageAsync($"""
            <footer><a href="{_facebook}CentreLesErables">Facebook</a></footer>
            <div class="fb-page" data-href="{_facebook}CentreLesErables/"></div>
            <iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fprofile.php%3Fid%3D100012345678901&tabs=timeline"></iframe>
            """);

        AssertOwn(presence, _facebook + "CentreLesErables");
        Assert.Single(presence.Profiles);
    }

    [Fact]
    public async Task One_profile_written_in_many_ways_is_one()
    {
        WebPresence presence = await TestAudit.OfPageAsync("""
            <header><a href="https://twitter.com/CErables">Twitter</a><a href="https://x.com/cerables/">X</a>
            <a href="http://www.twitter.com/#!/CErables">T</a><a href="https://twitter.com/https://twitter.com/CErables">T</a></header>
            """);

        Assert.Single(presence.Profiles);
    }

    [Fact]
    public async Task A_Mastodon_account_is_known_by_rel_me()
    {
        WebPresence presence = await TestAudit.OfPageAsync("""
            <p>Bonjour</p><a rel="me" href="https://mastodon.example/@erables">M</a><link rel="me" href="https://social.example/users/erables">
            <a href="https://autre.example/@quelquun">ailleurs</a>
            """);

        Assert.Equal(["erables@mastodon.example", "erables@social.example"], presence.OwnProfiles.Select(p => p.Handle).Order(StringComparer.Ordinal));
        Assert.All(presence.Profiles, p => Assert.Equal("mastodon", p.Platform));
    }

    [Fact]
    public async Task What_needs_a_login_is_unverifiable_and_never_confirmed()
    {
        WebPresence presence = await TestAudit.OfPageAsync($"""<footer><a href="{_facebook}CentreLesErables">Facebook</a></footer>""");

        Assert.Equal((Verdict.Unverifiable, "LoginRequired"), (Assert.Single(presence.Profiles).Verdict, Assert.Single(presence.Profiles).Reason));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_channel_whose_feed_fails_is_neither_confirmed_nor_absent(int status)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<footer><a href=\"https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv\">YouTube</a></footer>") : TownResponse.NotFound(),
            elsewhere: _ => TownResponse.Text("no", status));

        Assert.Equal((Verdict.Unknown, "Http" + status), (Assert.Single(presence.Profiles).Verdict, Assert.Single(presence.Profiles).Reason));
        Assert.Equal((Verdict.Unknown, "Http" + status), (presence.Find("Listing.Wikipedia")!.Verdict, presence.Find("Listing.Wikipedia")!.Reason));
    }

    [Fact]
    public async Task A_channel_that_names_somebody_else_is_not_confirmed()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<footer><a href=\"https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv\">YouTube</a></footer>") : TownResponse.NotFound(),
            elsewhere: _ => TownResponse.Of("text/xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Recettes de Paul</title></feed>"u8.ToArray()));

        Assert.Equal(Verdict.Declared, Assert.Single(presence.Profiles).Verdict);
    }

    private static SocialProfile Of(WebPresence presence, string handle) => Assert.Single(presence.Profiles, p => p.Handle == handle);

    private static void AssertOwn(WebPresence presence, string address) => Assert.Equal(address, Assert.Single(presence.OwnProfiles).Address.AbsoluteUri);
}
