using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Domain;

/// <summary>Whose is the domain, until when, and at whose: each verdict, and «nobody holds it» only from the registry itself.</summary>
public sealed class DomainTests
{
    [Fact]
    public async Task A_domain_that_the_registry_knows_is_the_sites_own_with_its_date_and_registrar()
    {
        const string More = ""","status":["active","client transfer prohibited"],"entities":[{"roles":["technical"],"vcardArray":["vcard",[["fn",{},"text","Somebody"]]]},{"roles":["registrar"],"vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Noms  et\nCie"]]]}]""";

        WebPresence presence = await Registry.AuditAsync(path => path == "/rdap/domain/centre.example" ? TownResponse.Json(Registry.Domain("centre.example", more: More)) : TownResponse.NotFound());

        Assert.Equal((Verdict.Confirmed, null, "centre.example"), presence.Told("Domain.Own"));
        Assert.Equal((Verdict.Confirmed, null, "2027-06-15"), presence.Told("Domain.Expiry"));
        Assert.Equal((Verdict.Confirmed, null, "Noms et Cie"), presence.Told("Domain.Registrar"));
        Assert.Null(presence.Find("Domain.Status"));
        Assert.Equal("https://rdap.registry.example/rdap/domain/centre.example", presence.Find("Domain.Expiry")!.Evidence.Single().Address);
    }

