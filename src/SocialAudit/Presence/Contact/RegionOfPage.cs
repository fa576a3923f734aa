using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PhoneNumbers;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Contact;

/// <summary>Tells the country whose telephone numbers and postal codes a page writes.</summary>
internal static class RegionOfPage
{
    /// <summary>Where the tool's own users are; what stands when nothing tells.</summary>
    public const string Default = "CA";

    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int _mostRuns = 100;

    private static readonly TieredRegex _americanNumber = new(@"(?<!\d)\(?[2-9]\d\d\)?[ .\-\u00A0\u2011]{1,2}[2-9]\d\d[ .\-\u00A0\u2011]\d{4}(?!\d)", _options);
    private static readonly TieredRegex _frenchNumber = new(@"(?<![\d.])0[1-9](?:[ .\-\u00A0]?\d\d){4}(?!\d)", _options);

    // Domains of countries that the whole world uses as words.
    private static readonly HashSet<string> _words =
        ["ac", "ai", "am", "as", "bz", "cc", "cd", "co", "fm", "gg", "gl", "gs", "id", "im", "in", "io", "is", "la", "li", "ly", "me", "ms", "mu", "nu", "pm", "pw", "sc", "sh", "so", "st", "su", "tk", "to", "tv", "vc", "ws"];

    private static readonly Dictionary<string, string> _domains = new()
    {
        ["uk"] = "GB",
        ["quebec"] = "CA",
        ["paris"] = "FR",
        ["bzh"] = "FR",
        ["alsace"] = "FR",
        ["corsica"] = "FR",
        ["brussels"] = "BE",
        ["gent"] = "BE",
        ["vlaanderen"] = "BE",
        ["swiss"] = "CH",
        ["it"] = "IT",
        ["at"] = "AT",
        ["re"] = "RE",
    };

    private static readonly Dictionary<string, string> _names = new()
    {
        ["canada"] = "CA",
        ["quebec"] = "CA",
        ["france"] = "FR",
        ["belgique"] = "BE",
        ["belgium"] = "BE",
        ["belgie"] = "BE",
        ["suisse"] = "CH",
        ["switzerland"] = "CH",
        ["schweiz"] = "CH",
        ["luxembourg"] = "LU",
        ["united states"] = "US",
        ["united states of america"] = "US",
        ["usa"] = "US",
        ["etats unis"] = "US",
        ["united kingdom"] = "GB",
        ["uk"] = "GB",
        ["royaume uni"] = "GB",
        ["england"] = "GB",
        ["scotland"] = "GB",
        ["wales"] = "GB",
        ["ireland"] = "IE",
        ["irlande"] = "IE",
        ["netherlands"] = "NL",
        ["pays bas"] = "NL",
        ["nederland"] = "NL",
        ["germany"] = "DE",
        ["allemagne"] = "DE",
        ["deutschland"] = "DE",
    };

    /// <summary>The country of a name or code; null when it is none that has telephones.</summary>
    public static string? OfName(string? name)
    {
        string folded = TextFolding.Fold(name ?? "");
        string code = folded.ToUpperInvariant();
        return _names.TryGetValue(folded, out string? known) ? known
            : code.Length == 2 && PhoneNumberUtil.GetInstance().GetSupportedRegions().Contains(code) ? code : null;
    }

    /// <summary>The country that a page is of: what was given, its JSON-LD, its domain, its numbers, codes and addresses, its language; Canada where nothing tells.</summary>
    /// <param name="page">The page.</param>
    /// <param name="organisations">The organisations that its JSON-LD describes.</param>
    /// <param name="numbers">Where its text has digits enough for a telephone number.</param>
    /// <param name="emails">The e-mail addresses that it gives.</param>
    /// <param name="given">The country that was given; null where none was.</param>
    public static string Of(
        ParsedPage page, IEnumerable<JsonElement> organisations, IReadOnlyList<(int Start, int End)> numbers, IEnumerable<EmailMention> emails, string? given) =>
        given
        ?? organisations.Select(DeclaredCountry).FirstOrDefault(c => c is not null)
        ?? OfDomain(WebAddress.BareHost(page.Answer.FinalAddress))
        ?? OfText(page, numbers, emails)
        ?? OfLanguage(page)
        ?? Default;

    private static string? DeclaredCountry(JsonElement organisation)
    {
        if (!StructuredData.TryGet(organisation, "address", out JsonElement address))
        {
            return null;
        }

        address = address.ValueKind == JsonValueKind.Array && address.GetArrayLength() > 0 ? address[0] : address;
        string? name = StructuredData.Text(address, "addressCountry");
        if (name is null && StructuredData.TryGet(address, "addressCountry", out JsonElement country))
        {
            name = StructuredData.Text(country, "name");
        }

        return OfName(name);
    }

    private static string? OfDomain(string host)
    {
        string top = host.Substring(host.LastIndexOf('.') + 1);
        return _domains.TryGetValue(top, out string? region) ? region : _words.Contains(top) ? null : OfCode(top);
    }

    private static string? OfText(ParsedPage page, IReadOnlyList<(int Start, int End)> numbers, IEnumerable<EmailMention> emails)
    {
        if (PostalCodes.Canadian(page.Text).Any())
        {
            return "CA";
        }

        foreach (IElement link in page.Elements("a"))
        {
            if (link.GetAttribute("href") is { } href && href.StartsWith("tel:+", StringComparison.OrdinalIgnoreCase) && OfPrefix(href.Substring(4)) is { } region)
            {
                return region;
            }
        }

        // French and American are what programs say that nobody told otherwise; any other country was chosen.
        if (OfLanguage(page) is { } chosen and not ("FR" or "US"))
        {
            return chosen;
        }

        string[] runs = [.. numbers.Take(_mostRuns).Select(r => page.Text.Substring(r.Start, r.End - r.Start))];
        return runs.Where(r => r[0] == '+').Select(OfPrefix).FirstOrDefault(c => c is not null) is { } written ? written
            : runs.Any(r => _americanNumber.IsMatch(r)) ? Default
            : runs.Any(r => _frenchNumber.IsMatch(r)) && (page.Document.DocumentElement.GetAttribute("lang") ?? "fr").StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "FR"
            : PostalCodes.British(page.Text).Any() ? "GB"
            : emails.Select(e => OfDomain(e.Address)).FirstOrDefault(c => c is not null);
    }

    private static string? OfLanguage(ParsedPage page)
    {
        string[] parts = (page.Document.DocumentElement.GetAttribute("lang") ?? "").Split('-', '_');
        return parts.Length > 1 ? OfCode(parts[parts.Length - 1]) : null;
    }

    /// <summary>The country of an international number; none for +1, which many share.</summary>
    private static string? OfPrefix(string number)
    {
        try
        {
            string? region = PhoneNumberUtil.GetInstance().GetRegionCodeForNumber(PhoneNumberUtil.GetInstance().Parse(Uri.UnescapeDataString(number), null));
            return region is "CA" or "US" ? Default : region is "001" ? null : region;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static string? OfCode(string code) => code.Length == 2 ? OfName(code) : null;
}
