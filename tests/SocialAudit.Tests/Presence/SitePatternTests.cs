using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Front pages as the tools that centres use really make them, each with profiles that are the centre's own and others that are not.</summary>
public sealed class SitePatternTests
{
    /// <summary>A page, the handles of the centre's own profiles, and those of others; the names of the own are nothing like the centre's.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        // WordPress, classic theme: widgets in the footer, a theme's author
        {
            """
            <body class="home page-template-default page page-id-5"><article id="post-5" class="post-5 page type-page hentry"><div class="entry-content">
            <p>Bienvenue. Suivez-nous sur <a href="https://www.facebook.com/LaGange">Facebook</a>.</p></div></article>
            <div class="widget-area"><div class="widget widget_text"><h3>Restons en contact</h3><a href="https://www.instagram.com/la_gange/"><img src="i.png"></a></div></div>
            <footer class="site-footer"><div class="site-info">Fièrement propulsé par <a href="https://twitter.com/wordpress">WordPress</a> | Thème : Coin par <a href="https://twitter.com/themesducoin">Thèmes du coin</a></div></footer>
            """,
            "LaGange la_gange", "wordpress themesducoin"
        },

        // WordPress, Elementor: every block is a widget, icons in sections, partners in a section like any other
        {
            """
            <div class="elementor-section elementor-top-section"><div class="elementor-widget-wrap"><div class="elementor-element elementor-widget elementor-widget-heading"><h2>Nos partenaires</h2></div>
            <div class="elementor-element elementor-widget elementor-widget-image"><a href="https://www.facebook.com/MaisonVoisine"><img src="m.png" alt="Maison voisine"></a></div></div></div>
            <div class="elementor-location-footer"><div class="elementor-element elementor-widget elementor-widget-social-icons"><div class="elementor-social-icons-wrapper">
            <a class="elementor-icon elementor-social-icon-facebook" href="https://www.facebook.com/LaGange" target="_blank"><span class="elementor-screen-only">Facebook-f</span><i class="fab fa-facebook-f"></i></a>
            <a class="elementor-icon elementor-social-icon-youtube" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"><i class="fab fa-youtube"></i></a></div></div></div>
            """,
            "LaGange channel/UCabcdefghijklmnopqrstuv", "MaisonVoisine"
        },

        // Wix: a bar of links in the header, its own accounts where nobody changed the example
        {
            """
            <header id="SITE_HEADER"><div id="comp-k1"><ul class="_3Og1Q" aria-label="Barre de réseaux sociaux"><li><a data-testid="linkElement" href="https://www.facebook.com/LaGange" target="_blank" aria-label="Facebook"><img alt="Facebook" src="f.png"></a></li>
            <li><a data-testid="linkElement" href="https://www.instagram.com/wix" aria-label="Instagram"><img alt="Instagram" src="i.png"></a></li></ul></div></header>
            <div id="PAGES_CONTAINER"><p>Bonjour</p></div><footer id="SITE_FOOTER"><p>© 2025 Centre Les Érables. Créé avec <a href="https://www.facebook.com/wix">Wix.com</a></p></footer>
            """,
            "LaGange", "wix"
        },

        // Squarespace: icons drawn as SVG, with the platform as example
        {
            """
            <div class="Header-social"><div class="sqs-svg-icon--outer social-icon-alignment"><nav class="sqs-svg-icon--list">
            <a href="http://instagram.com/lagange" target="_blank" class="sqs-svg-icon--wrapper instagram-unauth" aria-label="instagram-unauth"><svg class="sqs-svg-icon--social"><use href="#instagram-unauth-icon"></use></svg></a>
            <a href="http://twitter.com/squarespace" class="sqs-svg-icon--wrapper twitter-unauth"><svg></svg></a></nav></div></div><main><p>Bonjour</p></main>
            """,
            "lagange", "squarespace"
        },

