using System.Globalization;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>
/// What else answers under the domain: each name that a certificate was once made out for is asked, for nobody else remembers the
/// registration form of ten years ago. A name that the domain name system says is not there is never connected to.
/// </summary>
internal static class SubdomainReport
{
    private const string _check = "Domain.Subdomain";

    // Those with the newest certificates are the likeliest to be in use still.
    private const int _mostAsked = 20;

    public static async Task AddAsync(PresenceAudit audit, string domain, CancellationToken cancel)
    {
        string shown = DnsName.ForPeople(domain);
        CertificateNames certificates = await CertificateNames.AskAsync(audit.Session.Web, domain, cancel).ConfigureAwait(false);
        Evidence evidence = certificates.Answer.Answer.ToEvidence();
        if (certificates.Answer.Reason is { } reason)
        {
            audit.Add(_check, Verdict.Unknown, audit.Text("SubdomainsUnknown", shown, certificates.Answer.WhyNot(audit)), reason: reason, evidence: evidence);
            return;
        }

        string[] names = [.. Forgettable(audit, certificates.Names, domain)];
        if (names.Length == 0)
        {
            // An empty list only says that the logs know nothing of the domain.
            audit.Add(
                _check, certificates.KnowsDomain ? Verdict.Absent : Verdict.Unknown, audit.Text(certificates.KnowsDomain ? "SubdomainsNone" : "SubdomainsNotListed", shown),
                reason: certificates.KnowsDomain ? null : "NotListed", evidence: evidence);
            return;
        }

        if (names.Length > _mostAsked)
        {
            audit.Add("Domain.Subdomains", Verdict.Confirmed, audit.Text("SubdomainsMany", names.Length, shown, _mostAsked), names.Length.ToString(CultureInfo.InvariantCulture), "Many", evidence);
        }

        // The service keeps how many go out at once within the session's limits.
        Finding[] findings = await Task.WhenAll(names.Take(_mostAsked).Select(n => AskAsync(audit, n, evidence, cancel))).ConfigureAwait(false);
        audit.Findings.AddRange(findings);
    }

    /// <summary>The names that people make and forget: not the site's own, nor those that mail and hosting make by themselves.</summary>
    private static IEnumerable<string> Forgettable(PresenceAudit audit, IReadOnlyList<string> names, string domain)
    {
        HashSet<string> known = [domain, "www." + domain];
        foreach (Uri site in new[] { audit.Home?.Answer.FinalAddress, audit.Organisation.Website }.OfType<Uri>())
        {
            known.Add(WebAddress.BareHost(site));
            known.Add("www." + WebAddress.BareHost(site));
        }

        HashSet<string> all = [.. names];
        return names.Where(n => !known.Contains(n)
            && !audit.Session.Platforms.HostNames.IsTechnical(n)
            && !(n.StartsWith("www.", StringComparison.Ordinal) && all.Contains(n.Substring(4))));
    }

    private static async Task<Finding> AskAsync(PresenceAudit audit, string name, Evidence certificate, CancellationToken cancel)
    {
        string shown = DnsName.ForPeople(name);
        Uri address = new($"https://{name}/");
        if (audit.Session.Settings.HostMap.Resolve(address) is null)
        {
            DnsAnswer answer = await audit.Session.Dns.AskAsync(name, DnsRecordKind.Address, cancel).ConfigureAwait(false);
            if (answer.Outcome == DnsOutcome.NoSuchName)
            {
                string message = answer.Alias is { } alias ? audit.Text("SubdomainDangling", shown, alias) : audit.Text("SubdomainGone", shown);
                return Make(name, Verdict.Absent, message, answer.Alias is null ? answer.Reason : "DanglingAlias", certificate, answer.ToEvidence());
            }

            if (answer.Outcome != DnsOutcome.Found)
            {
                return Make(name, Verdict.Unknown, audit.Text("SubdomainUnknown", shown, audit.WhyNot(answer)), answer.Reason, certificate, answer.ToEvidence());
            }
        }

        WebAnswer page = await GetAsync(audit.Session.Web, address, cancel).ConfigureAwait(false);
        return await DescribeAsync(audit, name, page, certificate, cancel).ConfigureAwait(false);
    }

    /// <summary>Asks securely, and plainly where nothing secure is offered: forgotten machines have no certificate any more.</summary>
    private static async Task<WebAnswer> GetAsync(WebService web, Uri address, CancellationToken cancel)
    {
        WebAnswer answer = await web.GetAsync(address, cancel).ConfigureAwait(false);
        if (answer.Failure is not (WebFailure.TlsFailed or WebFailure.ConnectionRefused or WebFailure.ConnectionFailed or WebFailure.InvalidAnswer))
        {
            return answer;
        }

        WebAnswer plain = await web.GetAsync(new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = -1 }.Uri, cancel).ConfigureAwait(false);
        return plain.IsSuccess ? plain : answer;
    }

    private static async Task<Finding> DescribeAsync(PresenceAudit audit, string name, WebAnswer answer, Evidence certificate, CancellationToken cancel)
    {
        string shown = DnsName.ForPeople(name);
        if (!answer.IsSuccess)
        {
            return Make(name, Verdict.Unknown, audit.Text("SubdomainUnknown", shown, audit.WhyNot(answer)), answer.Reason, certificate, answer.ToEvidence());
        }

        if (!ParsedPage.IsPage(answer))
        {
            return Make(name, Verdict.Confirmed, audit.Text("SubdomainFile", shown, answer.ContentType), "NotAPage", certificate, answer.ToEvidence(answer.ContentType));
        }

        using ParsedPage page = await ParsedPage.ParseAsync(PageRole.Other, answer, cancel).ConfigureAwait(false);
        string title = TextFolding.Tidy(page.Document.Title);
        PageObstacle obstacle = PageObstacles.Of(page);
        Evidence evidence = answer.ToEvidence(title.Length > 0 ? title : null);
        if (obstacle == PageObstacle.Challenge)
        {
            return Make(name, Verdict.Unknown, audit.Text("SubdomainUnknown", shown, audit.Text("WhyChallenge", title)), nameof(PageObstacle.Challenge), certificate, evidence);
        }

        (string key, string? reason) = (obstacle, WhereTo(audit, name, answer.FinalAddress)) switch
        {
            (not PageObstacle.None, _) => ("Subdomain" + obstacle, obstacle.ToString()),
            (_, { } elsewhere) => ("Subdomain" + elsewhere, elsewhere),
            _ => (title.Length > 0 ? "SubdomainShows" : "SubdomainAnswers", null),
        };
        return Make(name, Verdict.Confirmed, audit.Text(key, shown, title, answer.FinalAddress), reason, certificate, evidence);
    }

    private static string? WhereTo(PresenceAudit audit, string name, Uri address)
    {
        Uri? site = audit.Home?.Answer.FinalAddress ?? audit.Organisation.Website;
        return WebAddress.BareHost(address) == WebAddress.BareHost(new Uri($"https://{name}/")) ? null
            : site is not null && WebAddress.SameSite(address, site) ? "LeadsToSite"
            : "LeadsElsewhere";
    }

    private static Finding Make(string name, Verdict verdict, string message, string? reason, params Evidence[] evidence) =>
        new() { Check = _check, Verdict = verdict, Message = message, Value = name, Reason = reason, Evidence = evidence };
}
