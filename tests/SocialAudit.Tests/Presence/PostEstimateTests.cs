using System.Text;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Without a feed that tells, the dates that a site shows give an estimate, and it is called one.</summary>
public sealed class PostEstimateTests
{
    /// <summary>How a news page shows posts of 28 October and 30 September 2026.</summary>
    public static TheoryData<string> Pages => new(
        "<article><h2>Bal</h2><time datetime=\"2026-10-28T09:00:00-04:00\">28 octobre</time></article><article><time datetime=\"2026-09-30\">30 sept.</time></article>",
        "<article><footer><time>28 octobre 2026</time></footer></article><article><time>30 septembre 2026</time></article>",
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"BlogPosting\",\"datePublished\":\"2026-10-28\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2026-09-30T08:00:00Z\"},{\"@type\":\"WebPage\",\"datePublished\":\"2026-11-01\"}]}</script>",
        "<p>Publié le 28 octobre 2026 par Anne</p><p>Mis en ligne le : 30 sept. 2026</p>",
        "<p>Posted on October 28, 2026</p><p>Posted by Anne on September 30, 2026</p>",
        "<abbr class=\"published\" title=\"2026-10-28T13:30:00Z\">mercredi</abbr><abbr class=\"published\" title=\"2026-09-30T13:30:00Z\">mercredi</abbr>",
        "<meta itemprop=\"datePublished\" content=\"2026-10-28\"><meta itemprop=\"datePublished\" content=\"2026-09-30\">",
        "<a href=\"/2026/10/28/bal/\">Bal</a><a href=\"/2026/9/30/fete/\">Fête</a><a href=\"/2026/11/01/\">Archives</a><a href=\"/wp-content/uploads/2026/11/01/a.pdf\">PDF</a><a href=\"/evenement/2026-11-01-x\">Fête</a>",
        "<a href=\"/nouvelles/2026-10-28-bal\">Bal</a><a href=\"/actu/20260930-fete\">Fête</a>");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_news_page_tells_when_something_was_last_published_and_it_is_called_an_estimate(string news)
    {
        WebPresence presence = await AuditAsync(news);

        Assert.Equal(Verdict.Absent, presence.Find("Blog.Feed")!.Verdict);
        Finding newest = presence.Find("Blog.NewestPost")!;
        Assert.Equal((Verdict.Declared, "Estimated", "2026-10-28"), (newest.Verdict, newest.Reason, newest.Value));
        Assert.Contains("estimate", newest.Message, StringComparison.Ordinal);
        Assert.Contains(newest.Evidence, e => e.Address == "https://centre.example/nouvelles/");
        Assert.Equal((Verdict.Declared, "Estimated", "0.4"), (presence.Find("Blog.Cadence")!.Verdict, presence.Find("Blog.Cadence")!.Reason, presence.Find("Blog.Cadence")!.Value));
        Assert.Equal((Verdict.Declared, "Estimated", "28"), (presence.Find("Blog.LongestSilence")!.Verdict, presence.Find("Blog.LongestSilence")!.Reason, presence.Find("Blog.LongestSilence")!.Value));
    }

    [Theory]
    [InlineData("<div class=\"event-list\"><time datetime=\"2026-10-28\">Bal</time></div>")]
    [InlineData("<div itemscope itemtype=\"https://schema.org/Event\"><time itemprop=\"startDate\" datetime=\"2026-10-28\">Bal</time></div>")]
    [InlineData("<section id=\"agenda\"><ul><li><time datetime=\"2026-10-28\">Bal</time></li></ul></section>")]
    [InlineData("<ol class=\"comment-list\"><li><time datetime=\"2026-10-28\">hier</time></li></ol>")]
    [InlineData("<footer><p>Mis à jour <time datetime=\"2026-10-28\">hier</time></p></footer>")]
    [InlineData("<p>Ouvert de <time>09:00</time> à <time datetime=\"17:00\">17 h</time></p>")]
    [InlineData("<time datetime=\"2027-01-15\">15 janvier</time>")]
    [InlineData("<time datetime=\"1970-01-01\">?</time>")]
    [InlineData("<p>Le bal du 28 octobre 2026</p>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Event\",\"startDate\":\"2026-10-28\",\"datePublished\":\"2026-10-28\"}</script>")]
    public async Task Dates_of_anything_but_posts_tell_nothing(string news)
    {
        WebPresence presence = await AuditAsync(news);

        Assert.Null(presence.Find("Blog.NewestPost"));
        Assert.Null(presence.Find("Blog.Cadence"));
    }

    [Fact]
    public async Task A_single_day_of_late_is_no_rhythm()
    {
        WebPresence presence = await AuditAsync("<article><time datetime=\"2026-10-28\">28 octobre</time></article>");

        Assert.Equal("2026-10-28", presence.Find("Blog.NewestPost")!.Value);
        Assert.Null(presence.Find("Blog.Cadence"));
    }

    [Fact]
    public async Task A_feed_without_dates_is_helped_out_by_the_pages()
    {
        WebPresence presence = await AuditAsync(
            "<article><time datetime=\"2026-10-28\">28 octobre</time></article>", "<rss version=\"2.0\"><channel><title>Érables</title><item><title>Fête</title></item></channel></rss>");

        Assert.Equal(Verdict.Confirmed, presence.Find("Blog.Feed")!.Verdict);
        Assert.Equal((Verdict.Declared, "2026-10-28"), (presence.Find("Blog.NewestPost")!.Verdict, presence.Find("Blog.NewestPost")!.Value));
    }

    [Fact]
    public async Task A_feed_with_dates_needs_no_estimate()
    {
        WebPresence presence = await AuditAsync(
            "<article><time datetime=\"2026-10-28\">28 octobre</time></article>", "<rss version=\"2.0\"><channel><title>Érables</title><item><pubDate>Mon, 05 Oct 2026 12:00:00 GMT</pubDate></item></channel></rss>");

        Assert.Equal((Verdict.Confirmed, "2026-10-05"), (presence.Find("Blog.NewestPost")!.Verdict, presence.Find("Blog.NewestPost")!.Value));
        Assert.Equal((Verdict.Confirmed, "28"), (presence.Find("Blog.LongestSilence")!.Verdict, presence.Find("Blog.LongestSilence")!.Value));
    }

    [Theory]
    [InlineData("2026-10-05", "2026-10-12", "Unknown", "Truncated")]
    [InlineData("2026-10-12", "2026-10-05", "Confirmed", null)]
    public async Task The_newest_post_of_a_feed_that_breaks_off_is_known_only_where_the_newest_comes_first(string first, string second, string verdict, string? reason)
    {
        WebPresence presence = await TestAudit.OfFeedAsync(
            $"<rss version=\"2.0\"><channel><title>Érables</title><item><pubDate>{first}</pubDate></item><item><pubDate>{second}</pubDate></item><item><title>Bal");

        Assert.Equal((verdict, reason), (presence.Find("Blog.NewestPost")!.Verdict.ToString(), presence.Find("Blog.NewestPost")!.Reason));
    }

    private static Task<WebPresence> AuditAsync(string news, string? feed = null) => TestAudit.OfSiteAsync(request => request.Path switch
    {
        "/" => TestAudit.Page("<p>Bonjour</p><a href=\"/nouvelles/\">Nouvelles</a>"),
        "/nouvelles/" => TestAudit.Page("<h1>Nouvelles</h1>" + news),
        "/rss.xml" when feed is not null => TownResponse.Of("application/rss+xml", Encoding.UTF8.GetBytes(feed)),
        _ => TownResponse.NotFound(),
    });
}
