using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>What several pages of a site, taken together, tell of whose a profile is.</summary>
public sealed class CrawledProfileTests
{
    private const string _facebook = "https://www.facebook.com/";
    private static readonly string[] _names = ["contact", "activites", "horaire", "partenaires", "nouvelles", "historique"];

    [Fact]
    public async Task What_every_page_repeats_is_the_centres_even_where_the_markup_does_not_tell()
    {
        // Laid out by hand, without a header or a footer; the name of the page is nothing like the centre's.
        WebPresence presence = await OfPagesAsync(page => $"""<table><tr><td><a href="{_facebook}LaGangeDuCoin"><img src="f.gif"></a></td><td><p>{page}</p></td></tr></table>""");

        SocialProfile own = Assert.Single(presence.OwnProfiles);
        Assert.Equal("LaGangeDuCoin", own.Handle);
        Assert.Contains("On 7 of the 7 pages read", own.Why);
    }

    [Fact]
    public async Task What_stands_on_one_inner_page_is_weak_even_in_a_block_of_icons()
    {
        WebPresence presence = await OfPagesAsync(page =>
            page == "activites" ? $"""<p>Le prof de yoga</p><div class="social-icons"><a href="{_facebook}YogaZenitude"><i></i></a></div>""" : $"<p>{page}</p>");

        Assert.Empty(presence.OwnProfiles);
        Assert.Contains("On a single page of the 7 read", Assert.Single(presence.Profiles).Why);
    }

    [Fact]
    public async Task What_stands_on_the_partners_page_is_theirs_and_what_stands_around_it_ours()
    {
        WebPresence presence = await OfPagesAsync(page => $"""
            <header><a href="{_facebook}LaGangeDuCoin">Facebook</a></header>
            <main>{(page == "partenaires" ? $"""<h1>Nos partenaires</h1><ul><li><a href="{_facebook}MaisonVoisine">Maison voisine</a></li></ul>""" : $"<p>{page}</p>")}</main>
            """);

        Assert.Equal("LaGangeDuCoin", Assert.Single(presence.OwnProfiles).Handle);
        SocialProfile other = Assert.Single(presence.Profiles, p => p.Handle == "MaisonVoisine");
        Assert.Equal(ProfileAttribution.Other, other.Attribution);
        Assert.Contains("Nos partenaires", other.Why);
    }

    [Fact]
    public async Task A_page_that_says_by_its_address_alone_that_it_lists_partners_lists_partners()
    {
        WebPresence presence = await OfPagesAsync(page => page == "partenaires" ? $"""<p><a href="{_facebook}MaisonVoisine">Maison voisine</a></p>""" : $"<p>{page}</p>");

        Assert.Equal(ProfileAttribution.Other, Assert.Single(presence.Profiles).Attribution);
    }

    [Fact]
    public async Task A_page_named_in_one_news_post_is_not_the_centre()
    {
        WebPresence presence = await OfPagesAsync(page =>
            page == "nouvelles" ? $"""<div class="post"><h2>Fête</h2><p>Merci à <a href="{_facebook}FanfarePloum">la fanfare</a> !</p></div>""" : $"<p>{page}</p>");

        Assert.Equal(ProfileAttribution.Other, Assert.Single(presence.Profiles).Attribution);
    }

    [Fact]
    public async Task A_funder_whose_logo_is_on_every_page_is_not_the_centre()
    {
        WebPresence presence = await OfPagesAsync(page => $"""
            <p>{page}</p><footer><a href="{_facebook}LaGangeDuCoin"></a><a href="{_facebook}centraidedugrandmontreal"><img alt="Centraide"></a>
            <a href="https://twitter.com/mtl_ville"><img alt="Ville de Montréal"></a></footer>
            """);

        Assert.Equal("LaGangeDuCoin", Assert.Single(presence.OwnProfiles, p => p.Platform == "facebook").Handle);
        Assert.Equal(ProfileAttribution.Other, Assert.Single(presence.Profiles, p => p.Handle.StartsWith("centraide", StringComparison.Ordinal)).Attribution);
    }

    [Fact]
    public async Task A_page_of_hundreds_of_profiles_is_a_directory_and_the_centre_is_still_found()
    {
        string list = string.Concat(Enumerable.Range(1, 2000).Select(i => $"""<p><a href="{_facebook}Organisme{i}X">Organisme {i}</a></p>"""));

        WebPresence presence = await OfPagesAsync(page => $"""<div>{(page == "activites" ? list : page)}</div><footer><a href="{_facebook}LaGangeDuCoin">F</a></footer>""");

        Assert.Equal("LaGangeDuCoin", Assert.Single(presence.OwnProfiles).Handle);
        Assert.InRange(presence.Profiles.Count, 100, 400);
    }

    /// <summary>Audits a centre whose front page leads to six others.</summary>
    private static Task<WebPresence> OfPagesAsync(Func<string, string> body) => TestAudit.OfSiteAsync(request =>
    {
        string page = request.Path.Trim('/');
        string menu = string.Concat(_names.Select(n => $"""<p><a href="/{n}">{n}</a></p>"""));
        return page.Length == 0 || _names.Contains(page) ? TestAudit.Page(menu + body(page.Length == 0 ? "accueil" : page)) : TownResponse.NotFound();
    });
}