        // Weebly
        {
            """
            <div id="header"><span class="wsite-social wsite-social-default"><a class="first-child wsite-social-item wsite-social-facebook" href="http://www.facebook.com/LaGange" target="_blank" alt="Facebook"><span class="wsite-social-item-inner"></span></a></span></div>
            <div id="wsite-content"><p>Bonjour</p><div class="wsite-section"><h2 class="wsite-content-title">Notre équipe</h2><div class="paragraph">Prof de danse : <a href="https://www.instagram.com/danse.avec.lou">Lou</a></div></div></div>
            """,
            "LaGange", "danse.avec.lou"
        },

        // Joomla: modules, a designer's signature
        {
            """
            <div class="moduletable social"><h3>Suivez-nous</h3><div class="custom"><a href="https://www.facebook.com/pages/La-Gange/123456789012"><img src="images/fb.png" alt=""></a></div></div>
            <div class="item-page"><p>Bonjour</p></div><div id="copyright">Tous droits réservés. Conception web : <a href="https://www.facebook.com/StudioPixelRosemont">Studio Pixel</a></div>
            """,
            "La-Gange/123456789012", "StudioPixelRosemont"
        },

        // By hand, with tables and without any class
        {
            """
            <table width="760"><tr><td bgcolor="#336699"><a href="http://www.facebook.com/home.php?#!/pages/La-Gange/123456789012"><img src="facebook.jpg" border="0"></a><br><font size="1">Aimez notre page!</font></td>
            <td><b>Nos commanditaires</b><br><a href="http://www.facebook.com/CasseCrouteAldo">Casse-croûte Aldo</a></td></tr></table>
            """,
            "La-Gange/123456789012", "CasseCrouteAldo"
        },

        // By hand, one column: what people write in plain text
        {
            """
            <center><h1>Centre Les Érables</h1><p>Tél. : 514 555-0123<br>Facebook : facebook.com/LaGange<br>Courriel : info@centre.example</p>
            <p>Site réalisé bénévolement par Jo, <a href="https://www.instagram.com/jo.code">@jo.code</a></p></center>
            """,
            "LaGange", "jo.code"
        },

        // A one-page template: sections named by their id, a team with its own icons
        {
            """
            <section id="about"><h2>About us</h2><p>Hello</p></section>
            <section id="team"><h2>Our team</h2><div class="card"><h3>Ann</h3><div class="social"><a href="https://twitter.com/ann_codes"><i class="fa fa-twitter"></i></a></div></div></section>
            <section id="contact"><h2>Get in touch</h2><ul class="icons"><li><a href="https://twitter.com/lagange" class="icon fa-twitter"><span class="label">Twitter</span></a></li><li><a href="https://github.com/username" class="icon fa-github"></a></li></ul></section>
            <div class="copyright">Design: <a href="https://twitter.com/ajlkn">HTML5 UP</a></div>
            """,
            "lagange", "ann_codes username ajlkn"
        },

        // A static generator: the posts on the front page, with their authors
        {
            """
            <nav><ul class="subscription"><li><a href="https://github.com/lagange">Code</a></li></ul></nav>
            <article class="hentry"><header><h1 class="entry-title">Recap</h1></header><div class="entry-content"><p><a href="https://twitter.com/danparle">Dan</a> talked about bees. Slides by <a href="https://www.instagram.com/kim_photo">Kim</a>.</p></div></article>
            <aside class="sidebar"><section><h1>Find us</h1><a href="https://www.meetup.com/la-gange/">Meetup</a></section></aside>
            """,
            "lagange la-gange", "danparle kim_photo"
        },

        // A page plugin in the side, the town and a federation in the footer
        {
            """
            <div id="sidebar"><div class="fb-page" data-href="https://www.facebook.com/LaGange"><blockquote cite="https://www.facebook.com/LaGange" class="fb-xfbml-parse-ignore"><a href="https://www.facebook.com/LaGange">La Gange</a></blockquote></div></div>
            <div id="footer"><p>Avec le soutien financier de</p><a href="https://www.facebook.com/mtlville"><img src="v.png" alt="Ville"></a>
            <p>Fier membre de la <a href="https://www.facebook.com/FedeDesCoins">Fédération des coins</a></p></div>
            """,
            "LaGange", "mtlville FedeDesCoins"
        },

