using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Site;

/// <summary>Broken links, heavy pages and silent pictures are counted, and shown with where they are.</summary>
public sealed class SiteQualityTests
{
    [Fact]
    public async Task A_link_that_leads_nowhere_is_named_with_the_page_that_it_stands_on()
    {
        WebPresence presence = await AuditAsync("<a href=/cours>Cours</a> <a href=/vieux>Vieux</a> <a href=/depliant.pdf>Dépliant</a>", request => request.Path switch
        {
            "/cours" => TestAudit.Page("<p>Bonjour</p>"),
            _ => TownResponse.NotFound(),
        });

        Finding finding = presence.Find("Site.BrokenLinks")!;
        Assert.Equal((Verdict.Confirmed, "Broken", "2"), (finding.Verdict, finding.Reason, finding.Value));
        Assert.Contains("/vieux", finding.Message);
        Assert.Contains("/depliant.pdf", finding.Message);
        Assert.All(finding.Evidence, e => Assert.Equal((404, "The link stands on https://centre.example/"), (e.Status!.Value, e.Detail)));
    }

    [Fact]
    public async Task A_server_that_does_not_know_HEAD_is_asked_for_the_page()
    {
        WebPresence presence = await AuditAsync("<a href=/depliant.pdf>Dépliant</a>", request =>
            request.Method == "HEAD" ? TownResponse.Text("", request.Path == "/depliant.pdf" ? 404 : 405) : TownResponse.Of("application/pdf", [1]));

        Assert.Equal((Verdict.Confirmed, "0"), (presence.Find("Site.BrokenLinks")!.Verdict, presence.Find("Site.BrokenLinks")!.Value));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_link_that_could_not_be_followed_is_not_called_broken(int status)
    {
        WebPresence presence = await AuditAsync("<a href=/depliant.pdf>Dépliant</a>", _ => TownResponse.Text("no", status));

        Assert.Equal(Verdict.Unknown, presence.Find("Site.BrokenLinks")!.Verdict);
    }

    [Fact]
    public async Task The_home_page_is_weighed_with_what_it_loads_from_the_site()
    {
        WebPresence presence = await AuditAsync(
            "<img src=/grande.jpg alt=x><script src=/menu.js></script><link rel=stylesheet href=/style.css><img src=https://ailleurs.example/x.jpg alt=x>",
            request => request.Path switch
            {
                "/grande.jpg" => TownResponse.Of("image/jpeg", new byte[6 * 1024 * 1024]),
                "/menu.js" => TownResponse.Of("text/javascript", new byte[1000]),
                _ => TownResponse.NotFound(),
            });

        Finding finding = presence.Find("Site.Weight")!;
        Assert.Equal((Verdict.Confirmed, "Heavy"), (finding.Verdict, finding.Reason));
        Assert.InRange(int.Parse(finding.Value!, System.Globalization.CultureInfo.InvariantCulture), (6 * 1024 * 1024) + 1000, (6 * 1024 * 1024) + 2000);
        Assert.Contains("2 pictures, styles and scripts of the site (1 could not be weighed)", finding.Message);
        Assert.EndsWith("/grande.jpg", finding.Evidence[^1].Address);
    }

    [Fact]
    public async Task Pictures_without_a_text_are_counted_and_ornaments_are_not()
    {
        WebPresence presence = await AuditAsync("<img src=a.jpg><img src=b.jpg alt=''><img src=c.jpg alt='La salle'><img src=d.jpg role=presentation>", _ => TownResponse.NotFound());

        Finding finding = presence.Find("Site.PictureText")!;
        Assert.Equal(("1", "WithoutText", "a.jpg"), (finding.Value, finding.Reason, finding.Evidence[0].Detail));
        Assert.Contains("1 of 4", finding.Message);
    }

    private static Task<WebPresence> AuditAsync(string body, Func<TownRequest, TownResponse> other) =>
        TestAudit.OfSiteAsync(request => request.Path switch
        {
            "/" => TestAudit.Page(body),
            "/robots.txt" or "/favicon.ico" => TownResponse.NotFound(),
            _ => other(request),
        }, areas: [PresenceArea.Site]);
}
