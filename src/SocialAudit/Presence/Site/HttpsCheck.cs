using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>Is the site served over HTTPS. A passing fault proves nothing; only a server that sends visitors to http, or offers nothing secure, does.</summary>
internal sealed class HttpsCheck : IPresenceCheck
{
    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingHttps";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home?.Answer is not { } answer)
        {
            return;
        }

        if (answer.FinalAddress.Scheme == Uri.UriSchemeHttps)
        {
            audit.Add("Site.Https", Verdict.Confirmed, audit.Text("SiteSecure"), answer.FinalAddress.Scheme, evidence: answer.ToEvidence());
            return;
        }

        if (!answer.FinalAddress.IsDefaultPort || answer.Redirects.Any(r => r.Address.Scheme == Uri.UriSchemeHttps))
        {
            audit.Add("Site.Https", Verdict.Absent, audit.Text("SiteNotSecure"), answer.FinalAddress.Scheme, evidence: answer.ToEvidence());
            return;
        }

        WebAnswer secure = await audit.Session.Web.GetAsync(new UriBuilder(answer.FinalAddress) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri, cancel).ConfigureAwait(false);
        Report(audit, answer, secure);
    }

    private static void Report(PresenceAudit audit, WebAnswer plain, WebAnswer secure)
    {
        Evidence[] evidence = [plain.ToEvidence(), secure.ToEvidence()];
        if (secure.IsSuccess && secure.FinalAddress.Scheme == Uri.UriSchemeHttps)
        {
            audit.Add("Site.Https", Verdict.Confirmed, audit.Text("SiteSecureUnused"), secure.FinalAddress.Scheme, "NotRedirected", evidence);
        }
        else if (secure.IsSuccess || secure.Failure is WebFailure.ConnectionRefused or WebFailure.TlsFailed)
        {
            audit.Add("Site.Https", Verdict.Absent, audit.Text("SiteNotSecure"), plain.FinalAddress.Scheme, secure.Reason, evidence);
        }
        else
        {
            audit.Add("Site.Https", Verdict.Unknown, audit.Text("SiteSecureUnknown", audit.WhyNot(secure)), reason: secure.Reason, evidence: evidence);
        }
    }
}
