using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence;

/// <summary>What is said of a site is said only when something that knows has said so.</summary>
public sealed class HonestSiteTests
{
    [Theory]
    [InlineData("https", Verdict.Confirmed, null)]
    [InlineData("http", Verdict.Absent, null)]
    [InlineData("503", Verdict.Unknown, "Http503")]
    [InlineData("reset", Verdict.Unknown, "ConnectionFailed")]
    public async Task A_site_typed_as_http_is_asked_over_https_too(string securely, Verdict verdict, string? reason)
    {
        WebPresence presence = await AuditAsync(
            "http://site.example/",
            request => request.Scheme == "http" ? TownResponse.Html("<title>Site</title>") : securely switch
            {
                "https" => TownResponse.Html("<title>Site</title>"),
                "http" => TownResponse.Redirect("http://site.example/"),
                "503" => TownResponse.Text("later", 503),
                _ => TownResponse.Reset(),
            });

        Finding finding = presence.Find("Site.Https")!;
        Assert.Equal((verdict, reason), (finding.Verdict, verdict == Verdict.Confirmed ? null : finding.Reason));
    }

    [Fact]
    public async Task A_site_that_is_only_a_profile_is_told_so_and_nothing_is_said_to_be_missing_from_it()
    {
        WebPresence presence = await AuditAsync("http://site.example/", request => request.Host == "site.example"
            ? TownResponse.Redirect("https://www.facebook.com/CentreExemple")
            : TownResponse.Html("<title>Facebook</title>"));

        Assert.Equal("RedirectsToProfile", presence.Find("Site.Reachable")!.Reason);
        Assert.DoesNotContain(presence.Findings, f => f.Verdict == Verdict.Absent && !f.Check.StartsWith("Listing.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_blog_elsewhere_is_read_even_without_a_site()
    {
        WebPresence presence = await AuditAsync(null, request => request.Path switch
        {
            "/" => TownResponse.Html("<title>Blog</title><link rel=alternate type=application/rss+xml href=/feed>"),
            "/feed" => TownResponse.Of("application/rss+xml", "<rss version=\"2.0\"><channel><title>B</title><item><pubDate>Fri, 30 Oct 2026 09:00:00 -0400</pubDate></item></channel></rss>"u8.ToArray()),
            _ => TownResponse.NotFound(),
        }, blog: "http://blog.example/");

        Assert.Equal("2026-10-30", presence.Find("Blog.NewestPost")!.Value);
        Assert.Equal(1, presence.Feeds[0].PostsPerWeek);
    }

    [Fact]
    public async Task A_feed_is_a_calendar_by_its_address_and_not_by_a_name_in_its_title()
    {
        WebPresence presence = await AuditAsync("http://site.example/", request => request.Path switch
        {
            "/" => TownResponse.Html("<title>Prevention</title><link rel=alternate type=application/rss+xml href=/prevention/feed title='Suicide Prevention Events Centre'>"),
            "/prevention/feed" => TownResponse.Of("application/rss+xml", "<rss version=\"2.0\"><channel><title>B</title><item><pubDate>Fri, 30 Oct 2026 09:00:00 -0400</pubDate></item></channel></rss>"u8.ToArray()),
            _ => TownResponse.NotFound(),
        });

        Assert.Equal(FeedKind.Posts, presence.Blog!.Kind);
    }

    [Theory]
    [InlineData("https://social.example/@centre", "centre@social.example")]
    [InlineData("https://other.example/@centre@social.example", "centre@social.example")]
    public async Task A_Mastodon_account_is_named_by_the_server_that_it_lives_on(string link, string handle)
    {
        WebPresence presence = await AuditAsync("http://site.example/", request => request.Path == "/" ? TownResponse.Html($"<title>S</title><a rel=me href='{link}'>M</a>") : TownResponse.NotFound());

        Assert.Equal(handle, Assert.Single(presence.OwnProfiles).Handle);
    }

    private static async Task<WebPresence> AuditAsync(string? site, Func<TownRequest, TownResponse> respond, string? blog = null)
    {
        using TownServer server = TownServer.Start(respond, names: _ => NameAnswer.Failing(2));
        string[] hosts = ["site.example", "blog.example", "www.facebook.com", .. NamedSources.Hosts];
        AuditSettings settings = new()
        {
            HostMap = new HostMap(hosts.Select(h => new KeyValuePair<string, Uri>(h, server.Address))),
            DnsServer = server.Names.Address,
            ResolveHost = NamedSources.NoInternet,
            Clock = new FixedDayClock(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero)),
            MaximumRetries = 0,
        };
        using AuditSession session = new(settings, TestModule.Platforms);
        Organisation organisation = new() { Name = "Centre", Website = site is null ? null : new Uri(site), Blog = blog is null ? null : new Uri(blog) };
        return await new WebPresenceAuditor(session).AuditAsync(organisation, Language.French, null, TestContext.Current.CancellationToken);
    }
}
