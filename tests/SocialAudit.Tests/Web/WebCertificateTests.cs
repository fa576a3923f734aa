using System.Security.Cryptography.X509Certificates;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>What is wrong with a certificate is told, and what is wrong is never trusted for it.</summary>
public sealed class WebCertificateTests
{
    [Fact]
    public async Task A_certificate_that_vouches_for_itself_fails_and_is_told()
    {
        ServerCertificate seen = await AssertRefusedAsync(TestCertificates.SelfSigned(["centre.example", "www.centre.example"]), CertificateProblem.NotTrusted);

        Assert.Equal(["centre.example", "www.centre.example"], seen.HostNames);
        Assert.Equal("Atelier Boréal", seen.Issuer);
        Assert.Equal(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), seen.NotBefore);
        Assert.Equal(new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero), seen.NotAfter);
    }

    [Fact]
    public async Task A_certificate_that_has_expired_fails_and_is_told()
    {
        ServerCertificate seen = await AssertRefusedAsync(TestCertificates.SelfSigned(["centre.example"], 2018, 2019), CertificateProblem.Expired);

        Assert.Equal(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), seen.NotAfter);
    }

    [Fact]
    public async Task A_certificate_of_a_time_to_come_fails_and_is_told() =>
        await AssertRefusedAsync(TestCertificates.SelfSigned(["centre.example"], 2119, 2120), CertificateProblem.NotYetValid);

    [Fact]
    public async Task A_certificate_for_another_name_fails_and_is_told()
    {
        ServerCertificate seen = await AssertRefusedAsync(
            TestCertificates.SelfSigned(["hebergeur.example", "*.hebergeur.example", "192.0.2.7"]), CertificateProblem.OtherName);

        Assert.Equal(["hebergeur.example", "*.hebergeur.example", "192.0.2.7"], seen.HostNames);
    }

    [Fact]
    public async Task A_certificate_without_names_of_hosts_is_known_by_its_subject()
    {
        ServerCertificate seen = await AssertRefusedAsync(TestCertificates.SelfSigned([], subject: "CN=vieux.example"), CertificateProblem.OtherName);

        Assert.Equal(["vieux.example"], seen.HostNames);
        Assert.Equal("vieux.example", seen.Issuer);
    }

    [Fact]
    public async Task A_certificate_for_hundreds_of_hosts_is_told_in_part() =>
        Assert.Equal(100, (await AssertRefusedAsync(
            TestCertificates.SelfSigned([.. Enumerable.Range(0, 300).Select(i => $"centre{i}.example")]), CertificateProblem.OtherName)).HostNames.Count);

    [Fact]
    public async Task A_bad_certificate_behind_a_redirect_is_told_of_the_address_that_showed_it()
    {
        using TlsServer bad = new(TestCertificates.SelfSigned(["centre.example"], 2018, 2019));
        using TownServer good = TownServer.Start(_ => TownResponse.Redirect("https://centre.example/"));
        using WebService service = Service(("ancien.example", good.Address), ("centre.example", bad.Address));

        WebAnswer answer = await GetAsync(service, "http://ancien.example/");

        Assert.Equal("TlsFailed", answer.Reason);
        Assert.Equal("https://centre.example/", answer.FinalAddress.AbsoluteUri);
        Assert.Equal(CertificateProblem.Expired, answer.Certificate?.Problem);
    }

    [Fact]
    public async Task A_plain_connection_has_no_certificate()
    {
        using MappedWeb web = new(_ => TownResponse.Text("hello"));

        Assert.Null((await web.GetAsync("https://centre.example/")).Certificate);
        Assert.Null((await web.GetAsync("http://centre.example/")).Certificate);
    }

    [Fact]
    public async Task A_private_host_that_is_allowed_is_no_more_trusted_than_others()
    {
        using TlsServer server = new(TestCertificates.SelfSigned(["127.0.0.1"]));
        using WebService service = new(new AuditSettings { AllowPrivateNetwork = true, MaximumRetries = 0 });

        WebAnswer answer = await GetAsync(service, server.Address.AbsoluteUri);

        Assert.Equal("TlsFailed", answer.Reason);
        Assert.Equal(CertificateProblem.NotTrusted, answer.Certificate?.Problem);
        Assert.Equal(0, server.Requests);
    }

    private static async Task<ServerCertificate> AssertRefusedAsync(X509Certificate2 certificate, CertificateProblem problem)
    {
        using X509Certificate2 shown = certificate;
        using TlsServer server = new(shown);
        using WebService service = Service(("centre.example", server.Address));

        WebAnswer answer = await GetAsync(service, "https://centre.example/");
        WebAnswer again = await GetAsync(service, "https://centre.example/");

        Assert.All([answer, again], a =>
        {
            Assert.Equal("TlsFailed", a.Reason);
            Assert.Null(a.Status);
            Assert.Equal(problem, a.Certificate?.Problem);
        });
        Assert.Equal(0, server.Requests);
        return answer.Certificate!;
    }

    private static WebService Service(params (string Host, Uri Origin)[] map) =>
        new(new AuditSettings { MaximumRetries = 0, HostMap = new HostMap(map.ToDictionary(m => m.Host, m => m.Origin)) });

    private static Task<WebAnswer> GetAsync(WebService service, string address) =>
        Guard.ReturnsAsync(service.GetAsync(new Uri(address), TestContext.Current.CancellationToken));
}
