using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Site;

/// <summary>What answers in a site's place is told from the site, and nothing is said to be missing from it.</summary>
public sealed class SitePlaceTests
{
    [Theory]
    [InlineData("centre.example", "<h1>centre.example</h1><p>This domain is for sale. Buy this domain.</p>")]
    [InlineData("Domaine à vendre", "<p>Ce nom de domaine est à vendre. Contactez le propriétaire.</p>")]
    [InlineData("centre.example", "<script src=\"https://www.sedoparking.com/frmpark/centre.example/park.js\"></script><p>Related links</p>")]
    [InlineData("Félicitations", "<p>Ce nom de domaine a été enregistré chez un hébergeur.</p>")]
    [InlineData("Parked Domain", "<p>Parked free, courtesy of GoDaddy.com</p>")]
    public async Task A_parked_domain_is_no_site(string title, string body)
    {
        WebPresence presence = await AuditAsync(title, body);

        Finding finding = presence.Find("Site.Reachable")!;
        Assert.Equal((Verdict.Absent, "Parked"), (finding.Verdict, finding.Reason));
        Assert.Null(presence.Website);
        Assert.DoesNotContain(presence.AboutSite(), f => f.Check != "Site.Reachable" && f.Check.StartsWith("Site.", StringComparison.Ordinal));
        Assert.Equal(ResourceState.Missing, presence.Diagnosis.Single(d => d.Resource == "website").State);
    }

    [Theory]
    [InlineData("Connexion", "<form><input name=u><input type=password name=p><button>Entrer</button></form>", "Login")]
    [InlineData("Log in — Intranet", "<p>Members only</p><form><input type='PASSWORD'></form>", "Login")]
    [InlineData("Account Suspended", "<h1>This Account has been suspended.</h1><p>Contact your hosting provider.</p>", "Suspended")]
    [InlineData("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the server works.</p>", "DefaultPage")]
    [InlineData("Index of /", "<h1>Index of /</h1><a href='cgi-bin/'>cgi-bin/</a>", "DefaultPage")]
    [InlineData("Just a moment...", "<p>Checking your browser</p>", "Challenge")]
    public async Task What_stands_before_a_site_leaves_it_unknown(string title, string body, string reason)
    {
        WebPresence presence = await AuditAsync(title, body);

        Finding finding = presence.Find("Site.Reachable")!;
        Assert.Equal((Verdict.Unknown, reason), (finding.Verdict, finding.Reason));
        Assert.DoesNotContain(presence.AboutSite(), f => f.Verdict == Verdict.Absent);
    }

    [Theory]
    [InlineData("Centre Les Érables", "<p>Notre atelier du samedi : comment savoir si un nom de domaine est à vendre, et combien il vaut?</p>")]
    [InlineData("Connexion communautaire", "<form><input type=password></form>")]
    public async Task A_centre_that_writes_of_domains_or_has_members_log_in_is_a_site(string title, string more)
    {
        string text = string.Concat(Enumerable.Repeat("<p>Le centre offre des cours, des repas et de l’aide aux gens du quartier.</p>", 60));

        WebPresence presence = await AuditAsync(title, text + more);

        Assert.Equal(Verdict.Confirmed, presence.Find("Site.Reachable")!.Verdict);
    }

    [Fact]
    public async Task An_address_that_answers_with_a_file_is_no_site()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.Of("application/pdf", "%PDF-1.7"u8.ToArray()));

        Assert.Equal((Verdict.Unknown, "NotAPage"), (presence.Find("Site.Reachable")!.Verdict, presence.Find("Site.Reachable")!.Reason));
        Assert.Contains("application/pdf", presence.Find("Site.Reachable")!.Message);
    }

    [Fact]
    public async Task Without_a_site_the_other_checks_still_run()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.NotFound(), new Organisation { Name = TestAudit.Name });

        Assert.Equal("NotGiven", presence.Find("Site.Reachable")!.Reason);
        Assert.Equal(Verdict.Absent, presence.Find("Listing.Wikipedia")!.Verdict);
    }

    private static Task<WebPresence> AuditAsync(string title, string body) =>
        TestAudit.OfSiteAsync(request => request.Path == "/" ? TownResponse.Html($"<title>{title}</title><body>{body}") : TownResponse.NotFound());
}
