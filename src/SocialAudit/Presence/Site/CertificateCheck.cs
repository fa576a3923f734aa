using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>Is the site's certificate good, and until when: the day it expires, every visitor meets a warning in place of the site.</summary>
internal sealed class CertificateCheck : IPresenceCheck
{
    private const string _check = "Site.Certificate";

    // Hosts renew by themselves a month ahead: with less than this left, nobody did.
    private const int _soon = 21;

    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingHttps";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.HomeAnswer is { Certificate: { } certificate } answer)
        {
            Report(audit, answer, certificate);
        }

        return Task.CompletedTask;
    }

    private static void Report(PresenceAudit audit, WebAnswer answer, ServerCertificate certificate)
    {
        string until = audit.Language.Day(certificate.NotAfter);
        string value = certificate.NotAfter.ToString("yyyy-MM-dd");
        Evidence evidence = answer.ToEvidence($"{string.Join(", ", certificate.HostNames)} ({certificate.Issuer})");
        if (certificate.Problem != CertificateProblem.None)
        {
            audit.Add(_check, Verdict.Absent, audit.Text("Certificate" + certificate.Problem, until, certificate.HostNames.FirstOrDefault(), certificate.Issuer), value, certificate.Problem.ToString(), evidence);
            return;
        }

        int days = (int)(certificate.NotAfter - audit.Now).TotalDays;
        audit.Add(
            _check, Verdict.Confirmed, audit.Text(days < _soon ? "CertificateEndsSoon" : "CertificateGood", until, Math.Max(0, days)), value, days < _soon ? "ExpiresSoon" : null, evidence);
    }
}
