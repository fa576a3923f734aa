using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Does the site say how to reach the organisation: e-mail, telephone, address.</summary>
internal sealed class ContactCheck : IPresenceCheck
{
    public PresenceArea Area => PresenceArea.Contact;

    public string Activity => "DoingContact";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Pages.Count > 0)
        {
            ContactDetails contact = new()
            {
                Email = Merge(audit, p => p.Contacts.Email),
                Phone = Merge(audit, p => p.Contacts.Phone),
                PostalCode = Merge(audit, p => p.Contacts.PostalCode),
                Address = audit.Pages.Select(p => p.Contacts.Address).FirstOrDefault(a => a is not null),
            };
            audit.Contact = contact;
            Report(audit, "Contact.Email", "ContactEmail", contact.Email, p => p.Contacts.Email);
            Report(audit, "Contact.Phone", "ContactPhone", contact.Phone, p => p.Contacts.Phone);
            Report(
                audit, "Contact.Address", "ContactAddress", contact.Address is { } address ? [address] : contact.PostalCode.Take(1).ToArray(),
                p => p.Contacts.Address is { } own ? [own] : p.Contacts.PostalCode);
        }

        return Task.CompletedTask;
    }

    private static string[] Merge(PresenceAudit audit, Func<SitePage, IReadOnlyList<string>> pick) =>
        [.. audit.Pages.SelectMany(pick).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static void Report(PresenceAudit audit, string check, string key, IReadOnlyList<string> found, Func<SitePage, IReadOnlyList<string>> pick)
    {
        Evidence[] pages = [.. audit.Pages.Select(p => p.Answer.ToEvidence())];
        if (found.Count > 0)
        {
            SitePage page = audit.Pages.First(p => pick(p).Count > 0);
            audit.Add(check, Verdict.Confirmed, audit.Text(key + "Found", string.Join(", ", found)), found[0], evidence: page.Answer.ToEvidence(found[0]));
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