        // Structured data of a plugin: the site's author is a person, the parent another organisation
        {
            """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"Organization","name":"Centre Les Érables","url":"https://centre.example/","sameAs":["https://www.facebook.com/LaGange"],
               "parentOrganization":{"@type":"Organization","name":"Réseau des tilleuls","sameAs":["https://www.facebook.com/ReseauTilleuls"]},
               "memberOf":{"@type":"Organization","sameAs":"https://www.facebook.com/FedeDesCoins"}},
              {"@type":"Person","name":"Marie Tremblay","sameAs":["https://twitter.com/marie_t"]}]}</script>
            <div itemscope itemtype="https://schema.org/Person"><span itemprop="name">Jean Roy</span><a itemprop="sameAs" href="https://www.instagram.com/jroy">J</a></div><p>Bonjour</p>
            """,
            "LaGange", "ReseauTilleuls FedeDesCoins marie_t jroy"
        },

        // What no reader sees gives way to what readers see
        {
            """
            <meta name="twitter:site" content="@vieuxcompte"><meta property="article:publisher" content="https://www.facebook.com/ThemeDuCoin">
            <p>Bonjour</p><footer><a href="https://twitter.com/lagange"></a><a href="https://www.facebook.com/LaGange"></a></footer>
            """,
            "lagange LaGange", "vieuxcompte ThemeDuCoin"
        },

        // Examples that nobody replaced
        {
            """
            <footer><a href="https://www.facebook.com/LaGange">F</a><a href="https://twitter.com/yourhandle">T</a><a href="https://www.instagram.com/votre_page">I</a><a href="https://www.youtube.com/@YourChannel">Y</a>
            <a href="https://www.linkedin.com/company/yourcompany">L</a><a href="https://www.pinterest.ca/pinterest">P</a></footer>
            """,
            "LaGange", "yourhandle votre_page @YourChannel company/yourcompany pinterest"
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_centres_own_profiles_are_told_from_the_others(string body, string own, string others)
    {
        WebPresence presence = await TestAudit.OfPageAsync(body);

        Assert.Equal(own.Split(' ').Order(StringComparer.Ordinal), presence.OwnProfiles.Select(p => p.Handle).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            others.Split(' ').Order(StringComparer.Ordinal),
            presence.Profiles.Where(p => p.Attribution != ProfileAttribution.Own).Select(p => p.Handle).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_attribution_says_how_sure_it_is_and_why_in_whole_words()
    {
        foreach (ITheoryDataRow row in Pages)
        {
            WebPresence presence = await TestAudit.OfPageAsync((string)row.GetData()[0]!);

            Assert.All(presence.Profiles, p => Assert.InRange(p.Confidence, 0.5, 0.95));
            Assert.All(presence.Profiles, p => Assert.EndsWith(".", p.Why.TrimEnd('”', '"'), StringComparison.Ordinal));
            Assert.All(presence.Profiles, p => Assert.DoesNotContain("{", p.Why, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_persons_page_in_the_centres_name_is_the_centres()
    {
        WebPresence presence = await TestAudit.OfPageAsync("""<p>Bonjour</p><footer><a href="https://www.linkedin.com/in/centre-les-erables">LinkedIn</a><a href="https://www.linkedin.com/in/jean-roy">Jean</a></footer>""");

        Assert.Equal("in/centre-les-erables", Assert.Single(presence.OwnProfiles).Handle);
    }

    [Fact]
    public async Task A_centre_that_shares_a_funders_name_keeps_its_own_account()
    {
        Organisation centraide = new() { Name = "Centraide du Coin", Website = new Uri($"https://{TestAudit.Host}/") };

        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("""<p>Bonjour</p><footer><a href="https://www.facebook.com/CentraideDuCoin">Facebook</a></footer>""") : SampleTown.TownResponse.NotFound(), centraide);

        Assert.Single(presence.OwnProfiles);
    }
}
