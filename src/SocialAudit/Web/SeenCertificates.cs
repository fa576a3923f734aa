using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace SocialAudit.Web;

/// <summary>
/// The last certificate that each host showed. A connection shows it once and then answers many requests: all of their answers
/// carry it. The hosts seen first are forgotten when there are too many.
/// </summary>
internal sealed class SeenCertificates
{
    private const int _maximumHosts = 1000;

    private readonly object _lock = new();
    private readonly Dictionary<string, ServerCertificate> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _order = new();

    public void Note(string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return;
        }

        // What the stack hands over is its own, and of the newer kind; a copy would have to be disposed of.
        using X509Certificate2? copy = certificate is X509Certificate2 ? null : new X509Certificate2(certificate);
        ServerCertificate read = CertificateReader.Read(copy ?? (X509Certificate2)certificate, chain, errors);
        string key = KeyOf(host);
        lock (_lock)
        {
            if (!_seen.ContainsKey(key))
            {
                _order.Enqueue(key);
                if (_order.Count > _maximumHosts)
                {
                    _seen.Remove(_order.Dequeue());
                }
            }

            _seen[key] = read;
        }
    }

    /// <summary>
    /// The certificate that explains an outcome: a valid one where there was an answer, one with a problem where the secure connection
    /// failed. Another one was seen on another port or at another time, and is none of this answer's.
    /// </summary>
    public ServerCertificate? Find(string host, WebFailure failure)
    {
        lock (_lock)
        {
            return _seen.TryGetValue(KeyOf(host), out ServerCertificate? certificate) && failure switch
            {
                WebFailure.None => certificate.Problem == CertificateProblem.None,
                WebFailure.TlsFailed => certificate.Problem != CertificateProblem.None,
                _ => false,
            }
                ? certificate
                : null;
        }
    }

    // A Host header may name a port, and brackets stand around an IPv6 address.
    private static string KeyOf(string host)
    {
        int colon = host.IndexOf(':');
        bool hasPort = colon > 0 && colon == host.LastIndexOf(':');
        return host.StartsWith("[", StringComparison.Ordinal)
            ? host.Substring(1, Math.Max(0, host.IndexOf(']') - 1))
            : (hasPort ? host.Substring(0, colon) : host).TrimEnd('.');
    }
}
