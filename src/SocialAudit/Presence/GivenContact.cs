using PhoneNumbers;
using SocialAudit.Presence.Contact;

namespace SocialAudit.Presence;

/// <summary>Contact details as a volunteer types them.</summary>
public static class GivenContact
{
    /// <summary>True for what is an e-mail address in form; nobody is written to.</summary>
    public static bool IsEmail(string text) => EmailShape.IsAddress(text);

    /// <summary>True for what can be a telephone number in a country, or with its international prefix in any.</summary>
    /// <param name="text">The number: 514 555-0123, poste 23.</param>
    /// <param name="country">The country that it is dialled in, two letters; null for a number of any country that the audit's readers live in.</param>
    public static bool IsPhone(string text, string? country) => ToPhone(text, country is null ? ["CA", "FR", "BE", "CH", "GB"] : [country]) is not null;

    /// <summary>The two letters (ISO 3166-1) of a country by its code or its name in French or English: <c>ca</c>, <c>Canada</c>, <c>États-Unis</c>; null for what is none.</summary>
    public static string? ToCountry(string text) => RegionOfPage.OfName(text);

    /// <summary>The number as machines write it, without its extension: +15145550123; null for what is no number in any of these countries.</summary>
    internal static string? ToPhone(string text, IEnumerable<string> countries)
    {
        PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();
        foreach (string country in countries)
        {
            try
            {
                // «514 555-0123, poste 23»: the library does not read this word.
                PhoneNumber number = numbers.Parse(PhoneWords.WithoutExtension(text), country);
                if (numbers.IsPossibleNumber(number))
                {
                    return numbers.Format(number, PhoneNumberFormat.E164);
                }
            }
            catch (NumberParseException)
            {
                // No number of this country.
            }
        }

        return null;
    }
}
