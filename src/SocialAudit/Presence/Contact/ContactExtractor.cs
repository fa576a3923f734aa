using System.Text.Json;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds on a page how to reach the organisation.</summary>
internal static class ContactExtractor
{
    /// <summary>Reads the contact details of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="country">The organisation's country where it was given: <c>CA</c>; the page tells otherwise.</param>
    public static PageContacts Extract(ParsedPage page, string? country)
    {
        JsonElement[] organisations = [.. StructuredData.Organisations(page)];
        FoundOnce<EmailMention> emails = new EmailFinder(page).Find(organisations.SelectMany(o => StructuredData.Texts(o, "email")));
        IReadOnlyList<(int Start, int End)> numbers = NumberRuns.Of(page.Text);
        string region = RegionOfPage.Of(page, organisations, numbers, emails.Items, country);
        FoundOnce<PhoneMention> phones = new PhoneFinder(page, numbers, region).Find(organisations.SelectMany(o => StructuredData.Texts(o, "telephone")));
        AddressFinder addresses = new(page, region);
        addresses.Find(organisations);
        return new PageContacts
        {
            Email = [.. emails.Items],
            Phone = [.. phones.Items],
            PostalCode = [.. addresses.Codes.Items],
            Address = addresses.Address,
            OpeningHours = OpeningHours.Find(page, organisations),
            HasForm = ContactForms.IsOn(page),
            Map = MapLinks.Of(page),
            IsComplete = emails.IsComplete && phones.IsComplete && addresses.Codes.IsComplete,
        };
    }
}