    [Theory]
    [InlineData("2027-01-02T13:00:00Z", null, "61")]
    [InlineData("2027-01-02T00:00:00Z", "Soon", "60")]
    [InlineData("2026-11-02T18:00:00Z", "Soon", "0")]
    [InlineData("2026-11-02T06:00:00Z", "Expired", "1")]
    [InlineData("2026-10-01T00:00:00Z", "Expired", "33")]
    public async Task The_last_sixty_days_are_a_warning_and_a_day_that_is_past_is_one_too(string expires, string? reason, string days)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Json(Registry.Domain("centre.example", expires)));

        Finding finding = presence.Find("Domain.Expiry")!;
        Assert.Equal((Verdict.Confirmed, reason), (finding.Verdict, finding.Reason));
        Assert.Contains(days, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pending delete", "PendingDelete")]
    [InlineData("Redemption Period", "Redemption")]
    [InlineData("client hold", "Hold")]
    public async Task A_state_that_means_trouble_is_told(string status, string reason)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Json(Registry.Domain("centre.example", more: $",\"status\":[\"active\",\"{status}\"]")));

        Assert.Equal((Verdict.Confirmed, reason, status.ToLowerInvariant()), presence.Told("Domain.Status"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/12/2027")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T00:00:00Z")]
    public async Task A_registry_that_tells_no_date_leaves_it_unknown(string expires)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Json(Registry.Domain("centre.example", expires)));

        Assert.Equal((Verdict.Unknown, "NotTold", null), presence.Told("Domain.Expiry"));
        Assert.Equal((Verdict.Unknown, "NotTold", null), presence.Told("Domain.Registrar"));
        Assert.Equal(Verdict.Confirmed, presence.Find("Domain.Own")!.Verdict);
    }

    [Fact]
    public async Task A_name_below_the_registered_one_is_found_by_going_up_and_may_be_another_s()
    {
        WebPresence presence = await Registry.AuditAsync(
            path => path == "/rdap/domain/federation.example" ? TownResponse.Json(Registry.Domain("federation.example")) : TownResponse.Json("{}", 404),
            website: "https://erables.centres.federation.example/", hosts: ["erables.centres.federation.example", "www.erables.centres.federation.example"]);

        Assert.Equal((Verdict.Unknown, "Subdomain", "federation.example"), presence.Told("Domain.Own"));
        Assert.Equal("2027-06-15", presence.Find("Domain.Expiry")!.Value);
        Assert.Equal(3, presence.Find("Domain.Expiry")!.Evidence.Count);
    }

    [Fact]
    public async Task A_name_that_the_registry_does_not_know_is_free_for_anybody()
    {
        WebPresence presence = await Registry.AuditAsync(site: _ => TownResponse.Reset());

        Assert.Equal((Verdict.Absent, "NotRegistered", "centre.example"), presence.Told("Domain.Expiry"));
        Assert.Null(presence.Find("Domain.Subdomain"));
    }

    [Fact]
    public async Task A_name_that_the_registry_does_not_know_while_its_site_answers_is_left_to_a_person()
    {
        WebPresence presence = await Registry.AuditAsync();

        Assert.Equal((Verdict.Unknown, "NotListed", "centre.example"), presence.Told("Domain.Expiry"));
    }

    [Fact]
    public async Task A_name_under_which_a_registry_sells_names_is_never_taken_for_the_domain()
    {
        List<string> asked = [];
        WebPresence presence = await Registry.AuditAsync(
            path =>
            {
                asked.Add(path);
                return TownResponse.Json(path.EndsWith("/qc.ca", StringComparison.Ordinal) ? Registry.Domain("qc.ca") : "{}", path.EndsWith("/qc.ca", StringComparison.Ordinal) ? 200 : 404);
            },
            website: "https://erables.qc.ca/", hosts: ["erables.qc.ca", "www.erables.qc.ca"], servers: TownResponse.Json(Registry.Servers.Replace("\"example\"", "\"example\",\"ca\"", StringComparison.Ordinal).Replace("\"ca\",\"quebec\"", "\"quebec\"", StringComparison.Ordinal)));

        Assert.Equal(["/rdap/domain/erables.qc.ca"], asked);
        Assert.Equal("NotListed", presence.Find("Domain.Expiry")!.Reason);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_registry_that_fails_leaves_it_unknown(int status)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Json("{}", status), site: _ => TownResponse.Reset());

        Assert.Equal((Verdict.Unknown, "Http" + status, null), presence.Told("Domain.Expiry"));
        Assert.Null(presence.Find("Domain.Own"));
    }

    [Fact]
    public async Task A_404_of_another_server_than_the_registrys_is_no_proof()
    {
        WebPresence presence = await Registry.AuditAsync(
            _ => TownResponse.Redirect("https://rdap.reseller.example/domain/centre.example"), subdomain: _ => TownResponse.Json("{}", 404), hosts: ["rdap.reseller.example"], site: _ => TownResponse.Reset());

        Assert.Equal((Verdict.Unknown, "Http404", null), presence.Told("Domain.Expiry"));
    }

    [Theory]
    [InlineData("<html><title>Maintenance</title></html>")]
    [InlineData("{\"objectClassName\":\"domain\",\"ldhName\":\"centre.exa")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"domain\"")]
    [InlineData("{\"objectClassName\":\"domain\",\"ldhName\":\"other.example\"}")]
    [InlineData("{\"objectClassName\":\"domain\",\"ldhName\":7}")]
    [InlineData("{\"objectClassName\":\"entity\",\"ldhName\":\"centre.example\"}")]
    [InlineData("{\"objectClassName\":\"\\ud83d\",\"ldhName\":\"centre.example\"}")]
    public async Task What_is_no_answer_about_the_domain_leaves_it_unknown(string answer)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Of("application/rdap+json", System.Text.Encoding.UTF8.GetBytes(answer)));

        Assert.Equal((Verdict.Unknown, "InvalidAnswer", null), presence.Told("Domain.Expiry"));
    }

    [Theory]
    [InlineData("[{}]")]
    [InlineData("{}")]
    [InlineData("[{\"roles\":\"registrar\",\"vcardArray\":{}}]")]
    [InlineData("[{\"roles\":[\"registrar\"],\"vcardArray\":[\"vcard\"]}]")]
    [InlineData("[{\"roles\":[\"registrar\"],\"vcardArray\":[\"vcard\",[[],[\"fn\"],[\"fn\",{},\"text\",{}],\"fn\",[\"fn\",{},\"text\",\"\"]]]}]")]
    public async Task A_registrar_without_a_name_is_unknown_and_the_rest_is_read(string entities)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Json(Registry.Domain("centre.example", more: ",\"entities\":" + entities)));

        Assert.Equal("NotTold", presence.Find("Domain.Registrar")!.Reason);
        Assert.Equal("2027-06-15", presence.Find("Domain.Expiry")!.Value);
    }

    [Theory]
    [InlineData("""{"services":[[["ca"],["https://rdap.registry.example/"]]]}""", "NoRdap")]
    [InlineData("""{"services":[[["example"],["ftp://rdap.registry.example/"]]]}""", "NoRdap")]
    [InlineData("""{"services":[[["example"]],[],7,[["example"],[]],[["x"],"y"]]}""", "NoRdap")]
    [InlineData("""{"services":7}""", "InvalidAnswer")]
    [InlineData("<html>", "InvalidAnswer")]
    public async Task Without_a_server_for_the_top_level_domain_nothing_is_known(string servers, string reason)
    {
        WebPresence presence = await Registry.AuditAsync(_ => TownResponse.Json(Registry.Domain("centre.example")), servers: TownResponse.Json(servers));

        Assert.Equal((Verdict.Unknown, reason, null), presence.Told("Domain.Expiry"));
    }

    [Fact]
    public async Task A_list_of_servers_that_fails_leaves_it_unknown()
    {
        WebPresence presence = await Registry.AuditAsync(servers: TownResponse.Text("later", 503));

        Assert.Equal((Verdict.Unknown, "Http503", null), presence.Told("Domain.Expiry"));
    }

    [Theory]
    [InlineData("https://centreerables.wordpress.com/", "wordpress.com")]
    [InlineData("https://centre-erables.wixsite.com/accueil", "wixsite.com")]
    [InlineData("https://sites.google.com/view/centre-erables", "sites.google.com")]
    [InlineData("https://www.facebook.com/CentreErablesExemple", "facebook.com")]
    public async Task A_site_on_a_lent_domain_has_none_of_its_own_and_nobody_is_asked_about_the_lenders(string website, string lender)
    {
        string host = new Uri(website).Host;
        List<string> asked = [];
        WebPresence presence = await Registry.AuditAsync(
            path =>
            {
                asked.Add(path);
                return TownResponse.NotFound();
            },
            website: website, hosts: [host]);

        Assert.Equal((Verdict.Absent, "SharedHost", host), presence.Told("Domain.Own"));
        Assert.Contains(lender, presence.Find("Domain.Own")!.Message, StringComparison.Ordinal);
        Assert.Single(presence.Findings, f => f.Check.StartsWith("Domain.", StringComparison.Ordinal));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Behind_a_lent_site_the_domain_of_its_own_mail_is_looked_at()
    {
        WebPresence presence = await Registry.AuditAsync(
            path => path.EndsWith("/centre.example", StringComparison.Ordinal) ? TownResponse.Json(Registry.Domain("centre.example")) : TownResponse.NotFound(),
            website: "https://centreerables.wordpress.com/", subdomain: _ => TestAudit.Page("<a href=\"mailto:info@centre.example\">Courriel</a>"));

        Assert.Equal(Verdict.Absent, presence.Find("Domain.Own")!.Verdict);
        Assert.Equal("2027-06-15", presence.Find("Domain.Expiry")!.Value);
    }

    [Fact]
    public async Task A_domain_in_other_letters_is_asked_for_in_ASCII_and_shown_as_people_write_it()
    {
        WebPresence presence = await Registry.AuditAsync(
            path => path.EndsWith("/xn--rables-9ua.example", StringComparison.Ordinal) ? TownResponse.Json(Registry.Domain("xn--rables-9ua.example")) : TownResponse.Json("{}", 404),
            website: "https://érables.example/", hosts: ["érables.example", "xn--rables-9ua.example"]);

        Assert.Equal((Verdict.Confirmed, null, "xn--rables-9ua.example"), presence.Told("Domain.Own"));
        Assert.Contains("érables.example", presence.Find("Domain.Own")!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://192.0.2.1/")]
    public async Task Without_a_name_there_is_no_domain_to_look_at(string? website)
    {
        Organisation organisation = new() { Name = TestAudit.Name, Website = website is null ? null : new Uri(website) };

        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.NotFound(), organisation, areas: [PresenceArea.Domain]);

        Assert.Equal((Verdict.Unknown, "NoDomain", null), presence.Told("Domain.Own"));
        Assert.Single(presence.Findings, f => f.Check.StartsWith("Domain.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_servers_is_asked_for_once_a_session_however_many_are_audited()
    {
        using TownServer server = TownServer.Start(
            request => request.Host switch
            {
                "data.iana.org" => TownResponse.Json(Registry.Servers),
                NamedSources.Registry => TownResponse.Json(Registry.Domain(request.Path.Split('/').Last())),
                "crt.sh" => TownResponse.Json("[]"),
                _ => TestAudit.Page("<p>Bonjour</p>"),
            },
            names: _ => NameAnswer.Failing(2));
        string[] sites = ["one.example", "two.example", "three.example"];
        AuditSettings settings = new() { HostMap = new HostMap(NamedSources.Hosts.Concat(sites).ToDictionary(h => h, _ => server.Address)), DnsServer = server.Names.Address };
        using AuditSession session = new(settings, TestModule.Platforms);

        WebPresence[] presences = await Guard.ReturnsAsync(Task.WhenAll(sites.Select(s => new WebPresenceAuditor(session, [PresenceArea.Domain]).AuditAsync(
            new Organisation { Name = s, Website = new Uri($"https://{s}/") }, Language.English, null, TestContext.Current.CancellationToken))));

        Assert.Equal(sites, presences.Select(p => p.Find("Domain.Own")!.Value));
        Assert.Single(server.Requests, r => r.Host == "data.iana.org");
    }
}
