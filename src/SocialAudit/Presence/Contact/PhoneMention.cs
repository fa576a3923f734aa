using PhoneNumbers;

namespace SocialAudit.Presence.Contact;

/// <summary>A telephone number on a page.</summary>
/// <param name="Number">The number, with its country and extension.</param>
/// <param name="Region">The country whose numbers the page writes without a prefix: <c>CA</c>.</param>
/// <param name="Beside">What is said beside it; empty where nothing is.</param>
internal sealed record PhoneMention(PhoneNumber Number, string Region, string Beside)
{
    /// <summary>The number as machines write it, without an extension: +15145550123.</summary>
    public string E164 => PhoneNumberUtil.GetInstance().Format(Number, PhoneNumberFormat.E164);

    public bool HasExtension => Number.HasExtension && Number.Extension.Length > 0;

    /// <summary>The number as its country writes it, or with its prefix where the page is another country's; the extension in a language's words.</summary>
    public string Format(Language language)
    {
        PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();
        PhoneNumber bare = new PhoneNumber.Builder().MergeFrom(Number).ClearExtension().Build();
        bool isNational = Number.CountryCode == numbers.GetCountryCodeForRegion(Region);
        string written = numbers.Format(bare, isNational ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        return HasExtension ? language.Text("PhoneExtension", written, Number.Extension) : written;
    }
}
