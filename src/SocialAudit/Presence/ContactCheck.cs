namespace SocialAudit.Presence;

/// <summary>Does the site say how to reach the organisation: e-mail, telephone, address.</summary>
internal sealed class ContactCheck : IPresenceCheck
{
    private const string _region = "CA";

    public string Activity => "DoingContact";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Pages.Count > 0)
        {
            ContactSearch search = ContactExtractor.Extract(audit.Pages, _region);
            ContactDetails contact = search.Details;
            audit.Contact = contact;
            Report(audit, "Contact.Email", "ContactEmail", contact.Email, search.EmailPage);
            Report(audit, "Contact.Phone", "ContactPhone", contact.Phone, search.PhonePage);
            string? address = contact.Address ?? contact.PostalCode.FirstOrDefault();
            Report(audit, "Contact.Address", "ContactAddress", address is null ? [] : [address], search.AddressPage);
        }

        return Task.CompletedTask;
    }

    private static void Report(PresenceAudit audit, string check, string key, IReadOnlyList<string> found, SitePage? page)
    {
        Evidence[] pages = [.. audit.Pages.Select(p => p.Answer.ToEvidence())];
        if (page is not null)
        {
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
