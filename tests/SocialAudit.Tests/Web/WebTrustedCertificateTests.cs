using System.Security.Cryptography.X509Certificates;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Web;

/// <summary>What is told of a certificate that is trusted: in a process of its own, which is started to trust an authority of the test's.</summary>
public sealed class WebTrustedCertificateTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_answer_over_a_secure_connection_carries_its_certificate_and_so_does_the_next_over_the_same_connection()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only on Linux can a process be told whom to trust without changing the machine.");
        }

        using X509Certificate2 authority = TestCertificates.Authority("CN=Racine R1, O=Autorité des Érables");
        using X509Certificate2 certificate = TestCertificates.Issued(authority, "centre.example", "*.centre.example");
        using TlsServer server = new(certificate);
        string trusted = _folder.Add("authority.pem", authority.ExportCertificatePem());
        string script = _folder.Add("ask.ps1", $$"""
            $session = New-AuditSession -HostMap @{ 'centre.example' = '{{server.Address}}'; 'autre.example' = '{{server.Address}}' }
            foreach ($address in 'https://centre.example/', 'https://centre.example/2', 'https://autre.example/') {
                $answer = $session.Web.GetAsync($address, [System.Threading.CancellationToken]::None, '*/*').GetAwaiter().GetResult()
                $seen = $answer.Certificate
                "$($answer.Status) $($seen.Problem) | $($seen.Issuer) | $($seen.HostNames) | $($seen.NotAfter.ToString('yyyy-MM-dd'))"
            }
            """);

        HostResult result = await HostProcess.RunAsync([script], environment: [("SSL_CERT_FILE", trusted), ("SSL_CERT_DIR", _folder.FullPath)]);

        const string Told = "Autorité des Érables | centre.example *.centre.example | 2119-01-01";
        Assert.Equal("", result.Error);
        Assert.Equal(["200 None | " + Told, "200 None | " + Told, " OtherName | " + Told], result.OutputLines);
        Assert.Equal(2, server.Requests);
        Assert.Equal(2, server.Connections);
    }
}
