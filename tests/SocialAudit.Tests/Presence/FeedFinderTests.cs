using System.Collections.Concurrent;
using System.Text;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Feeds are found where each program has them, with few requests, and what is no measure of news is told apart.</summary>
public sealed class FeedFinderTests
{
    private const string _news = "<a href=\"/nouvelles/\">Nouvelles</a>";

    /// <summary>A program by its sign in a page, and where it has the feed that no page names.</summary>
    public static TheoryData<string, string> Programs => new()
    {
        { "<meta name=\"generator\" content=\"WordPress 6.8\">", "/feed/" },
        { "<script src=\"/wp-content/themes/x/a.js\"></script>", "/feed/" },
        { "<script src=\"/wp-includes/a.js\"></script>", "/?feed=rss2" },
        { "<meta name=\"generator\" content=\"Wix.com Website Builder\">", "/blog-feed.xml" },
        { "<img src=\"https://static.wixstatic.com/a.png\" alt=\"a\">", "/blog-feed.xml" },
        { "<link rel=\"stylesheet\" href=\"https://static1.squarespace.com/a.css\">" + _news, "/nouvelles/?format=rss" },
        { "<meta name=\"generator\" content=\"Squarespace\">", "/blog?format=rss" },
        { "<meta name=\"generator\" content=\"Joomla! - Open Source Content Management\">" + _news, "/nouvelles/?format=feed&type=rss" },
        { "<script src=\"/media/system/js/core.js\"></script>", "/?format=feed&type=rss" },
        { "<meta name=\"generator\" content=\"Drupal 10 (https://www.drupal.org)\">", "/rss.xml" },
        { "<meta name=\"generator\" content=\"Drupal 10 (https://www.drupal.org)\">" + _news, "/nouvelles/feed" },
        { "<meta name=\"generator\" content=\"SPIP 4.2\">", "/spip.php?page=backend" },
        { "<img src=\"/squelettes/logo.png\" alt=\"a\">", "/spip.php?page=backend" },
        { "<meta name=\"generator\" content=\"blogger\">", "/feeds/posts/default" },
        { "<meta name=\"generator\" content=\"Ghost 5.1\">", "/rss/" },
        { "<meta name=\"generator\" content=\"Hugo 0.140.0\">" + _news, "/nouvelles/index.xml" },
        { "<meta name=\"generator\" content=\"Jekyll v4.3\">", "/feed.xml" },
        { "<meta name=\"generator\" content=\"Dotclear\">", "/feed/atom" },
        { "<meta name=\"generator\" content=\"TYPO3 CMS\">", "/?type=9818" },
        { "<script src=\"https://img1.wsimg.com/a.js\"></script>", "/f.rss" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_feed_that_no_page_names_is_found_where_the_program_has_it(string sign, string path)
    {
        List<string> asked = [];

        WebPresence presence = await AuditAsync(sign, new() { [path] = Rss("Nouvelles") }, asked);

        Assert.Equal(path, Assert.Single(presence.Feeds).Address.PathAndQuery);
        Assert.Equal(Verdict.Confirmed, presence.Find("Blog.Feed")!.Verdict);
        Assert.InRange(asked.Count, 1, 4);
    }

    [Theory]
    [InlineData("/feed/")]
    [InlineData("/rss.xml")]
    [InlineData("/atom.xml")]
    [InlineData("/feeds/posts/default")]
    [InlineData("/nouvelles/index.xml")]
    public async Task A_site_whose_program_does_not_show_is_asked_at_the_usual_addresses(string path) =>
        Assert.Equal(path, Assert.Single((await AuditAsync(_news, new() { [path] = Rss("Nouvelles") })).Feeds).Address.PathAndQuery);

    [Fact]
    public async Task A_site_without_a_feed_gets_a_dozen_requests_for_one_at_most()
    {
        List<string> asked = [];
        string links = string.Concat(Enumerable.Range(0, 30).Select(i => $"<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/f{i}.xml\"><a href=\"/rss/{i}/feed\">Fil</a>"));

        WebPresence presence = await AuditAsync("<meta name=\"generator\" content=\"Drupal 10\">" + links + _news, [], asked);

        Assert.Empty(presence.Feeds);
        Assert.InRange(asked.Count, 7, 12);
    }

    [Fact]
    public async Task A_server_that_fails_at_the_usual_addresses_is_left_alone()
    {
        ConcurrentBag<string> asked = [];

        WebPresence presence = await TestAudit.OfSiteAsync(request =>
        {
            if (request.Path == "/")
            {
                return TestAudit.Page("<p>Bonjour</p>");
            }

            if (IsFeedRequest(request))
            {
                asked.Add(request.Path);
                return TownResponse.Text("Trop de demandes", 503);
            }

            return TownResponse.NotFound();
        });

        Assert.Equal(2, asked.Count);
        Assert.Equal((Verdict.Unknown, "Http503"), (presence.Find("Blog.Feed")!.Verdict, presence.Find("Blog.Feed")!.Reason));
    }

    [Theory]
    [InlineData("http://localhost:1313/nouvelles/index.xml", "/nouvelles/index.xml")]
    [InlineData("apropos/rss-flux.xml", "/rss-flux.xml")]
    public async Task A_feed_behind_a_broken_announcement_is_found_all_the_same(string announced, string path)
    {
        string link = $"<link rel=\"alternate\" type=\"application/rss+xml\" href=\"{announced}\">";

        WebPresence presence = await AuditAsync(link, new() { [path] = Rss("Nouvelles") });

        Assert.Equal(path, Assert.Single(presence.Feeds).Address.PathAndQuery);
        Assert.Equal(Verdict.Unknown, presence.Find("Blog.FeedBroken")!.Verdict);
    }

    [Theory]
    [InlineData("/comments/feed/", "Centre » Flux des commentaires", "Comments for Centre")]
    [InlineData("/nouvelles/feed/", "Centre » Nouvelles Flux des commentaires", "x")]
    [InlineData("/a/feed/", "", "Commentaires sur : Nouvelles")]
    [InlineData("/a/feed/", "", "Comments on: News")]
    [InlineData("/feeds/comments/default", "", "x")]
    [InlineData("/x?feed=comments-rss2", "", "x")]
    public async Task Comments_are_never_the_measure(string path, string hint, string title)
    {
        WebPresence presence = await AuditAsync($"<link rel=\"alternate\" type=\"application/rss+xml\" title=\"{hint}\" href=\"{path}\">", new() { [path] = Rss(title) });

        Assert.Equal(FeedKind.Comments, Assert.Single(presence.Feeds).Kind);
        Assert.Null(presence.Blog);
        Assert.Null(presence.Find("Blog.NewestPost"));
    }

    [Theory]
    [InlineData("/agenda/index.xml")]
    [InlineData("/evenements/feed/")]
    [InlineData("/%C3%A9v%C3%A9nements/feed/")]
    [InlineData("/events/feed/")]
    [InlineData("/?post_type=tribe_events&feed=rss2")]
    [InlineData("/calendrier.rss")]
    public async Task Events_are_never_the_measure(string path)
    {
        WebPresence presence = await AuditAsync($"<link rel=\"alternate\" type=\"application/rss+xml\" href=\"{path.Replace("&", "&amp;", StringComparison.Ordinal)}\">", new() { [path] = Rss("x") });

        Assert.Equal(FeedKind.Events, Assert.Single(presence.Feeds).Kind);
        Assert.Null(presence.Blog);
    }

    [Theory]
    [InlineData("Prévention et événements")]
    [InlineData("Agenda 21 du quartier")]
    [InlineData("Comment ça va ? Nouvelles du centre")]
    [InlineData("Comment on fait son jardin")]
    public async Task An_organisation_may_be_called_as_it_likes(string title) =>
        Assert.Equal(FeedKind.Posts, Assert.Single((await AuditAsync("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/fil.xml\">", new() { ["/fil.xml"] = Rss(title) })).Feeds).Kind);

    [Fact]
    public async Task The_comments_of_every_page_do_not_keep_the_posts_from_being_found()
    {
        string comments = string.Concat(Enumerable.Range(0, 15).Select(i => $"<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Page {i} Flux des commentaires\" href=\"/page{i}/feed/\">"));
        Dictionary<string, string> feeds = Enumerable.Range(0, 15).ToDictionary(i => $"/page{i}/feed/", i => Rss($"Commentaires sur : page {i}"));
        feeds["/feed/"] = Rss("Centre");

        WebPresence presence = await AuditAsync(comments + "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Centre Flux\" href=\"/feed/\">", feeds);

        Assert.Equal("/feed/", presence.Blog!.Address.AbsolutePath);
        Assert.Single(presence.Feeds, f => f.Kind == FeedKind.Comments);
    }

    [Theory]
    [InlineData("/spip.php?page=backend")]
    [InlineData("/index.php?format=feed&type=rss")]
    [InlineData("/nouvelles.rss")]
    [InlineData("/backend.php")]
    [InlineData("/category/nouvelles/feed/")]
    [InlineData("/blog-feed.xml")]
    public async Task A_feed_that_a_page_links_to_is_found(string path) =>
        Assert.Equal(path, Assert.Single((await AuditAsync($"<a href=\"{path.Replace("&", "&amp;", StringComparison.Ordinal)}\">RSS</a>", new() { [path] = Rss("x") })).Feeds).Address.PathAndQuery);

    [Theory]
    [InlineData("type=\"application/json\" href=\"/api/page/1\"")]
    [InlineData("type=\"application/rdf+xml\" href=\"/node/1\" title=\"Données\"")]
    [InlineData("type=\"text/xml+oembed\" href=\"/embed\"")]
    [InlineData("hreflang=\"en\" href=\"/en/\"")]
    [InlineData("type=\"text/calendar\" href=\"/feed.ics\" title=\"Agenda\"")]
    public async Task Another_form_of_a_page_is_not_taken_for_a_feed(string link)
    {
        WebPresence presence = await AuditAsync($"<link rel=\"alternate\" {link}>", []);

        Assert.Null(presence.Find("Blog.FeedBroken"));
        Assert.Equal(Verdict.Absent, presence.Find("Blog.Feed")!.Verdict);
    }

    [Theory]
    [InlineData("rel=\"alternate\" type=\"text/xml\" href=\"/fil\" title=\"Flux RSS\"")]
    [InlineData("rel=\"alternate\" type=\"application/json\" href=\"/fil\" title=\"JSON Feed\"")]
    [InlineData("rel=\"ALTERNATE\" type=\"application/rss+xml; charset=utf-8\" href=\"/fil\"")]
    [InlineData("rel=\"feed\" href=\"/fil\"")]
    [InlineData("rel=\"alternate\" title=\"RSS\" href=\"/fil\"")]
    public async Task An_announcement_is_understood_however_it_is_typed(string link) =>
        Assert.Equal("/fil", Assert.Single((await AuditAsync($"<link {link}>", new() { ["/fil"] = Rss("x") })).Feeds).Address.AbsolutePath);

    [Theory]
    [InlineData("/fr/feed/")]
    [InlineData("/feed/")]
    [InlineData("/feed.xml")]
    public async Task A_site_whose_front_is_that_of_a_language_has_its_feed_there_or_at_the_root(string path)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == path ? TownResponse.Of("application/rss+xml", Encoding.UTF8.GetBytes(Rss("x")))
            : request.Path == "/" ? TownResponse.Redirect("/fr/")
            : request.Path == "/fr/" ? TestAudit.Page("<p>Bonjour</p>")
            : TownResponse.NotFound());

        Assert.Equal(path, Assert.Single(presence.Feeds).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_address_of_a_feed_may_be_given_for_that_of_the_blog()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/fil.xml" ? TownResponse.Of("application/rss+xml", Encoding.UTF8.GetBytes(Rss("Nouvelles"))) : TownResponse.NotFound(),
            new Organisation { Name = TestAudit.Name, Blog = new Uri($"https://{TestAudit.Host}/fil.xml") });

        Assert.Equal("Nouvelles", presence.Blog!.Title);
        Assert.Equal("2026-10-28", presence.Find("Blog.NewestPost")!.Value);
    }

    private static async Task<WebPresence> AuditAsync(string head, Dictionary<string, string> feeds, List<string>? asked = null)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request =>
        {
            string address = request.PathAndQuery;
            if (IsFeedRequest(request))
            {
                lock (feeds)
                {
                    asked?.Add(address);
                }
            }

            return feeds.TryGetValue(address, out string? feed) || feeds.TryGetValue(Uri.UnescapeDataString(address), out feed) ? TownResponse.Of("application/rss+xml", Encoding.UTF8.GetBytes(feed))
                : request.Path is "/" or "/nouvelles/" && request.Query.Length == 0 ? TownResponse.Html($"<!DOCTYPE html><html><head><title>Centre</title>{head}</head><body>{head}<p>Bonjour</p></body></html>")
                : TownResponse.NotFound();
        });
        return presence;
    }

    private static bool IsFeedRequest(TownRequest request) =>
        request.Headers.TryGetValue("Accept", out string? accept) && accept.Contains("rss+xml", StringComparison.Ordinal);

    private static string Rss(string title) =>
        $"<rss version=\"2.0\"><channel><title>{title}</title><item><title>Fête</title><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item></channel></rss>";
}
