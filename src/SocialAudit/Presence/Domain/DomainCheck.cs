using System.Globalization;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>
/// The organisation's domain: is it its own, until when is it paid for, and at whose; then what else answers under it. The name of a
/// service that lends its domain to everybody (wordpress.com) is nobody's to renew: no registry is asked about it.
/// </summary>
internal sealed class DomainCheck : IPresenceCheck
{
    // Registrars write to the holder from about then on; an address that is out of use lets it pass unseen.
    private const int _soonDays = 60;

    public PresenceArea Area => PresenceArea.Domain;

    public string Activity => "DoingDomain";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        OwnNames names = OwnNames.Of(audit);
        if (names.SharedSite is { } service)
        {
            string host = names.SiteAddress!.Host;
            Evidence evidence = audit.Home?.Answer.ToEvidence(service) ?? new Evidence { Address = names.SiteAddress.AbsoluteUri, Time = audit.Now, Detail = service };
            audit.Add("Domain.Own", Verdict.Absent, audit.Text("DomainLent", host, service), host, "SharedHost", evidence);
        }

        if ((names.OwnSite ?? names.OwnMailDomain) is not { } name)
        {
            if (names.SharedSite is null)
            {
                audit.Add("Domain.Own", Verdict.Unknown, audit.Text("DomainNotKnown"), reason: "NoDomain");
            }

            return;
        }

        RdapSearch search = await RdapSearch.FindAsync(audit.Session, name, cancel).ConfigureAwait(false);
        // Where a site answers at a name that the registry does not know, one of the two is mistaken.
        bool isGone = search.IsUnregistered && audit.HomeAnswer?.Status is null;
        if (search.Domain is { } domain)
        {
            if (names.SharedSite is null)
            {
                ReportOwn(audit, name, domain, [.. search.Evidence]);
            }

            Report(audit, domain, [.. search.Evidence]);
        }
        else
        {
            ReportUnknown(audit, search, isGone);
        }

        // Where the name is only a part of a registered one, the rest of that one may be another's: only what lies under the part is looked for.
        if (!isGone)
        {
            await SubdomainReport.AddAsync(audit, name, cancel).ConfigureAwait(false);
        }
    }

    private static void ReportOwn(PresenceAudit audit, string name, RdapDomain domain, Evidence[] evidence)
    {
        string shown = DnsName.ForPeople(domain.Name);
        if (domain.Name == name)
        {
            audit.Add("Domain.Own", Verdict.Confirmed, audit.Text("DomainOwn", shown), domain.Name, evidence: evidence);
        }
        else
        {
            audit.Add("Domain.Own", Verdict.Unknown, audit.Text("DomainPart", DnsName.ForPeople(name), shown), domain.Name, "Subdomain", evidence);
        }
    }

    private static void Report(PresenceAudit audit, RdapDomain domain, Evidence[] evidence)
    {
        string shown = DnsName.ForPeople(domain.Name);
        if (domain.Trouble is { } trouble)
        {
            audit.Add("Domain.Status", Verdict.Confirmed, audit.Text("DomainStatus" + trouble, shown), domain.Status, trouble, evidence);
        }

        ReportExpiry(audit, domain, shown, evidence);
        if (domain.Registrar is { } registrar)
        {
            audit.Add("Domain.Registrar", Verdict.Confirmed, audit.Text("DomainRegistrar", shown, registrar), registrar, evidence: evidence);
        }
        else
        {
            audit.Add("Domain.Registrar", Verdict.Unknown, audit.Text("DomainRegistrarNotTold", shown), reason: "NotTold", evidence: evidence);
        }
    }

    private static void ReportExpiry(PresenceAudit audit, RdapDomain domain, string shown, Evidence[] evidence)
    {
        if (domain.Expiration is not { } expiration)
        {
            audit.Add("Domain.Expiry", Verdict.Unknown, audit.Text("DomainExpiryNotTold", shown), reason: "NotTold", evidence: evidence);
            return;
        }

        int days = (int)Math.Floor((expiration - audit.Now).TotalDays);
        string? reason = days < 0 ? "Expired" : days <= _soonDays ? "Soon" : null;
        string message = audit.Text("DomainExpiry" + (reason ?? "Far"), shown, audit.Language.Day(expiration.ToOffset(audit.Now.Offset)), Math.Abs(days));
        audit.Add("Domain.Expiry", Verdict.Confirmed, message, expiration.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), reason, evidence);
    }

    private static void ReportUnknown(PresenceAudit audit, RdapSearch search, bool isGone)
    {
        string shown = DnsName.ForPeople(search.Name);
        Evidence[] evidence = [.. search.Evidence];
        if (isGone)
        {
            audit.Add("Domain.Expiry", Verdict.Absent, audit.Text("DomainNotRegistered", shown), search.Name, "NotRegistered", evidence);
        }
        else if (search.IsUnregistered)
        {
            audit.Add("Domain.Expiry", Verdict.Unknown, audit.Text("DomainNotListed", shown), search.Name, "NotListed", evidence);
        }
        else if (search.Reason == "NoRdap")
        {
            audit.Add("Domain.Expiry", Verdict.Unknown, audit.Text("DomainNoRdap", shown), reason: "NoRdap", evidence: evidence);
        }
        else
        {
            audit.Add("Domain.Expiry", Verdict.Unknown, audit.Text("DomainUnknown", shown, search.Answer.WhyNot(audit)), reason: search.Reason, evidence: evidence);
        }
    }
}
