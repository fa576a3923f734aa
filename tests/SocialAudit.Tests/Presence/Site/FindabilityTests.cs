using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Site;

/// <summary>Can whoever searches for the name or the initials find the site?</summary>
public sealed class FindabilityTests
{
    [Theory]
    [InlineData("<meta name=robots content='noindex, nofollow'>", "", "", "MetaTag")]
    [InlineData("<meta name=ROBOTS content='NONE'>", "", "", "MetaTag")]
    [InlineData("", "noindex", "", "Header")]
    [InlineData("", "", "User-agent: *\nDisallow: /\n", "RobotsTxt")]
    [InlineData("", "", "User-agent: Googlebot\nDisallow: /\n", "RobotsTxt")]
    public async Task A_site_that_hides_itself_from_search_engines_is_told(string meta, string header, string robots, string reason)
    {
        Finding finding = (await AuditAsync(meta, header, robots)).Find("Findability.Indexing")!;

        Assert.Equal((Verdict.Absent, reason), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("<meta name=robots content='index, follow, max-image-preview:large'>", "", "")]
    [InlineData("", "noarchive", "User-agent: *\nDisallow: /wp-admin/\n")]
    [InlineData("", "", "User-agent: GPTBot\nDisallow: /\n")]
    public async Task A_site_that_keeps_only_some_things_back_can_be_found(string meta, string header, string robots)
    {
        Finding finding = (await AuditAsync(meta, header, robots)).Find("Findability.Indexing")!;

        Assert.Equal((Verdict.Confirmed, null), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("Centre Les Érables | Accueil", "<h2>Bienvenue aux Érables</h2>", Verdict.Confirmed, Verdict.Absent, Verdict.Absent)]
    [InlineData("Accueil", "<h1><img alt='Centre Les Érables (C.L.É.)' src=logo.png></h1><p>Bonjour</p>", Verdict.Absent, Verdict.Confirmed, Verdict.Confirmed)]
    [InlineData("CLE", "<h1>Le centre des érables</h1>", Verdict.Absent, Verdict.Confirmed, Verdict.Confirmed)]
    [InlineData("Clément", "<h1>Un clé</h1>", Verdict.Absent, Verdict.Absent, Verdict.Confirmed)]
    public async Task The_name_and_the_initials_are_looked_for_in_title_and_headings(string title, string body, Verdict inTitle, Verdict inHeadings, Verdict initials)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TownResponse.Html($"<title>{title}</title>{body}") : TownResponse.NotFound(),
            new Organisation { Name = TestAudit.Name, Initials = "CLÉ", Website = new Uri("https://centre.example/") });

        Assert.Equal(
            (inTitle, inHeadings, initials),
            (presence.Find("Findability.NameInTitle")!.Verdict, presence.Find("Findability.NameInHeadings")!.Verdict, presence.Find("Findability.Initials")!.Verdict));
    }

    [Theory]
    [InlineData(200, "<urlset><url><loc>https://centre.example/</loc></url></urlset>", Verdict.Confirmed, null)]
    [InlineData(404, "", Verdict.Absent, null)]
    [InlineData(503, "", Verdict.Unknown, "Http503")]
    public async Task A_list_of_pages_is_missing_only_where_the_server_says_so(int status, string sitemap, Verdict verdict, string? reason)
    {
        Finding finding = (await TestAudit.OfSiteAsync(request => request.Path switch
        {
            "/" => TestAudit.Page("<p>Bonjour</p>"),
            "/sitemap.xml" => TownResponse.Of("application/xml", System.Text.Encoding.UTF8.GetBytes(sitemap), status),
            _ => TownResponse.NotFound(),
        })).Find("Findability.Sitemap")!;

        Assert.Equal((verdict, reason), (finding.Verdict, finding.Reason));
    }

    private static Task<WebPresence> AuditAsync(string meta, string header, string robots) => TestAudit.OfSiteAsync(request =>
    {
        TownResponse response = request.Path switch
        {
            "/" => TownResponse.Html($"<title>Centre</title>{meta}<p>Bonjour</p>"),
            "/robots.txt" => TownResponse.Text(robots),
            _ => TownResponse.NotFound(),
        };
        if (header.Length > 0)
        {
            response.Headers["X-Robots-Tag"] = header;
        }

        return response;
    });
}
