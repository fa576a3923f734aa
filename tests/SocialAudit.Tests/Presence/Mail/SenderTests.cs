using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Mail;

/// <summary>Is the domain's name protected from those who would send in it: SPF and DMARC, right, weak, broken, missing.</summary>
public sealed class SenderTests
{
    [Theory]
    [InlineData("v=spf1 include:_spf.host.example ~all", null)]
    [InlineData("v=spf1 a mx a:mail.host.example/24 mx//64 ptr ip4:192.0.2.0/24 ip6:2001:db8::/32 exists:%{i}.x.example exp=why.host.example -all", null)]
    [InlineData("V=SPF1 -ALL", null)]
    [InlineData("v=spf1 +a +all", "AllowsAll")]
    [InlineData("v=spf1 all", "AllowsAll")]
    [InlineData("v=spf1 mx ?all", "Neutral")]
    [InlineData("v=spf1 mx", "Neutral")]
    [InlineData("v=spf1", "Neutral")]
    [InlineData("v=spf1 +all -all", "AllowsAll")]
    [InlineData("v=spf1 include: -all", "Invalid")]
    [InlineData("v=spf1 ip4:mail.host.example -all", "Invalid")]
    [InlineData("v=spf1 mx - all", "Invalid")]
    [InlineData("v=spf1 mx, -all", "Invalid")]
    public async Task One_SPF_record_is_told_for_what_it_does(string record, string? reason)
    {
        Finding finding = await SpfAsync(new NameRecord("centre.example", "TXT", record), new NameRecord("centre.example", "TXT", "google-site-verification=abc"));

        Assert.Equal((Verdict.Confirmed, reason, record), (finding.Verdict, finding.Reason, finding.Value));
    }

    [Fact]
    public async Task Two_SPF_records_are_as_good_as_none()
    {
        Finding finding = await SpfAsync(new NameRecord("centre.example", "TXT", "v=spf1 mx -all"), new NameRecord("centre.example", "TXT", "v=spf1 a -all"));

        Assert.Equal((Verdict.Confirmed, "SeveralRecords"), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("v=spf10 -all")]
    [InlineData("spf1 -all")]
    [InlineData("v=spf1-all")]
    public async Task Other_texts_are_no_SPF_record(string text)
    {
        Finding finding = await SpfAsync(new NameRecord("centre.example", "TXT", text));

        Assert.Equal((Verdict.Absent, "NoSpf"), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.1 -all", null)]
    [InlineData("v=spf1 ?all", "Neutral")]
    [InlineData("no record at all", "Invalid")]
    public async Task A_record_that_points_on_does_what_that_one_does(string next, string? reason)
    {
        Finding finding = await SpfAsync(new NameRecord("centre.example", "TXT", "v=spf1 redirect=_spf.host.example"), new NameRecord("_spf.host.example", "TXT", next));

        Assert.Equal((Verdict.Confirmed, reason, "v=spf1 redirect=_spf.host.example"), (finding.Verdict, finding.Reason, finding.Value));
    }

    [Fact]
    public async Task A_record_that_points_to_itself_is_unknown_and_no_hang()
    {
        Finding finding = await SpfAsync(new NameRecord("centre.example", "TXT", "v=spf1 redirect=centre.example"));

        Assert.Equal((Verdict.Unknown, "TooManyRedirects"), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("v=DMARC1; p=reject", "reject", null)]
    [InlineData("v=DMARC1;p=Quarantine;pct=100;", "quarantine", null)]
    [InlineData("v=DMARC1; p=none; rua=mailto:r@centre.example", "none", "PolicyNone")]
    [InlineData("v=DMARC1; rua=mailto:r@centre.example", "none", "PolicyNone")]
    [InlineData("v=DMARC1; p=later", null, "Invalid")]
    [InlineData("v=DMARC1", null, "Invalid")]
    public async Task One_DMARC_record_is_told_for_what_it_asks(string record, string? policy, string? reason)
    {
        Finding finding = await DmarcAsync(new NameRecord("_dmarc.centre.example", "TXT", record));

        Assert.Equal((Verdict.Confirmed, policy, reason), (finding.Verdict, finding.Value, finding.Reason));
    }

    [Fact]
    public async Task Two_DMARC_records_are_as_good_as_none()
    {
        Finding finding = await DmarcAsync(new NameRecord("_dmarc.centre.example", "TXT", "v=DMARC1; p=none"), new NameRecord("_dmarc.centre.example", "TXT", "v=DMARC1; p=reject"));

        Assert.Equal((Verdict.Confirmed, "SeveralRecords"), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("v=DMARC1; p=reject", "reject")]
    [InlineData("v=DMARC1; p=reject; sp=none", "none")]
    public async Task A_domain_without_one_falls_under_the_domain_above_it(string above, string policy)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            r => r.Path == "/" ? TestAudit.Page("<a href=\"mailto:info@courriel.erables.example\">Courriel</a>") : TownResponse.NotFound(),
            names: TestNames.Of(new NameRecord("courriel.erables.example", "MX", "0 ."), new NameRecord("_dmarc.erables.example", "TXT", above)));

        Assert.Equal(policy, presence.Find("Mail.Dmarc")!.Value);
    }

    [Fact]
    public async Task A_domain_without_one_anywhere_has_none()
    {
        Finding finding = await DmarcAsync(new NameRecord("_dmarc.centre.example", "TXT", "v=spf1 -all"));

        Assert.Equal((Verdict.Absent, "NoDmarc"), (finding.Verdict, finding.Reason));
    }

    private static async Task<Finding> SpfAsync(params NameRecord[] records) => (await AuditAsync(records)).Find("Mail.Spf")!;

    private static async Task<Finding> DmarcAsync(params NameRecord[] records) => (await AuditAsync(records)).Find("Mail.Dmarc")!;

    private static Task<WebPresence> AuditAsync(params NameRecord[] records) => TestAudit.OfSiteAsync(
        r => r.Path == "/" ? TestAudit.Page("<a href=\"mailto:info@centre.example\">Courriel</a>") : TownResponse.NotFound(),
        names: TestNames.Of([new NameRecord("centre.example", "A", "192.0.2.80"), .. records]), areas: [PresenceArea.Mail]);
}
