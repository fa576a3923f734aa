using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Mail;

/// <summary>Does the domain, or one above it, say what becomes of mail that only pretends to come from it (DMARC).</summary>
internal static class DmarcReport
{
    private const string _check = "Mail.Dmarc";

    // As many labels as a name is looked up with; longer names begin at their last ones.
    private const int _mostLabels = 5;

    public static async Task AddAsync(PresenceAudit audit, string domain, CancellationToken cancel)
    {
        string shown = DnsName.ForPeople(domain);
        List<Evidence> evidence = [];
        foreach (string asked in Above(domain))
        {
            DnsAnswer answer = await audit.Session.Dns.AskAsync("_dmarc." + asked, DnsRecordKind.Txt, cancel).ConfigureAwait(false);
            string[] records = [.. answer.Records.Where(DmarcRecord.Is)];
            evidence.Add(answer.ToEvidence(answer.Outcome == DnsOutcome.Found ? TextFolding.Tidy(string.Join(" | ", records)) : null));
            if (answer.Outcome == DnsOutcome.Failed)
            {
                audit.Add(_check, Verdict.Unknown, audit.Text("MailDmarcUnknown", shown, audit.WhyNot(answer)), reason: answer.Reason, evidence: [.. evidence]);
                return;
            }

            if (records.Length > 0)
            {
                Add(audit, shown, records, isAbove: asked != domain, evidence);
                return;
            }
        }

        audit.Add(_check, Verdict.Absent, audit.Text("MailDmarcAbsent", shown), reason: "NoDmarc", evidence: [.. evidence]);
    }

    private static void Add(PresenceAudit audit, string shown, string[] records, bool isAbove, List<Evidence> evidence)
    {
        DmarcRecord record = DmarcRecord.Parse(records[0]);
        string? policy = isAbove ? record.SubdomainPolicy : record.Policy;
        string? reason = records.Length > 1 ? "SeveralRecords" : policy switch { null => "Invalid", "none" => "PolicyNone", _ => null };
        string key = reason ?? (policy == "reject" ? "Reject" : "Quarantine");
        audit.Add(_check, Verdict.Confirmed, audit.Text("MailDmarc" + key, shown), records.Length > 1 ? null : policy, reason, [.. evidence]);
    }

    /// <summary>The domain and those above it, down to two labels.</summary>
    private static IEnumerable<string> Above(string domain)
    {
        yield return domain;
        string[] labels = domain.Split('.');
        for (int left = Math.Min(labels.Length - 1, _mostLabels); left >= 2; left--)
        {
            yield return string.Join(".", labels.Skip(labels.Length - left));
        }
    }
}
