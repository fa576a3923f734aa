using System.Collections.Concurrent;
using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Site;

/// <summary>A site is read as a polite visitor reads it: what matters first, no more than needed, and nothing that robots are asked to leave.</summary>
public sealed class CrawlTests
{
    private readonly ConcurrentQueue<string> _asked = new();

    private IEnumerable<string> PagesAsked => _asked.Where(path => path is not "/robots.txt" and not "/favicon.ico" && !path.Contains("sitemap", StringComparison.Ordinal));

    [Fact]
    public async Task Contact_about_and_news_are_read_before_the_rest_in_both_languages()
    {
        await AuditAsync(Links(("/cours", "Cours"), ("/nouvelles", "Nouvelles"), ("/en/contact", "Contact us"), ("/a-propos", "Qui sommes-nous?"), ("/nous-joindre", "Nous joindre")));

        Assert.Equal(["/", "/en/contact", "/a-propos", "/nouvelles", "/nous-joindre", "/cours"], PagesAsked.Distinct());
    }

    [Fact]
    public async Task No_more_than_25_pages_are_read()
    {
        WebPresence presence = await AuditAsync(Links([.. Enumerable.Range(1, 60).Select(i => ($"/page-{i}", $"Page {i}"))]), areas: [PresenceArea.Contact]);

        Assert.Equal(25, PagesAsked.Count());
        Assert.Equal("25", presence.Find("Site.Pages")!.Value);
    }

    [Fact]
    public async Task Pages_that_the_site_keeps_from_robots_are_left_unread_and_counted()
    {
        WebPresence presence = await AuditAsync(
            Links(("/prive/liste", "Liste"), ("/cours", "Cours")), robots: "User-agent: *\nDisallow: /prive/\n");

        Assert.DoesNotContain("/prive/liste", PagesAsked);
        Assert.Contains("1 was left unread", presence.Find("Site.Pages")!.Message);
    }

    [Fact]
    public async Task What_a_contact_page_kept_from_robots_may_hold_is_not_called_missing()
    {
        WebPresence presence = await AuditAsync(Links(("/contact", "Contact")), robots: "User-agent: *\nDisallow: /contact\n");

        Assert.Equal((Verdict.Unknown, "NotReadWhole"), (presence.Find("Contact.Email")!.Verdict, presence.Find("Contact.Email")!.Reason));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task While_robots_txt_fails_nothing_but_the_home_page_is_read_and_nothing_is_called_missing(int status)
    {
        WebPresence presence = await AuditAsync(Links(("/cours", "Cours")), areas: [PresenceArea.Findability, PresenceArea.Contact], robotsStatus: status);

        Assert.Equal(["/"], PagesAsked);
        Assert.Equal(Verdict.Unknown, presence.Find("Contact.Email")!.Verdict);
        Assert.Equal((Verdict.Unknown, "Http" + status), (presence.Find("Findability.Indexing")!.Verdict, presence.Find("Findability.Indexing")!.Reason));
    }

    [Fact]
    public async Task Files_actions_and_other_sites_are_no_pages_to_read()
    {
        await AuditAsync(
            Links(
                ("/depliant.pdf", "Dépliant"), ("/photo.JPG", "Photo"), ("/wp-login.php", "Connexion"), ("/?replytocom=3", "Répondre"), ("/?share=facebook", "Partager"),
                ("https://ailleurs.example/", "Ailleurs"), ("mailto:info@centre.example", "Écrire"), ("/calendrier?month=2027-01", "Janvier")),
            areas: [PresenceArea.Contact]);

        Assert.Equal(["/"], PagesAsked);
    }

    [Fact]
    public async Task One_page_under_several_addresses_is_read_once()
    {
        await AuditAsync(Links(("/cours", "Cours"), ("/cours/", "Cours"), ("/cours#samedi", "Samedi"), ("http://centre.example/cours", "Cours")), areas: [PresenceArea.Contact]);

        Assert.Equal(["/", "/cours"], PagesAsked);
    }

    [Fact]
    public async Task A_site_that_asks_for_a_slow_reading_is_waited_for_a_minute_at_most()
    {
        WatchedDelays clock = new(TimeSpan.FromSeconds(25));

        await AuditAsync(Links([.. Enumerable.Range(1, 60).Select(i => ($"/page-{i}", $"Page {i}"))]), [PresenceArea.Contact], "User-agent: *\nCrawl-delay: 25\n", clock: clock);

        Assert.Equal(3, PagesAsked.Count());
        Assert.Equal(2, clock.Count);
    }

    [Fact]
    public async Task Pages_that_only_the_sitemap_names_are_read_too()
    {
        await AuditAsync("<div id=menu>Menu</div>", [PresenceArea.Contact], other: request => request.Path == "/sitemap.xml"
            ? TownResponse.Of("application/xml", "<urlset><url><loc>https://centre.example/cours</loc></url><url><loc>https://centre.example/contact</loc></url></urlset>"u8.ToArray())
            : null);

        Assert.Equal(["/", "/contact", "/cours"], PagesAsked);
    }

    [Fact]
    public async Task A_members_page_behind_a_password_hides_nothing_from_visitors()
    {
        WebPresence presence = await AuditAsync(
            Links(("/membres", "Membres")), areas: [PresenceArea.Contact], other: request => request.Path == "/membres" ? TownResponse.Text("no", 401) : null);

        Assert.Equal(Verdict.Absent, presence.Find("Contact.Email")!.Verdict);
    }

    [Fact]
    public async Task A_page_that_fails_may_hold_what_is_looked_for()
    {
        WebPresence presence = await AuditAsync(
            Links(("/cours", "Cours")), areas: [PresenceArea.Contact], other: request => request.Path == "/cours" ? TownResponse.Text("no", 500) : null);

        Assert.Equal(Verdict.Unknown, presence.Find("Contact.Email")!.Verdict);
    }

    private static string Links(params (string Href, string Text)[] links) =>
        string.Concat(links.Select(l => $"<p><a href=\"{l.Href}\">{l.Text}</a></p>"));

    private async Task<WebPresence> AuditAsync(
        string home, PresenceArea[]? areas = null, string robots = "", int robotsStatus = 200, Func<TownRequest, TownResponse?>? other = null, TimeProvider? clock = null)
    {
        return await TestAudit.OfSiteAsync(
            request =>
            {
                _asked.Enqueue(request.Path);
                return other?.Invoke(request) ?? request.Path switch
                {
                    "/" => TestAudit.Page(home),
                    "/robots.txt" => TownResponse.Text(robots, robotsStatus),
                    "/sitemap.xml" or "/sitemap_index.xml" or "/wp-sitemap.xml" => TownResponse.NotFound(),
                    _ => TestAudit.Page("<p>Bonjour</p>"),
                };
            },
            areas: areas ?? [PresenceArea.Contact, PresenceArea.Site],
            settings: clock is null ? null : new AuditSettings { Clock = clock });
    }
}
