using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Mail;

/// <summary>Does the domain say which servers may send mail in its name, and does it distrust the others (SPF).</summary>
internal static class SpfReport
{
    private const string _check = "Mail.Spf";
    private const int _mostRedirects = 3;

    public static async Task AddAsync(PresenceAudit audit, string domain, CancellationToken cancel)
    {
        string shown = DnsName.ForPeople(domain);
        List<Evidence> evidence = [];
        string? first = null;
        string asked = domain;
        for (int i = 0; i <= _mostRedirects; i++)
        {
            DnsAnswer answer = await audit.Session.Dns.AskAsync(asked, DnsRecordKind.Txt, cancel).ConfigureAwait(false);
            string[] records = [.. answer.Records.Where(SpfRecord.Is)];
            evidence.Add(answer.ToEvidence(answer.Outcome == DnsOutcome.Found ? TextFolding.Tidy(string.Join(" | ", records)) : null));
            if (answer.Outcome == DnsOutcome.Failed)
            {
                audit.Add(_check, Verdict.Unknown, audit.Text("MailSpfUnknown", shown, audit.WhyNot(answer)), first, answer.Reason, [.. evidence]);
                return;
            }

            if (records.Length == 0 && first is null)
            {
                audit.Add(_check, Verdict.Absent, audit.Text("MailSpfAbsent", shown), reason: "NoSpf", evidence: [.. evidence]);
                return;
            }

            first ??= TextFolding.Tidy(records[0]);
            if (records.Length != 1)
            {
                // A redirect into nothing breaks the record that redirects (RFC 7208, 6.1).
                string reason = records.Length == 0 ? "Invalid" : "SeveralRecords";
                audit.Add(_check, Verdict.Confirmed, audit.Text("MailSpf" + reason, shown, first), first, reason, [.. evidence]);
                return;
            }

            SpfRecord record = SpfRecord.Parse(records[0]);
            if (record is not { IsValid: true, Redirect: { } next })
            {
                Add(audit, shown, first, record, evidence);
                return;
            }

            asked = next;
        }

        audit.Add(_check, Verdict.Unknown, audit.Text("MailSpfUnknown", shown, audit.Text("WhyManyRedirects", _mostRedirects)), first, "TooManyRedirects", [.. evidence]);
    }

    private static void Add(PresenceAudit audit, string shown, string text, SpfRecord record, List<Evidence> evidence)
    {
        string? reason = !record.IsValid ? "Invalid" : record.All switch { '-' or '~' => null, '+' => "AllowsAll", _ => "Neutral" };
        audit.Add(_check, Verdict.Confirmed, audit.Text("MailSpf" + (reason ?? "Found"), shown, text), text, reason, [.. evidence]);
    }
}
