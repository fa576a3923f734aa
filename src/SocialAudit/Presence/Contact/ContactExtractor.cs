using System.Text.Json;
using System.Text.RegularExpressions;
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
        OtherParty others = new(page);
        FoundOnce<EmailMention> emails = new EmailFinder(page, others).Find(organisations.SelectMany(o => StructuredData.Texts(o, "email")));
        IReadOnlyList<(int Start, int End)> numbers = NumberRuns.Of(page.Text);
        string region = RegionOfPage.Of(page, organisations, numbers, emails.Items, country);
        FoundOnce<PhoneMention> phones = new PhoneFinder(page, others, numbers, region).Find(organisations.SelectMany(o => StructuredData.Texts(o, "telephone")));
        AddressFinder addresses = new(page, others, region);
        addresses.Find(organisations);
        bool isComplete = emails.IsComplete && phones.IsComplete && addresses.Codes.IsComplete;
        return new PageContacts
        {
            Email = [.. emails.Items],
            Phone = [.. phones.Items],
            PostalCode = [.. addresses.Codes.Items],
            Address = addresses.Address,
            OpeningHours = OpeningHours.Find(page, organisations),
            HasForm = TryRead(() => ContactForms.IsOn(page), ref isComplete),
            Map = TryRead(() => MapLinks.Of(page), ref isComplete),
            IsComplete = isComplete,
        };
    }

    private static T? TryRead<T>(Func<T?> read, ref bool isComplete)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            // Names made to keep us busy: what they hide may be there.
            isComplete = false;
            return default;
        }
    }
}
