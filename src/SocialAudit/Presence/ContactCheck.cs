namespace SocialAudit.Presence;

/// <summary>Does the site say how to reach the organisation: e-mail, telephone, address.</summary>
internal sealed class ContactCheck : IPresenceCheck
{
    private const string _region = "CA";

    public string Activity => "DoingContact";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is not null)
        {
            ContactDetails contact = ContactExtractor.Extract(audit.Pages, _region);
            audit.Contact = contact;
            Report(audit, "Contact.Email", "ContactEmail", contact.Email.FirstOrDefault(), contact.Email);
            Report(audit, "Contact.Phone", "ContactPhone", contact.Phone.FirstOrDefault(), contact.Phone);
            string? address = contact.Address ?? contact.PostalCode.FirstOrDefault();
            Report(audit, "Contact.Address", "ContactAddress", address, address is null ? [] : [address]);
        }

        return Task.CompletedTask;
    }

    private static void Report(PresenceAudit audit, string check, string key, string? value, IReadOnlyList<string> all)
    {
        Evidence[] pages = [.. audit.Pages.Select(p => p.Answer.ToEvidence())];
        if (value is not null)
        {
            audit.Add(check, Verdict.Confirmed, audit.Text(key + "Found", string.Join(", ", all)), value, evidence: audit.Home!.Answer.ToEvidence(value));
        }
        else if (audit.ReadWhole)
        {
            audit.Add(check, Verdict.Absent, audit.Text(key + "Missing", audit.Pages.Count), evidence: pages);
        }
        else
        {
            audit.Add(check, Verdict.Unknown, audit.Text(key + "Unknown"), reason: "NotReadWhole", evidence: pages);
        }
    }
}
