using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Domain;

/// <summary>What else answers under the domain; «gone» only where the domain name system says so.</summary>
public sealed class SubdomainTests
{
    private const string _old = "inscriptions2017.centre.example";

    [Fact]
    public async Task A_forgotten_form_that_still_answers_is_told_with_its_title()
    {
        Finding finding = await OneAsync(_ => TownResponse.Html("<title>Inscriptions 2017</title><form><input name=nom></form>"));

        Assert.Equal((Verdict.Confirmed, null, _old), (finding.Verdict, finding.Reason, finding.Value));
        Assert.Contains("Inscriptions 2017", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["https://crt.sh/?q=%25.centre.example&output=json", $"https://{_old}/"], finding.Evidence.Select(e => e.Address));
    }

    [Fact]
    public async Task A_machine_that_only_answers_plainly_is_told_too()
    {
        Finding finding = await OneAsync(request => request.Scheme == "https" ? TownResponse.Reset() : TownResponse.Html("<title>Vieux site</title><p>Bonjour</p>"));

        Assert.Equal(Verdict.Confirmed, finding.Verdict);
        Assert.Contains("Vieux site", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Connexion</title><form><input name=u><input type=password></form>", "Login")]
    [InlineData("<title>centre</title><p>This domain is for sale.</p>", "Parked")]
    [InlineData("<title>Account suspended</title><p>This account has been suspended.</p>", "Suspended")]
    [InlineData("<title>Welcome to nginx!</title><p>It works</p>", "DefaultPage")]
    [InlineData("<p>Une page sans titre</p>", null)]
    public async Task What_answers_is_told_for_what_it_is(string page, string? reason)
    {
        Finding finding = await OneAsync(_ => TownResponse.Html(page));

        Assert.Equal((Verdict.Confirmed, reason), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task What_is_no_page_still_answers()
    {
        Finding finding = await OneAsync(_ => TownResponse.Of("application/pdf", [1, 2, 3]));

        Assert.Equal((Verdict.Confirmed, "NotAPage"), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("https://centre.example/", "LeadsToSite")]
    [InlineData("https://ailleurs.example/page", "LeadsElsewhere")]
    [InlineData("https://inscriptions2017.centre.example/accueil", null)]
    public async Task Where_it_leads_is_told(string target, string? reason)
    {
        WebPresence presence = await AuditAsync(
            [Registry.Certificate(_old)],
            subdomain: r => r.Host == _old && r.Path == "/" ? TownResponse.Redirect(target) : TestAudit.Page("<p>Bonjour</p>"), hosts: [_old, "ailleurs.example"]);

        Assert.Equal((Verdict.Confirmed, reason, _old), presence.Told("Domain.Subdomain"));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(999)]
    public async Task An_error_proves_nothing(int status)
    {
        Finding finding = await OneAsync(_ => TownResponse.Html("<title>Error</title>", status));

        Assert.Equal((Verdict.Unknown, "Http" + status), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_guard_in_front_of_it_proves_nothing()
    {
        Finding finding = await OneAsync(_ => TownResponse.Html("<title>Just a moment...</title><p>Checking</p>"));

        Assert.Equal((Verdict.Unknown, "Challenge"), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_name_that_is_not_there_any_more_is_gone_and_never_connected_to()
    {
        WebPresence presence = await AuditAsync([Registry.Certificate(_old)], names: _ => NameAnswer.Failing(3));

        Assert.Equal((Verdict.Absent, "NoSuchName", _old), presence.Told("Domain.Subdomain"));
        Assert.Equal($"dns:{_old}?type=A", presence.Find("Domain.Subdomain")!.Evidence[1].Address);
    }

    [Fact]
    public async Task An_alias_of_a_service_that_is_gone_is_a_warning()
    {
        WebPresence presence = await AuditAsync(
            [Registry.Certificate(_old)], names: q => new NameAnswer { Code = 3, Records = { new NameRecord(q.Name, "CNAME", "erables.formulaires.example") } });

        Assert.Equal((Verdict.Absent, "DanglingAlias", _old), presence.Told("Domain.Subdomain"));
        Assert.Contains("erables.formulaires.example", presence.Find("Domain.Subdomain")!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "NoRecord")]
    [InlineData(2, "ServFail")]
    [InlineData(5, "Refused")]
    public async Task A_name_without_an_address_or_that_nobody_can_tell_of_is_unknown(int code, string reason)
    {
        WebPresence presence = await AuditAsync([Registry.Certificate(_old)], names: _ => NameAnswer.Failing(code));

        Assert.Equal((Verdict.Unknown, reason, _old), presence.Told("Domain.Subdomain"));
    }

    [Fact]
    public async Task The_site_itself_and_what_mail_and_hosting_make_are_left_out()
    {
        WebPresence presence = await AuditAsync(
            [Registry.Certificate(@"centre.example\nwww.centre.example\n*.centre.example\nautodiscover.centre.example\nwebmail.centre.example\nCPANEL.centre.example")]);

        Assert.Equal((Verdict.Absent, null, null), presence.Told("Domain.Subdomain"));
    }

    [Fact]
    public async Task What_is_no_host_under_the_domain_is_left_out()
    {
        string[] hostile =
        [
            "*.autre.centre.example", "info@centre.example", "two words.centre.example", "<script>.centre.example", "../centre.example", "-a.centre.example", "centre.example.evil.example",
            "mauvaiscentre.example", "127.0.0.1", ".centre.example", "a..centre.example", new string('a', 64) + ".centre.example", "vrai.centre.example:8080", "vrai.centre.example/x", "",
        ];
        WebPresence presence = await AuditAsync([Registry.Certificate(string.Join("\\n", hostile)), "7", "null", "{}", "[]", """{"name_value":7}""", """{"name_value":"\ud83d"}""", Registry.Certificate(_old)], names: _ => NameAnswer.Failing(3));

        Assert.Equal(_old, Assert.Single(presence.Findings, f => f.Check == "Domain.Subdomain").Value);
    }

    [Fact]
    public async Task Names_in_any_case_and_with_and_without_www_are_one()
    {
        WebPresence presence = await AuditAsync([Registry.Certificate(@"INSCRIPTIONS2017.Centre.Example\nwww.inscriptions2017.centre.example"), Registry.Certificate(_old)], names: _ => NameAnswer.Failing(3));

        Assert.Single(presence.Findings, f => f.Check == "Domain.Subdomain");
    }

    [Fact]
    public async Task Of_a_thousand_names_the_twenty_with_the_newest_certificates_are_asked_and_the_rest_counted()
    {
        DateTime first = new(2020, 1, 1);
        WebPresence presence = await AuditAsync(
            [.. Enumerable.Range(0, 1000).Select(i => Registry.Certificate($"n{i}.centre.example", first.AddDays(i).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)))],
            names: _ => NameAnswer.Failing(3));

        Assert.Equal((Verdict.Confirmed, "Many", "1000"), presence.Told("Domain.Subdomains"));
        Assert.Equal(Enumerable.Range(980, 20).Reverse().Select(i => $"n{i}.centre.example"), presence.Findings.Where(f => f.Check == "Domain.Subdomain").Select(f => f.Value));
    }

    [Theory]
    [InlineData("<html><h1>Bad gateway</h1></html>", 502, "Http502")]
    [InlineData("[]", 404, "Http404")]
    [InlineData("<html>crt.sh | maintenance</html>", 200, "InvalidAnswer")]
    [InlineData("[{\"name_value\":\"inscriptions2017.centre.ex", 200, "InvalidAnswer")]
    [InlineData("{}", 200, "InvalidAnswer")]
    [InlineData("", 200, "InvalidAnswer")]
    public async Task Logs_that_fail_leave_everything_unknown(string answer, int status, string reason)
    {
        WebPresence presence = await Registry.AuditAsync(certificates: TownResponse.Json(answer, status));

        Assert.Equal((Verdict.Unknown, reason, null), presence.Told("Domain.Subdomain"));
    }

    [Fact]
    public async Task Logs_that_know_nothing_of_the_domain_prove_nothing()
    {
        WebPresence presence = await AuditAsync([]);

        Assert.Equal((Verdict.Unknown, "NotListed", null), presence.Told("Domain.Subdomain"));
    }

    private static async Task<Finding> OneAsync(Func<TownRequest, TownResponse> answer) =>
        Assert.Single((await AuditAsync([Registry.Certificate(_old)], subdomain: answer, hosts: [_old])).Findings, f => f.Check == "Domain.Subdomain");

    private static Task<WebPresence> AuditAsync(
        string[] certificates, Func<TownRequest, TownResponse>? subdomain = null, string[]? hosts = null, Func<NameQuestion, NameAnswer>? names = null) =>
        Registry.AuditAsync(
            path => path.EndsWith("/centre.example", StringComparison.Ordinal) ? TownResponse.Json(Registry.Domain("centre.example")) : TownResponse.Json("{}", 404),
            TownResponse.Json($"[{string.Join(",", certificates)}]"), names: names, subdomain: subdomain, hosts: hosts);
}
