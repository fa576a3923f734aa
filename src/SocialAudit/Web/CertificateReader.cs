using System.Formats.Asn1;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SocialAudit.Web;

/// <summary>Reads what a volunteer should know of a server's certificate (RFC 5280), and why it was refused.</summary>
internal static class CertificateReader
{
    private const int _maximumNames = 100;
    private const string _commonName = "2.5.4.3";
    private const string _organisation = "2.5.4.10";
    private const string _alternativeNames = "2.5.29.17";

    private static readonly Asn1Tag _dnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag _ipAddress = new(TagClass.ContextSpecific, 7);

    public static ServerCertificate Read(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors) => new()
    {
        HostNames = HostNamesOf(certificate),
        Issuer = NameOf(certificate.IssuerName, _organisation) ?? NameOf(certificate.IssuerName, _commonName) ?? "",
        NotBefore = certificate.NotBefore.ToUniversalTime(),
        NotAfter = certificate.NotAfter.ToUniversalTime(),
        Problem = ProblemOf(certificate, chain, errors),
    };

    private static CertificateProblem ProblemOf(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return CertificateProblem.None;
        }

        // The certificate's own dates, not those of one above it; by the machine's clock, since that is what it was judged by.
        if (chain is { ChainElements.Count: > 0 } && chain.ChainElements[0].ChainElementStatus.Any(s => s.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)))
        {
            return certificate.NotAfter.ToUniversalTime() < DateTime.UtcNow ? CertificateProblem.Expired : CertificateProblem.NotYetValid;
        }

        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? CertificateProblem.OtherName : CertificateProblem.NotTrusted;
    }

    private static List<string> HostNamesOf(X509Certificate2 certificate)
    {
        List<string> names = [];
        byte[]? alternatives = certificate.Extensions.Cast<X509Extension>().FirstOrDefault(e => e.Oid?.Value == _alternativeNames)?.RawData;
        try
        {
            AsnReader? reader = alternatives is null ? null : new AsnReader(alternatives, AsnEncodingRules.DER).ReadSequence();
            while (reader is { HasData: true } && names.Count < _maximumNames)
            {
                Asn1Tag tag = reader.PeekTag();
                if (tag.HasSameClassAndValue(_dnsName))
                {
                    names.Add(reader.ReadCharacterString(UniversalTagNumber.IA5String, _dnsName));
                }
                else if (tag.HasSameClassAndValue(_ipAddress) && reader.ReadOctetString(_ipAddress) is { Length: 4 or 16 } address)
                {
                    names.Add(new IPAddress(address).ToString());
                }
                else
                {
                    reader.ReadEncodedValue();
                }
            }
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            // A certificate that is made wrongly is for the names that could be read.
        }

        if (names.Count == 0 && NameOf(certificate.SubjectName, _commonName) is { } subject)
        {
            names.Add(subject);
        }

        return names;
    }

    private static string? NameOf(X500DistinguishedName name, string kind)
    {
        try
        {
            AsnReader parts = new AsnReader(name.RawData, AsnEncodingRules.DER).ReadSequence();
            while (parts.HasData)
            {
                AsnReader part = parts.ReadSetOf();
                while (part.HasData)
                {
                    AsnReader pair = part.ReadSequence();
                    if (pair.ReadObjectIdentifier() == kind)
                    {
                        return pair.ReadCharacterString((UniversalTagNumber)pair.PeekTag().TagValue).Trim() is { Length: > 0 } text ? text : null;
                    }
                }
            }
        }
        catch (Exception e) when (e is AsnContentException or ArgumentException or InvalidOperationException)
        {
            // Not a text that anybody could read.
        }

        return null;
    }
}
