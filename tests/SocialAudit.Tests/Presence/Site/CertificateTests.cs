using System.Security.Cryptography.X509Certificates;
using SocialAudit.Presence;
using SocialAudit.Tests.Host;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Site;

/// <summary>Visitors who meet a warning in place of the site: the audit says why, and says it three weeks before.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("expired", "Expired", "expired on")]
    [InlineData("other", "OtherName", "autre.example")]
    [InlineData("self-signed", "NotTrusted", "signed by nobody")]
    public async Task A_certificate_that_browsers_warn_of_is_told_with_the_reason(string kind, string reason, string words)
    {
        using X509Certificate2 certificate = kind switch
        {
            "expired" => TestCertificates.SelfSigned([TestAudit.Host], toYear: 2021),
            "other" => TestCertificates.SelfSigned(["autre.example"]),
            _ => TestCertificates.SelfSigned([TestAudit.Host]),
        };
        using TlsServer server = new(certificate);
        AuditSettings settings = new() { HostMap = new HostMap(new Dictionary<string, Uri> { [TestAudit.Host] = server.Address }), Clock = new FixedDayClock(TestAudit.Today), MaximumRetries = 0 };
        using AuditSession session = new(settings, TestModule.Platforms);
        Organisation organisation = new() { Name = TestAudit.Name, Website = new Uri($"https://{TestAudit.Host}/") };

        WebPresence presence = await new WebPresenceAuditor(session, [PresenceArea.Site]).AuditAsync(organisation, Language.English, null, TestContext.Current.CancellationToken);

        Finding finding = presence.Find("Site.Certificate")!;
        Assert.Equal((Verdict.Absent, reason), (finding.Verdict, finding.Reason));
        Assert.Contains(words, finding.Message);
        Assert.Equal((Verdict.Unknown, "TlsFailed"), (presence.Find("Site.Reachable")!.Verdict, presence.Find("Site.Reachable")!.Reason));
    }

    [Fact]
    public async Task A_certificate_that_nobody_has_renewed_yet_is_told_while_there_is_time()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only on Linux can a process be told whom to trust without changing the machine.");
        }

        using X509Certificate2 authority = TestCertificates.Authority("CN=Racine R1, O=Autorité des Érables");
        using X509Certificate2 certificate = TestCertificates.Issued(authority, TestAudit.Host);
        using TlsServer server = new(certificate);
        string script = _folder.Add("audit.ps1", $$"""
            foreach ($day in '2118-11-01', '2118-12-20') {
                $session = New-AuditSession -HostMap @{ '{{TestAudit.Host}}' = '{{server.Address}}'; 'www.{{TestAudit.Host}}' = '{{server.Address}}' } -AsOf $day
                $finding = (Get-WebPresence Centre -Website {{TestAudit.Host}} -Session $session -Check Site).Find('Site.Certificate')
                "$($finding.Verdict) $($finding.Reason) $($finding.Value)"
            }
            """);

        HostResult result = await HostProcess.RunAsync([script], environment: [("SSL_CERT_FILE", _folder.Add("authority.pem", authority.ExportCertificatePem())), ("SSL_CERT_DIR", _folder.FullPath)]);

        Assert.Equal(["Confirmed  2119-01-01", "Confirmed ExpiresSoon 2119-01-01"], result.OutputLines);
    }
}
