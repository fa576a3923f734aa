using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SocialAudit.Tests.Web;

/// <summary>Certificates as careful and careless servers show them.</summary>
internal static class TestCertificates
{
    /// <summary>A certificate that vouches for itself, valid from 2020 to 2120 unless told.</summary>
    public static X509Certificate2 SelfSigned(string[] hosts, int fromYear = 2020, int toYear = 2120, string subject = "CN=Centre, O=Atelier Boréal")
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = Request(subject, key, hosts);
        using X509Certificate2 made = request.CreateSelfSigned(FirstDayOf(fromYear), FirstDayOf(toYear));
        return WithKey(made);
    }

    /// <summary>An authority, valid from 2020 to 2120.</summary>
    public static X509Certificate2 Authority(string subject)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = Request(subject, key, []);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using X509Certificate2 made = request.CreateSelfSigned(FirstDayOf(2020), FirstDayOf(2120));
        return WithKey(made);
    }

    /// <summary>A certificate that an authority vouches for, valid from 2021 to 2119.</summary>
    public static X509Certificate2 Issued(X509Certificate2 authority, params string[] hosts)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = Request("CN=" + hosts[0], key, hosts);
        using X509Certificate2 issued = request.Create(authority, FirstDayOf(2021), FirstDayOf(2119), [1, 2, 3]);
        using X509Certificate2 made = issued.CopyWithPrivateKey(key);
        return WithKey(made);
    }

    private static CertificateRequest Request(string subject, RSA key, string[] hosts)
    {
        CertificateRequest request = new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        foreach (string host in hosts)
        {
            if (IPAddress.TryParse(host, out IPAddress? address))
            {
                names.AddIpAddress(address);
            }
            else
            {
                names.AddDnsName(host);
            }
        }

        if (hosts.Length > 0)
        {
            request.CertificateExtensions.Add(names.Build());
        }

        return request;
    }

    private static DateTimeOffset FirstDayOf(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A key that lives in memory only is of no use to TLS on Windows.
    private static X509Certificate2 WithKey(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
}
