using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Does the site say how to reach the organisation: e-mail, telephone, address, opening hours, form, map.</summary>
internal sealed class ContactCheck : IPresenceCheck
{
    private const int _mostOfEach = 60;

    public PresenceArea Area => PresenceArea.Contact;

    public string Activity => "DoingContact";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Pages.Count == 0)
        {
            return Task.CompletedTask;
        }

        ILookup<SitePage, string> emails = ContactMerger.Emails(audit.Pages, audit.Home?.Address ?? audit.Organisation.Website, audit.Session.Platforms.HostNames);
        ILookup<SitePage, PhoneMention> phones = ContactMerger.Phones(audit.Pages, audit.Organisation);
        ILookup<SitePage, string> codes = ContactMerger.PostalCodes(audit.Pages);
        SitePage? addressPage = ContactMerger.PageOfAddress(audit.Pages);
        audit.Contact = new ContactDetails
        {
            Email = Merge(audit, p => emails[p]),
            Phone = Merge(audit, p => phones[p].Select(n => n.Format(audit.Language))),
            PostalCode = Merge(audit, p => codes[p]),
            Address = addressPage?.Contacts.Address?.Text,
            OpeningHours = audit.Pages.Select(p => p.Contacts.OpeningHours).FirstOrDefault(h => h.Count > 0) ?? [],
            Form = audit.Pages.OrderBy(p => p.Role == PageRole.Contact ? 0 : 1).FirstOrDefault(p => p.Contacts.HasForm)?.Address,
            Map = audit.Pages.Select(p => p.Contacts.Map).FirstOrDefault(m => m is not null),
        };
        ContactDetails contact = audit.Contact;
        Report(audit, "Contact.Email", "ContactEmail", contact.Email, p => emails[p].Any());
        Report(audit, "Contact.Phone", "ContactPhone", contact.Phone, p => phones[p].Any());
        Report(
            audit, "Contact.Address", "ContactAddress", contact.Address is { } address ? [address] : [.. contact.PostalCode.Take(1)],
            p => addressPage is not null ? p == addressPage : codes[p].Any());
        Report(audit, "Contact.Hours", "ContactHours", contact.OpeningHours, p => p.Contacts.OpeningHours.Count > 0);
        Report(audit, "Contact.Form", "ContactForm", contact.Form is { } form ? [form.AbsoluteUri] : [], p => p.Address == contact.Form);
        Report(audit, "Contact.Map", "ContactMap", contact.Map is { } map ? [map.AbsoluteUri] : [], p => p.Contacts.Map is not null);
        PhoneMention[] numbers = [.. audit.Pages.SelectMany(p => phones[p])];
        new ContactComparison(audit, [.. numbers.Select(n => n.E164)], numbers.FirstOrDefault()?.Region ?? RegionOfPage.Default).Report();
        return Task.CompletedTask;
    }

    private static string[] Merge(PresenceAudit audit, Func<SitePage, IEnumerable<string>> pick) =>
        [.. audit.Pages.SelectMany(pick).Distinct(StringComparer.OrdinalIgnoreCase).Take(_mostOfEach)];

    private static void Report(PresenceAudit audit, string check, string key, IReadOnlyList<string> found, Func<SitePage, bool> isOn)
    {
        if (found.Count > 0)
        {
            SitePage page = audit.Pages.First(isOn);
            audit.Add(check, Verdict.Confirmed, audit.Text(key + "Found", string.Join(", ", found)), found[0], evidence: page.Answer.ToEvidence(found[0]));
        }
        else if (audit.ReadWhole)
        {
            audit.Add(check, Verdict.Absent, audit.Text(key + "Missing", audit.Pages.Count), evidence: audit.MainPages());
        }
        else
        {
            audit.Add(check, Verdict.Unknown, audit.Text(key + "Unknown"), reason: "NotReadWhole", evidence: audit.MainPages());
        }
    }
}
