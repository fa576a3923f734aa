using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Every way in which a page names a profile is found, and what only looks like one is left.</summary>
public sealed class ProfileSourceTests
{
    private const string _facebook = "https://www.facebook.com/CentreErables";

    /// <summary>What a page holds, and the profile that it names.</summary>
    public static TheoryData<string, string> Named => new()
    {
        // Links
        { """<a href="https://www.facebook.com/CentreErables">Facebook</a>""", _facebook },
        { """<map name="m"><area shape="rect" coords="0,0,9,9" href="https://www.facebook.com/CentreErables" alt="Facebook"></map>""", _facebook },
        { """<svg><a xlink:href="https://www.facebook.com/CentreErables"><path d=""/></a></svg>""", _facebook },
        { """<a href="#" onclick="window.open('https://www.facebook.com/CentreErables')">Facebook</a>""", _facebook },
        { """<div class="icone" onclick="location.href='//www.facebook.com/CentreErables'"></div>""", _facebook },
        { """<a href="javascript:window.open(&quot;https://www.facebook.com/CentreErables&quot;)">Facebook</a>""", _facebook },
        { """<form action="https://www.facebook.com/CentreErables"><button>Facebook</button></form>""", _facebook },
        { """<a href="fb://page/123456789012">Facebook</a>""", "https://www.facebook.com/123456789012" },
        { """<a href="instagram://user?username=centreerables">Instagram</a>""", "https://www.instagram.com/centreerables" },
        { """<a href="whatsapp://send?phone=15145550123">WhatsApp</a>""", "https://wa.me/15145550123" },
        { """<p>Suivez-nous : www.facebook.com/CentreErables</p>""", _facebook },

        // rel=me and the fediverse
        { """<a rel="me noopener" href="https://toot.example/@erables">Mastodon</a>""", "https://toot.example/@erables" },
        { """<link rel="me" href="https://toot.example/users/erables">""", "https://toot.example/@erables" },
        { """<a class="icon-mastodon" href="https://toot.example/@erables"></a>""", "https://toot.example/@erables" },
        { """<a href="https://toot.example/web/@erables@ailleurs.example"><img src="m.png" alt="Mastodon"></a>""", "https://ailleurs.example/@erables" },
        { """<a href="https://toot.example/@erables"><i class="fab fa-mastodon"></i></a>""", "https://toot.example/@erables" },
        { """<a href="https://piaille.fr/@erables">Nous</a>""", "https://piaille.fr/@erables" },
        { """<meta name="fediverse:creator" content="@centre_erables@toot.example">""", "https://toot.example/@centre_erables" },
        { """<iframe src="https://www.mastofeed.com/apiv2/feed?userurl=https%3A%2F%2Ftoot.example%2Fusers%2Ferables&theme=auto"></iframe>""", "https://toot.example/@erables" },

        // Structured data
        { """<script type="application/ld+json">{"@type":"NGO","name":"Centre Les Érables","sameAs":"https://www.facebook.com/CentreErables"}</script>""", _facebook },
        { """<script type="application/ld+json">{"@graph":[{"@type":"WebSite","publisher":{"@type":"Organization","name":"Centre Les Érables","sameAs":["https://www.facebook.com/CentreErables"]}}]}</script>""", _facebook },
        { """<script type="application/ld+json">{"@type":"NGO","sameAs":[{"@id":"https://www.facebook.com/CentreErables"}]}</script>""", _facebook },
        { """<script type="application/ld+json">{"@type":"NGO","sameAs":"https://centre.example, https://www.facebook.com/CentreErables"}</script>""", _facebook },
        { """<div itemscope itemtype="https://schema.org/NGO"><span itemprop="name">Centre Les Érables</span><link itemprop="sameAs" href="https://www.facebook.com/CentreErables"></div>""", _facebook },
        { """<div itemscope itemtype="https://schema.org/NGO"><a itemprop="sameAs" href="https://www.facebook.com/CentreErables">F</a></div>""", _facebook },
        { """<div itemscope itemtype="https://schema.org/NGO"><meta itemprop="sameAs" content="https://www.facebook.com/CentreErables"></div>""", _facebook },
        { """<div vocab="https://schema.org/" typeof="NGO"><span property="name">Centre Les Érables</span><a property="sameAs" href="https://www.facebook.com/CentreErables">F</a></div>""", _facebook },

        // Meta elements
        { """<meta name="twitter:site" content="@CErables">""", "https://x.com/CErables" },
        { """<meta name="twitter:site" content="CErables">""", "https://x.com/CErables" },
        { """<meta name="twitter:site" content="https://twitter.com/CErables">""", "https://x.com/CErables" },
        { """<meta property="twitter:creator" content="@CErables">""", "https://x.com/CErables" },
        { """<meta property="fb:page_id" content="123456789012">""", "https://www.facebook.com/123456789012" },
        { """<meta property="fb:profile_id" content="123456789012">""", "https://www.facebook.com/profile.php?id=123456789012" },
        { """<meta property="og:see_also" content="https://www.facebook.com/CentreErables">""", _facebook },
        { """<meta property="article:publisher" content="https://www.facebook.com/CentreErables">""", _facebook },
        { """<meta property="al:ios:url" content="fb://page/?id=123456789012">""", "https://www.facebook.com/123456789012" },
        { """<meta property="al:android:url" content="twitter://user?screen_name=CErables">""", "https://x.com/CErables" },

        // Plugins, timelines, players
        { """<a class="twitter-timeline" href="https://twitter.com/CErables?ref_src=twsrc%5Etfw">Tweets by CErables</a>""", "https://x.com/CErables" },
        { """<a class="twitter-timeline" data-widget-id="1" data-screen-name="CErables">Tweets</a>""", "https://x.com/CErables" },
        { """<iframe src="https://syndication.twitter.com/srv/timeline-profile/screen-name/CErables?dnt=false"></iframe>""", "https://x.com/CErables" },
        { """<iframe src="https://platform.twitter.com/widgets/follow_button.html?show_count=false&screen_name=CErables"></iframe>""", "https://x.com/CErables" },
        { """<div id="fb-root"></div><div class="fb-page" data-href="https://www.facebook.com/CentreErables" data-tabs="timeline"></div>""", _facebook },
        { """<div class="fb-like-box" data-href="https://www.facebook.com/CentreErables"></div>""", _facebook },
        { """<fb:like-box href="https://www.facebook.com/CentreErables" width="292"></fb:like-box>""", _facebook },
        { """<fb:fan profile_id="123456789012"></fb:fan>""", "https://www.facebook.com/123456789012" },
        { """<iframe src="//www.facebook.com/plugins/likebox.php?href=http%3A%2F%2Fwww.facebook.com%2FCentreErables&amp;width=292"></iframe>""", _facebook },
        { """<iframe data-src="https://www.facebook.com/v19.0/plugins/page.php?tabs=timeline&href=https%3A%2F%2Fwww.facebook.com%2FCentreErables"></iframe>""", _facebook },
        { """<iframe src="https://www.facebook.com/plugins/likebox.php?id=123456789012&width=200"></iframe>""", "https://www.facebook.com/123456789012" },
        { """<iframe src="https://www.youtube.com/embed?listType=user_uploads&list=CentreErables"></iframe>""", "https://www.youtube.com/user/CentreErables" },
        { """<iframe src="https://www.youtube-nocookie.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv"></iframe>""", "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv" },
        { """<div class="g-ytsubscribe" data-channelid="UCabcdefghijklmnopqrstuv" data-layout="full"></div>""", "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv" },
        { """<div class="g-ytsubscribe" data-channel="CentreErables"></div>""", "https://www.youtube.com/user/CentreErables" },
        { """<script type="IN/FollowCompany" data-id="1234567" data-counter="top"></script>""", "https://www.linkedin.com/company/1234567" },
        { """<iframe src="https://www.instagram.com/centreerables/embed/"></iframe>""", "https://www.instagram.com/centreerables" },
        { """<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@centreerables" data-embed-type="creator"></blockquote>""", "https://www.tiktok.com/@centreerables" },
        { """<iframe src="https://open.spotify.com/embed/show/1a2B3c4D5e6F7g8H9i0JkL?utm_source=generator"></iframe>""", "https://open.spotify.com/show/1a2B3c4D5e6F7g8H9i0JkL" },
        { """<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/centre-erables&color=0066cc"></iframe>""", "https://soundcloud.com/centre-erables" },
        { """<script src="https://www.flickr.com/badge_code_v2.gne?count=6&display=latest&source=user&user=12345678%40N00"></script>""", "https://www.flickr.com/photos/12345678@N00" },
        { """<iframe src="https://player.twitch.tv/?channel=centreerables&parent=centre.example"></iframe>""", "https://www.twitch.tv/centreerables" },
        { """<iframe src="https://centreerables.substack.com/embed"></iframe>""", "https://centreerables.substack.com/" },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public async Task Whatever_names_a_profile_is_found(string markup, string profile)
    {
        WebPresence presence = await TestAudit.OfPageAsync($"<p>Bonjour à toutes et à tous</p>{markup}");

        Assert.Equal(profile, Assert.Single(presence.Profiles).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("""<meta property="fb:app_id" content="123456789012"><meta property="fb:admins" content="100012345678901">""")]
    [InlineData("""<iframe src="https://www.youtube.com/embed/videoseries?list=PLabcdefghijklmnop"></iframe>""")]
    [InlineData("""<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>""")]
    [InlineData("""<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabcdef/"></blockquote><script src="https://www.instagram.com/embed.js"></script>""")]
    [InlineData("""<iframe src="https://cdn.lightwidget.com/widgets/0123456789abcdef.html"></iframe>""")]
    [InlineData("""<blockquote class="twitter-tweet" cite="https://twitter.com/CErables/status/1"><a href="https://twitter.com/CErables/status/1">2 mai</a></blockquote>""")]
    [InlineData("""<div class="fb-like" data-href="https://centre.example/"></div><div class="fb-comments" data-href="https://centre.example/"></div><div class="fb-post" data-href="https://www.facebook.com/CentreErables/posts/1234567890"></div>""")]
    [InlineData("""<iframe src="https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fcentre.example%2F"></iframe>""")]
    [InlineData("""<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2FCentreErables%2Fvideos%2F1%2F"></iframe>""")]
    [InlineData("""<noscript><img src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1" alt=""></noscript>""")]
    [InlineData("""<script src="https://platform.twitter.com/widgets.js"></script><script src="https://connect.facebook.net/fr_CA/sdk.js"></script>""")]
    [InlineData("""<link rel="dns-prefetch" href="//www.facebook.com"><link rel="preconnect" href="https://www.instagram.com/">""")]
    [InlineData("""<a href="#">Facebook</a><a href="">Twitter</a><a href="https://www.facebook.com/">F</a><a href="https://twitter.com">T</a><a href="http://instagram.com/#">I</a>""")]
    [InlineData("""<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Vidéo</a><a href="https://youtu.be/dQw4w9WgXcQ">Vidéo</a>""")]
    [InlineData("""<a href="mailto:centre@facebook.com">Courriel</a><a href="tel:+15145550123">Téléphone</a>""")]
    [InlineData("""<a href="https://evil.example/https://www.facebook.com/CentreErables">F</a><a href="https://autre.example/?u=https://www.facebook.com/CentreErables">F</a>""")]
    [InlineData("""<a href="/partage?u=https://www.facebook.com/CentreErables">Partager</a>""")]
    [InlineData("""<a href="https://ailleurs.example/@quelquun">Blogue</a>""")]
    [InlineData("""<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fcentre.example%2F&h=AT0">Site</a>""")]
    [InlineData("""<p>Le rapport facebook.com et la loi twitter.com/ ; écrire à centre@example.com/facebook</p>""")]
    [InlineData("""<template><a href="https://www.facebook.com/CentreErables">F</a></template><!-- <a href="https://www.facebook.com/CentreErables">F</a> -->""")]
    public async Task Whatever_names_none_is_left(string markup)
    {
        WebPresence presence = await TestAudit.OfPageAsync($"<p>Bonjour à toutes et à tous</p>{markup}");

        Assert.Empty(presence.Profiles);
    }

    [Theory]
    [InlineData("//facebook.com/CentreErables")]
    [InlineData("http:///www.facebook.com/CentreErables")]
    [InlineData("http:/www.facebook.com/CentreErables")]
    [InlineData("https:www.facebook.com/CentreErables")]
    [InlineData("https//www.facebook.com/CentreErables")]
    [InlineData("ttps://www.facebook.com/CentreErables")]
    [InlineData("htttps://www.facebook.com/CentreErables")]
    [InlineData("http;//www.facebook.com/CentreErables")]
    [InlineData("https://https://www.facebook.com/CentreErables")]
    [InlineData("http://https//www.facebook.com/CentreErables")]
    [InlineData("http://http://www.facebook.com/CentreErables")]
    [InlineData("https:// www.facebook.com/CentreErables")]
    [InlineData("www.facebook.com/CentreErables")]
    [InlineData("facebook.com/CentreErables")]
    [InlineData("/www.facebook.com/CentreErables")]
    [InlineData("./facebook.com/CentreErables")]
    [InlineData("https://centre.example/www.facebook.com/CentreErables")]
    [InlineData("https://centre.example/https://www.facebook.com/CentreErables")]
    [InlineData("https://centre.example/%20https://www.facebook.com/CentreErables")]
    [InlineData(" https://www.facebook.com/CentreErables \n")]
    [InlineData("https://www.face\nbook.com/CentreErables")]
    [InlineData("\u200bhttps://www.facebook.com/CentreErables")]
    [InlineData("«https://www.facebook.com/CentreErables»")]
    [InlineData("https://www.facebook.com/https://www.facebook.com/CentreErables")]
    [InlineData("https://www.facebook.com\\CentreErables")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2FCentreErables&h=AT0")]
    public async Task A_slip_in_a_link_does_not_hide_the_profile(string link)
    {
        WebPresence presence = await TestAudit.OfPageAsync($"""<p>Bonjour</p><a href="{link}">Facebook</a>""");

        Assert.Equal(_facebook, Assert.Single(presence.Profiles).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_blog_that_is_the_site_itself_is_not_a_profile_that_it_declares()
    {
        Organisation blog = new() { Name = TestAudit.Name, Website = new Uri("http://centreerables.blogspot.com/") };

        WebPresence presence = await TestAudit.OfSiteAsync(_ => SampleTown.TownResponse.NotFound(), blog, elsewhere: request =>
            request.Host == "centreerables.blogspot.com" && request.Path == "/"
                ? TestAudit.Page("""<p>Bonjour</p><a href="http://centreerables.blogspot.ca/2014/05/fete.html">Fête</a><a href="https://www.facebook.com/CentreErables">F</a>""")
                : request.Host.EndsWith(".wikipedia.org", StringComparison.Ordinal) ? SampleTown.TownResponse.Json("""{"query":{"search":[]}}""") : SampleTown.TownResponse.NotFound());

        Assert.Equal("facebook", Assert.Single(presence.Profiles).Platform);
    }
}
