using System.Globalization;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Signs that nobody looks after a site, as seen on 2 November 2026.</summary>
public sealed class StaleSiteTests
{
    [Theory]
    [InlineData("<footer>© 2012 Centre Les Érables</footer>", "2012")]
    [InlineData("<footer>© 2012-2019 Centre Les Érables</footer>", "2019")]
    [InlineData("<footer>Copyright &copy; 2012 – 19</footer>", "2019")]
    [InlineData("<div class=footer>Centre Les Érables, tous droits réservés, 2024</div>", "2024")]
    [InlineData("<p>(c) 2020 Centre Les Érables. All rights reserved.</p>", "2020")]
    public async Task An_old_year_at_the_foot_is_a_sign(string html, string year)
    {
        Finding finding = (await TestAudit.OfPageAsync("<p>Bonjour</p>" + html)).Find("Contact.Stale")!;

        Assert.Equal((Verdict.Confirmed, "Copyright"), (finding.Verdict, finding.Reason));
        Assert.Contains(year, finding.Message);
        Assert.StartsWith(year, finding.Value);
        Assert.NotNull(Assert.Single(finding.Evidence).Detail);
    }

    [Theory]
    [InlineData("<p>Bonjour</p>")]
    [InlineData("<footer>© 2026 Centre</footer>")]
    [InlineData("<footer>© 2025 Centre</footer>")]
    [InlineData("<footer>© 2012-2026 Centre</footer>")]
    [InlineData("<footer>© 2012-<script>document.write(new Date().getFullYear())</script> Centre</footer>")]
    [InlineData("<footer>© 2012 – <script>document.write(new Date().getFullYear())</script></footer>")]
    [InlineData("<footer>© <span id=year>2019</span> Centre</footer>")]
    [InlineData("<footer>Thème Twenty © 2015 WordPress</footer>")]
    [InlineData("<footer>Photo © 2014 Léa</footer>")]
    [InlineData("<footer>© 1234-2024-03-28 16:03:29.681 m=+0.7453</footer>")]
    [InlineData("<footer>Fondé en 1974. © Centre</footer><footer>© 2026</footer>")]
    public async Task A_year_that_says_nothing_of_the_sites_age_is_none(string html) =>
        Assert.Null((await TestAudit.OfPageAsync("<p>Bonjour</p>" + html)).Find("Contact.Stale"));

    [Theory]
    [InlineData("2024-05-01", true)]
    [InlineData("2026-06-01", false)]
    [InlineData("1981-11-19", false)]
    public async Task Pages_that_have_not_changed_for_a_year_are_a_sign(string day, bool isStale)
    {
        TownResponse home = TestAudit.Page("<p>Bonjour</p>");
        home.Headers["Last-Modified"] = DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == "/" ? home : TownResponse.NotFound());

        Assert.Equal(isStale ? "LastModified" : null, presence.Find("Contact.Stale")?.Reason);
    }

    [Theory]
    [InlineData("<h1>Agenda</h1><h3>Bazar, 12 mai 2024</h3><h3>Fête, 1er juin 2024</h3>", "2024-06-01")]
    [InlineData("<h1>Events</h1><p>May 12, 2024: Bazaar</p>", "2024-05-12")]
    [InlineData("<h1>Agenda</h1><p><time datetime=\"2024-05-12\">dimanche</time> Bazar</p>", "2024-05-12")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Event\",\"name\":\"Bazar\",\"startDate\":\"2024-05-12T10:00\"}</script><p>Bazar</p>", "2024-05-12")]
    public async Task An_agenda_whose_events_are_all_over_is_a_sign(string html, string newest)
    {
        Finding finding = (await OfAgendaAsync(html)).Find("Contact.Stale")!;

        Assert.Equal((Verdict.Confirmed, "PastEvents", newest), (finding.Verdict, finding.Reason, finding.Value));
        Assert.Equal("https://centre.example/agenda", finding.Evidence[0].Address);
    }

    [Theory]
    [InlineData("<h1>Agenda</h1><p>12 mai 2024</p><p>12 décembre 2026</p>")]
    [InlineData("<h1>Agenda</h1><p>12 mai 2024</p><p>samedi 12 décembre</p>")]
    [InlineData("<h1>Agenda</h1><p>Rien pour le moment.</p>")]
    [InlineData("<h1>Agenda</h1><h2>Événements passés</h2><p>12 mai 2024</p>")]
    [InlineData("<h1>Agenda</h1><p>15 octobre 2026</p>")]
    [InlineData("<script type=\"application/ld+json\">[{\"@type\":\"Event\",\"startDate\":\"2024-05-12\"},{\"@type\":\"MusicEvent\",\"startDate\":\"2026-12-12\"}]</script><p>Bazar</p>")]
    public async Task An_agenda_with_something_to_come_or_without_dates_is_none(string html) => Assert.Null((await OfAgendaAsync(html)).Find("Contact.Stale"));

    [Fact]
    public async Task Dates_of_posts_are_no_agenda() =>
        Assert.Null((await TestAudit.OfPageAsync("<article><h2>Notre bazar</h2><p>12 mai 2020</p><time datetime=2020-05-12>12 mai 2020</time></article>")).Find("Contact.Stale"));

    private static Task<WebPresence> OfAgendaAsync(string html) => TestAudit.OfSiteAsync(request => request.Path switch
    {
        "/" => TestAudit.Page("<p>Bonjour</p><a href=/agenda>Agenda</a>"),
        "/agenda" => TestAudit.Page(html),
        _ => TownResponse.NotFound(),
    });
}
