using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Mail;

/// <summary>Can the organisation be reached by e-mail, at an address of its own: each verdict, and none that nobody gave.</summary>
public sealed class MailTests
{
    private const string _mail = "<p>Écrivez à <a href=\"mailto:info@centre.example\">info@centre.example</a></p>";

    private static readonly NameRecord _server = new("mail.host.example", "A", "192.0.2.25");

    [Fact]
    public async Task A_domain_whose_mail_server_is_there_receives_mail()
    {
        Finding finding = await MxAsync(new NameRecord("centre.example", "MX", "10 mail.host.example"), _server);

        Assert.Equal((Verdict.Confirmed, null, "mail.host.example"), (finding.Verdict, finding.Reason, finding.Value));
        Assert.Equal("dns:centre.example?type=MX", finding.Evidence[0].Address);
        Assert.Contains("mail.host.example", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_server_does_where_the_first_is_gone()
    {
        Finding finding = await MxAsync(
            new NameRecord("centre.example", "MX", "10 gone.host.example"), new NameRecord("centre.example", "MX", "20 mail.host.example"), _server);

        Assert.Equal((Verdict.Confirmed, "mail.host.example"), (finding.Verdict, finding.Value));
    }

    [Fact]
    public async Task A_domain_whose_only_mail_server_is_gone_receives_none()
    {
        Finding finding = await MxAsync(new NameRecord("centre.example", "MX", "10 gone.host.example"));

        Assert.Equal((Verdict.Absent, "MxGone", "gone.host.example"), (finding.Verdict, finding.Reason, finding.Value));
    }

    [Fact]
    public async Task A_domain_that_says_that_it_takes_no_mail_receives_none()
    {
        Finding finding = await MxAsync(new NameRecord("centre.example", "MX", "0 ."));

        Assert.Equal((Verdict.Absent, "NullMx"), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_domain_with_an_address_and_no_mail_server_may_or_may_not()
    {
        Finding finding = await MxAsync(new NameRecord("centre.example", "A", "192.0.2.80"));

        Assert.Equal((Verdict.Unknown, "ImplicitMx"), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_domain_with_neither_receives_none()
    {
        Finding finding = await MxAsync(new NameRecord("centre.example", "TXT", "v=spf1 -all"));

        Assert.Equal((Verdict.Absent, "NoMx"), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_domain_that_is_not_there_receives_none_and_nothing_else_is_said_of_its_mail()
    {
        WebPresence presence = await AuditAsync(_mail);

        Assert.Equal((Verdict.Absent, "NoSuchName"), VerdictOf(presence, "Mail.Mx"));
        Assert.Null(presence.Find("Mail.Spf"));
        Assert.Null(presence.Find("Mail.Dmarc"));
    }

    [Theory]
    [InlineData(2, "ServFail")]
    [InlineData(5, "Refused")]
    public async Task A_name_server_that_fails_leaves_everything_unknown(int code, string reason)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(Serve(_mail), names: _ => NameAnswer.Failing(code));

        foreach (string check in (string[])["Mail.Mx", "Mail.Spf", "Mail.Dmarc"])
        {
            Assert.Equal((Verdict.Unknown, reason), VerdictOf(presence, check));
        }

        Assert.Equal(Verdict.Absent, presence.Find("Mail.FreeAddress")!.Verdict);
    }

    [Fact]
    public async Task A_name_server_that_never_answers_leaves_everything_unknown()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            Serve(_mail), names: _ => new NameAnswer { IsSilent = true }, settings: new() { Timeout = TimeSpan.FromMilliseconds(500) }, areas: [PresenceArea.Mail]);

        Assert.All((string[])["Mail.Mx", "Mail.Spf", "Mail.Dmarc"], check => Assert.Equal((Verdict.Unknown, "Timeout"), VerdictOf(presence, check)));
    }

    [Fact]
    public async Task A_mail_server_whose_address_nobody_could_tell_is_no_proof()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            Serve(_mail), names: q => q.Type == "MX" ? NameAnswer.Of(new NameRecord(q.Name, "MX", "10 mail.host.example")) : NameAnswer.Failing(2));

        Assert.Equal((Verdict.Unknown, "ServFail"), VerdictOf(presence, "Mail.Mx"));
    }

    [Theory]
    [InlineData("centre.lesorables@gmail.com")]
    [InlineData("centre.erables@videotron.ca")]
    [InlineData("Centre.Erables@Hotmail.COM")]
    public async Task A_free_address_is_told_and_the_sites_own_domain_is_looked_at_instead(string address)
    {
        WebPresence presence = await AuditAsync(
            $"<p>Courriel : <a href=\"mailto:{address}\">{address}</a></p>", new NameRecord("centre.example", "MX", "10 mail.host.example"), _server);

        Finding finding = presence.Find("Mail.FreeAddress")!;
        Assert.Equal(Verdict.Confirmed, finding.Verdict);
        Assert.Equal(address, finding.Value, ignoreCase: true);
        Assert.Contains("info@centre.example", finding.Message, StringComparison.Ordinal);
        Assert.Equal("mail.host.example", presence.Find("Mail.Mx")!.Value);
    }

    [Fact]
    public async Task The_first_address_is_the_official_one()
    {
        const string Both = "<p><a href=\"mailto:centre.erables@gmail.com\">Accueil</a> <a href=\"mailto:info@centre.example\">Direction</a></p>";

        Assert.Equal(Verdict.Confirmed, (await AuditAsync(Both)).Find("Mail.FreeAddress")!.Verdict);
    }

    [Fact]
    public async Task Where_the_site_has_no_domain_of_its_own_a_free_address_is_all_that_is_said()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            _ => TownResponse.NotFound(),
            new Organisation { Name = TestAudit.Name, Website = new Uri("https://centreerables.wordpress.com/") },
            elsewhere: r => r.Host.EndsWith("wordpress.com", StringComparison.Ordinal) && r.Path == "/" ? TestAudit.Page("<a href=\"mailto:centre.erables@gmail.com\">Courriel</a>") : TownResponse.NotFound());

        Assert.Equal(Verdict.Confirmed, presence.Find("Mail.FreeAddress")!.Verdict);
        Assert.DoesNotContain(presence.Findings, f => f.Check is "Mail.Mx" or "Mail.Spf" or "Mail.Dmarc");
    }

    [Fact]
    public async Task Mail_at_another_domain_than_the_sites_is_looked_at_there()
    {
        WebPresence presence = await AuditAsync(
            "<a href=\"mailto:info@centre-erables.example\">Courriel</a>", new NameRecord("centre-erables.example", "MX", "10 mail.host.example"), _server);

        Assert.Equal(Verdict.Confirmed, presence.Find("Mail.Mx")!.Verdict);
        Assert.Contains("centre-erables.example", presence.Find("Mail.Mx")!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_in_other_letters_is_asked_for_in_ASCII_and_shown_as_people_write_it()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            _ => TownResponse.NotFound(), new Organisation { Name = TestAudit.Name, Website = new Uri("https://érables.example/") },
            names: new Func<NameQuestion, NameAnswer>(q => q.Name == "xn--rables-9ua.example" && q.Type == "MX" ? NameAnswer.Of(new NameRecord(q.Name, "MX", "0 .")) : NameAnswer.Failing(3)),
            hosts: ["érables.example", "xn--rables-9ua.example", "www.xn--rables-9ua.example"]);

        Assert.Equal("NullMx", presence.Find("Mail.Mx")!.Reason);
        Assert.Contains("érables.example", presence.Find("Mail.Mx")!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_or_an_address_there_is_no_domain_to_look_at()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.NotFound(), new Organisation { Name = TestAudit.Name });

        Assert.Equal((Verdict.Unknown, "NoDomain"), VerdictOf(presence, "Mail.Mx"));
    }

    private static async Task<Finding> MxAsync(params NameRecord[] records) => (await AuditAsync(_mail, records)).Find("Mail.Mx")!;

    private static Task<WebPresence> AuditAsync(string body, params NameRecord[] records) => TestAudit.OfSiteAsync(Serve(body), names: TestNames.Of(records));

    private static Func<TownRequest, TownResponse> Serve(string body) => request => request.Path == "/" ? TestAudit.Page(body) : TownResponse.NotFound();

    private static (Verdict Verdict, string? Reason) VerdictOf(WebPresence presence, string check) => (presence.Find(check)!.Verdict, presence.Find(check)!.Reason);
}
