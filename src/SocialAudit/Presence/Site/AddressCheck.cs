using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>Do the other ways to write the site's address lead to it: with http, with and without www.</summary>
internal sealed class AddressCheck : IPresenceCheck
{
    // Under these, people register names of their own (centre.qc.ca): such a name has three parts.
    private static readonly HashSet<string> _secondLevels = new(["ab", "asso", "bc", "co", "com", "gouv", "mb", "nb", "net", "nl", "ns", "nt", "nu", "on", "org", "pe", "qc", "sk", "yk"], StringComparer.Ordinal);

    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingAddress";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is not { Address.IsDefaultPort: true } home)
        {
            return;
        }

        if (home.Address.Scheme == Uri.UriSchemeHttps)
        {
            Uri plain = new UriBuilder(home.Address) { Scheme = Uri.UriSchemeHttp, Port = -1 }.Uri;
            WebAnswer answer = await AskAsync(audit, home, plain, cancel).ConfigureAwait(false);
            ReportPlain(audit, plain, answer);
        }

        if (OtherHost(home.Address) is { } other)
        {
            Uri address = new UriBuilder(home.Address) { Host = other, Path = "/", Query = "" }.Uri;
            WebAnswer answer = await AskAsync(audit, home, address, cancel).ConfigureAwait(false);
            ReportOther(audit, home, address, answer);
        }
    }

    /// <summary>The host with www. where the address has none, and without where it has; null for a name under which nobody expects either.</summary>
    private static string? OtherHost(Uri address)
    {
        string host = address.IdnHost;
        if (address.HostNameType != UriHostNameType.Dns)
        {
            return null;
        }

        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return host.Substring(4);
        }

        string[] labels = host.Split('.');
        return labels.Length == 2 || (labels.Length == 3 && _secondLevels.Contains(labels[1])) ? "www." + host : null;
    }

    /// <summary>The answer of an address; the one that the audit has already, where the home page was reached that way.</summary>
    private static async Task<WebAnswer> AskAsync(PresenceAudit audit, SitePage home, Uri address, CancellationToken cancel) =>
        home.Answer.Redirects.Any(r => r.Address == address) ? home.Answer : await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);

    private static void ReportPlain(PresenceAudit audit, Uri plain, WebAnswer answer)
    {
        const string check = "Site.HttpRedirect";
        if (!answer.IsSuccess)
        {
            audit.Add(check, Verdict.Unknown, audit.Text("SitePlainUnknown", plain, audit.WhyNot(answer)), plain.AbsoluteUri, answer.Reason, answer.ToEvidence());
            return;
        }

        bool isSecured = answer.FinalAddress.Scheme == Uri.UriSchemeHttps;
        audit.Add(check, isSecured ? Verdict.Confirmed : Verdict.Absent, audit.Text(isSecured ? "SitePlainRedirects" : "SitePlainStays", plain), plain.AbsoluteUri, isSecured ? null : "NotRedirected", answer.ToEvidence());
    }

    private static void ReportOther(PresenceAudit audit, SitePage home, Uri address, WebAnswer answer)
    {
        const string check = "Site.Www";
        if (!answer.IsSuccess)
        {
            audit.Add(check, Verdict.Unknown, audit.Text("SiteOtherUnknown", address, audit.WhyNot(answer)), address.AbsoluteUri, answer.Reason, answer.ToEvidence());
        }
        else if (answer.FinalAddress.IdnHost == home.Address.IdnHost || home.Head.Canonical is not null)
        {
            audit.Add(check, Verdict.Confirmed, audit.Text("SiteOtherLeads", address), address.AbsoluteUri, evidence: answer.ToEvidence());
        }
        else
        {
            bool isSame = WebAddress.SameSite(answer.FinalAddress, home.Address);
            audit.Add(check, Verdict.Confirmed, audit.Text(isSame ? "SiteOtherTwice" : "SiteOtherElsewhere", address, answer.FinalAddress), address.AbsoluteUri, isSame ? "NotRedirected" : "LeadsElsewhere", answer.ToEvidence());
        }
    }
}
