using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>What an answer, or none, to the question for robots.txt lets the audit do.</summary>
public sealed class RobotsFileTests
{
    private const string _rules = "User-agent: *\nDisallow: /prive\nCrawl-delay: 3\n\nUser-agent: Googlebot\nDisallow: /\n\n"
        + "Sitemap: https://centre.example/plan.xml\nSitemap: /plan2.xml\nSitemap: mailto:info@centre.example\nSitemap: /plan2.xml";

    [Fact]
    public async Task The_rules_of_a_site_are_read_for_the_audit_and_for_search_engines()
    {
        using MappedWeb web = new(request => request.Path == "/robots.txt" ? TownResponse.Text(_rules) : TownResponse.NotFound());

        RobotsFile robots = await ReadAsync(web, "https://centre.example/fr/page?x=1#y");

        Assert.Equal(RobotsState.Read, robots.State);
        Assert.Null(robots.Reason);
        Assert.True(robots.IsAllowed(new Uri("https://centre.example/page")));
        Assert.False(robots.IsAllowed(new Uri("https://centre.example/prive/page")));
        Assert.False(robots.IsAllowed("Googlebot", new Uri("https://centre.example/")));
        Assert.Equal(TimeSpan.FromSeconds(3), robots.CrawlDelay);
        Assert.Equal(["https://centre.example/plan.xml", "https://centre.example/plan2.xml"], robots.Sitemaps.Select(s => s.AbsoluteUri));
        Assert.Equal("https://centre.example/robots.txt", robots.Answer.ToEvidence().Address);
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_file_that_moved_is_followed()
    {
        using MappedWeb web = new(
            request => request.Path == "/robots.txt" ? TownResponse.Redirect("https://www.centre.example/r.txt", 301) : TownResponse.Text(_rules), null, "www.centre.example");

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Read, robots.State);
        Assert.False(robots.IsAllowed(new Uri("https://centre.example/prive")));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(451)]
    public async Task Without_a_file_everything_is_allowed(int status)
    {
        using MappedWeb web = new(_ => TownResponse.Text(_rules, status));

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Missing, robots.State);
        Assert.Equal("Http" + status, robots.Reason);
        Assert.True(robots.IsAllowed(new Uri("https://centre.example/prive")));
        Assert.Empty(robots.Sitemaps);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(520)]
    [InlineData(999)]
    public async Task Where_the_server_cannot_say_nothing_may_be_crawled(int status)
    {
        using MappedWeb web = new(_ => TownResponse.Text("", status));

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Unreachable, robots.State);
        Assert.Equal("Http" + status, robots.Reason);
        Assert.False(robots.IsAllowed(new Uri("https://centre.example/")));
        Assert.False(robots.IsAllowed("Googlebot", new Uri("https://centre.example/")));
    }

    [Fact]
    public async Task Where_nobody_answers_nothing_may_be_crawled()
    {
        using MappedWeb web = new(_ => TownResponse.Reset());

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Unreachable, robots.State);
        Assert.Equal("ConnectionFailed", robots.Reason);
    }

    [Fact]
    public async Task A_file_that_breaks_off_says_nothing_of_what_it_would_have_forbidden()
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) => Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nUser-agent: *\nDisallow: /a\n", stop));

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Unreachable, robots.State);
        Assert.Equal("Truncated", robots.Reason);
        Assert.False(robots.IsAllowed(new Uri("https://centre.example/b")));
    }

    [Fact]
    public async Task A_file_beyond_every_limit_is_read_as_far_as_files_are()
    {
        using MappedWeb web = new(
            _ => TownResponse.Text("User-agent: *\nDisallow: /a\n" + new string('#', 2_000_000)), new AuditSettings { MaximumBytes = 1_000_000 });

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Read, robots.State);
        Assert.False(robots.IsAllowed(new Uri("https://centre.example/a")));
        Assert.True(robots.IsAllowed(new Uri("https://centre.example/b")));
    }

    [Fact]
    public async Task Redirects_that_lead_nowhere_are_no_file()
    {
        using MappedWeb web = new(_ => TownResponse.Redirect("/robots.txt"));

        RobotsFile robots = await ReadAsync(web);

        Assert.Equal(RobotsState.Missing, robots.State);
        Assert.Equal("RedirectLoop", robots.Reason);
        Assert.True(robots.IsAllowed(new Uri("https://centre.example/")));
    }

    private static Task<RobotsFile> ReadAsync(MappedWeb web, string site = "https://centre.example/") =>
        Guard.ReturnsAsync(RobotsFile.ReadAsync(web.Service, new Uri(site), TestContext.Current.CancellationToken));
}
