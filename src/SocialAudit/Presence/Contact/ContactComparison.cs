namespace SocialAudit.Presence.Contact;

/// <summary>Compares the contact details on the site with those that the volunteer gave: the same, others, or none.</summary>
/// <param name="audit">The audit, with the details that the site gives.</param>
/// <param name="phones">The numbers that the site gives, as machines write them.</param>
/// <param name="region">The country whose numbers are written without a prefix.</param>
internal sealed class ContactComparison(PresenceAudit audit, IReadOnlyCollection<string> phones, string region)
{
    private const int _mostNamed = 5;

    public void Report()
    {
        Organisation given = audit.Organisation;
        ContactDetails found = audit.Contact;
        if (given.Email is { } email)
        {
            Add("Contact.EmailCompared", "ComparedEmail", email, found.Email, found.Email.Contains(email.Trim(), StringComparer.OrdinalIgnoreCase));
        }

        if (given.Phone is { } phone)
        {
            bool isSame = GivenContact.ToPhone(phone, [given.Country ?? region, region]) is { } number && phones.Contains(number);
            Add("Contact.PhoneCompared", "ComparedPhone", phone, found.Phone, isSame);
        }

        if (given.Address is not null || given.PostalCode is not null)
        {
            string whole = given.Address is { } address && given.PostalCode is { } code && PostalCodes.Tidy(address).IndexOf(PostalCodes.Tidy(code), StringComparison.OrdinalIgnoreCase) < 0
                ? $"{address}, {code}"
                : given.Address ?? given.PostalCode!;
            IReadOnlyList<string> shown = found.Address is { } own ? [own] : found.PostalCode;
            Add("Contact.AddressCompared", "ComparedAddress", whole, shown, IsSameAddress(given, found));
        }
    }

    /// <summary>The postal code decides first; then the number and the name of the street.</summary>
    private bool IsSameAddress(Organisation given, ContactDetails found)
    {
        string? code = given.PostalCode ?? PostalCodes.In(given.Address!);
        if (code is not null && found.PostalCode.Count > 0)
        {
            PageAddress[] there = [.. Addresses().Where(a => PostalCodes.IsIn(code, a.Text))];
            return found.PostalCode.Any(c => PostalCodes.IsSame(c, code)) && (given.Address is null || there.Length == 0 || there.Any(a => AddressFolding.IsSame(given.Address, a.Text)));
        }

        return given.Address is not null && Addresses().Any(a => AddressFolding.IsSame(given.Address, a.Text));
    }

    private IEnumerable<PageAddress> Addresses() => audit.Pages.Select(p => p.Contacts.Address).OfType<PageAddress>();

    private void Add(string check, string key, string given, IReadOnlyList<string> found, bool isSame)
    {
        string shown = string.Join(", ", found.Take(_mostNamed));
        Evidence[] pages = audit.MainPages();
        if (isSame)
        {
            audit.Add(check, Verdict.Confirmed, audit.Text(key + "Same", given), given, "Same", pages);
        }
        else if (!audit.ReadWhole)
        {
            // The page that was not read may be the one that gives it.
            audit.Add(check, Verdict.Unknown, audit.Text(key + "Unknown", given), given, "NotReadWhole", pages);
        }
        else if (found.Count > 0)
        {
            audit.Add(check, Verdict.Confirmed, audit.Text(key + "Differs", given, shown), found[0], "Differs", pages);
        }
        else
        {
            audit.Add(check, Verdict.Absent, audit.Text(key + "Missing", given), given, "Missing", pages);
        }
    }
}
