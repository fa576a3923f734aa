using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Mail;

/// <summary>
/// Can the organisation be reached by e-mail, at an address that is its own, and is its name protected from those who would send in it.
/// The domain is that of the addresses that the site shows; where those are free ones, the site's own.
/// </summary>
internal sealed class MailCheck : IPresenceCheck
{
    private const int _mostServers = 3;

    public PresenceArea Area => PresenceArea.Mail;

    public string Activity => "DoingMail";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        OwnNames names = OwnNames.Of(audit);
        ReportAddress(audit, names);
        if (names.MailDomain is not { } domain)
        {
            if (!names.IsOfficialMailFree)
            {
                audit.Add("Mail.Mx", Verdict.Unknown, audit.Text("MailNoDomain"), reason: "NoDomain");
            }

            return;
        }

        // Of a name that is not there nothing else is worth asking.
        if (await ReportServersAsync(audit, domain, cancel).ConfigureAwait(false))
        {
            await SpfReport.AddAsync(audit, domain, cancel).ConfigureAwait(false);
            await DmarcReport.AddAsync(audit, domain, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Is the address that the site shows one that anybody can have.</summary>
    private static void ReportAddress(PresenceAudit audit, OwnNames names)
    {
        if (names.OfficialMail is not { } address || names.SiteAddress is not { } site)
        {
            return;
        }

        Evidence evidence = new() { Address = site.AbsoluteUri, Time = audit.Now, Detail = address };
        string mailDomain = DnsName.ForPeople(names.OfficialMailDomain!);
        if (!names.IsOfficialMailFree)
        {
            bool isOwn = names.OwnSite is { } own && DnsName.AreKin(names.OfficialMailDomain!, own);
            audit.Add("Mail.FreeAddress", Verdict.Absent, audit.Text(isOwn ? "MailAddressOwn" : "MailAddressOther", address, mailDomain), address, evidence: evidence);
            return;
        }

        string message = names.MailDomain is { } domain
            ? audit.Text("MailAddressFreeDomain", address, mailDomain, DnsName.ForPeople(domain))
            : audit.Text("MailAddressFree", address, mailDomain);
        audit.Add("Mail.FreeAddress", Verdict.Confirmed, message, address, evidence: evidence);
    }

    /// <summary>Where does the domain's mail go; false when there is no such domain.</summary>
    private static async Task<bool> ReportServersAsync(PresenceAudit audit, string domain, CancellationToken cancel)
    {
        void Add(Verdict verdict, string key, string? value, string? reason, params Evidence[] evidence) =>
            audit.Add("Mail.Mx", verdict, audit.Text(key, DnsName.ForPeople(domain), value), value, reason, evidence);

        DnsAnswer answer = await audit.Session.Dns.AskAsync(domain, DnsRecordKind.Mx, cancel).ConfigureAwait(false);
        switch (answer.Outcome)
        {
            case DnsOutcome.Found when answer.Records.All(r => r.Length == 0):
                Add(Verdict.Absent, "MailMxNull", null, "NullMx", answer.ToEvidence("0 ."));
                return true;
            case DnsOutcome.Found:
                await ReportServersAsync(audit, answer, Add, cancel).ConfigureAwait(false);
                return true;
            case DnsOutcome.NoSuchName:
                Add(Verdict.Absent, "MailMxNoSuchName", null, answer.Reason, answer.ToEvidence());
                return false;
            case DnsOutcome.Failed:
                audit.Add("Mail.Mx", Verdict.Unknown, audit.Text("MailMxUnknown", DnsName.ForPeople(domain), audit.WhyNot(answer)), reason: answer.Reason, evidence: answer.ToEvidence());
                return true;
        }

        // Without a mail server of its own, a domain's mail goes to its address (RFC 5321, 5.1); whether anything takes it there, nobody can tell without writing.
        DnsAnswer address = await audit.Session.Dns.AskAsync(domain, DnsRecordKind.Address, cancel).ConfigureAwait(false);
        if (address.IsMissing)
        {
            Add(Verdict.Absent, "MailMxNone", null, "NoMx", answer.ToEvidence(), address.ToEvidence());
        }
        else
        {
            Add(Verdict.Unknown, "MailMxImplicit", null, address.Outcome == DnsOutcome.Found ? "ImplicitMx" : address.Reason, answer.ToEvidence(), address.ToEvidence());
        }

        return true;
    }

    /// <summary>A server that is named counts when it is there.</summary>
    private static async Task ReportServersAsync(
        PresenceAudit audit, DnsAnswer answer, Action<Verdict, string, string?, string?, Evidence[]> add, CancellationToken cancel)
    {
        string[] servers = [.. answer.Records.Where(r => r.Length > 0)];
        List<Evidence> evidence = [answer.ToEvidence()];
        DnsAnswer? unclear = null;
        foreach (string server in servers.Take(_mostServers))
        {
            DnsAnswer address = await audit.Session.Dns.AskAsync(server, DnsRecordKind.Address, cancel).ConfigureAwait(false);
            evidence.Add(address.ToEvidence());
            if (address.Outcome == DnsOutcome.Found)
            {
                add(Verdict.Confirmed, "MailMx", server, null, [.. evidence]);
                return;
            }

            unclear = address.IsMissing ? unclear : address;
        }

        if (unclear is null && servers.Length <= _mostServers)
        {
            add(Verdict.Absent, "MailMxGone", servers[0], "MxGone", [.. evidence]);
        }
        else
        {
            add(Verdict.Unknown, "MailMxUnclear", servers[0], unclear?.Reason ?? "MxGone", [.. evidence]);
        }
    }
}
