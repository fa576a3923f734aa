using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PhoneNumbers;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds on a page how to reach the organisation.</summary>
internal static class ContactExtractor
{
    private const int _mostOfEach = 20;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private static readonly Regex _email = new(
        @"(?<![\w.%+\-/@])[a-z0-9][\w.%+\-]{0,63}@(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w@\-])", RegexOptions.IgnoreCase, _timeout);

    // «info (arobase) centre.org», «info [at] centre [dot] org», «info AT centre.org» is too close to prose to be read.
    private static readonly Regex _spelled = new(
        @"(?<![\w.%+\-])(?<name>[a-z0-9][\w.%+\-]{0,63})\s*[\[\(\{]\s*(?:at|a|à|arobase|arobas|@)\s*[\]\)\}]\s*(?<host>[a-z0-9\-]+(?:(?:\s*[\[\(\{]\s*(?:dot|point|\.)\s*[\]\)\}]\s*|\.)[a-z0-9\-]+)+)",
        RegexOptions.IgnoreCase, _timeout);

    private static readonly Regex _spelledDot = new(@"\s*[\[\(\{]\s*(?:dot|point|\.)\s*[\]\)\}]\s*", RegexOptions.IgnoreCase, _timeout);

    // Canada Post's letters: D, F, I, O, Q and U never, W and Z not first.
    private static readonly Regex _canadianCode = new(
        @"(?<![\w])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \u00A0-]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\w])", RegexOptions.IgnoreCase, _timeout);

    // «Téléc. : 514…» is a fax, «Tél. et téléc. : 514…» is a telephone too.
    private static readonly Regex _fax = new(
        @"(?<!\bt[ée]l(?:[ée]phone)?\.?\s*(?:/|et|and|&|\+|,|-)\s*)\b(?:fax|t[ée]l[ée]copieur|t[ée]l[ée]copie|t[ée]l[ée]c)\.?\s*(?:\([^)]*\))?\s*:?\s*$",
        RegexOptions.IgnoreCase, _timeout);

    private static readonly Regex _faxAfter = new(@"^\s*\(\s*(?:fax|t[ée]l[ée]copieur|t[ée]l[ée]copie|t[ée]l[ée]c)\.?\s*\)", RegexOptions.IgnoreCase, _timeout);

    // How far before a number the word may stand that says what it is.
    private const int _labelLength = 40;

    private static readonly Regex _otherContact = new(@"@|\b(?:t[ée]l(?:[ée]phone)?|phone|fax|t[ée]l[ée]copieur|courriel|e-?mail)\b|^[\d\s().+\-]{7,}$", RegexOptions.IgnoreCase, _timeout);

    private static readonly HashSet<string> _exampleHosts = new(
        ["example.com", "example.org", "example.net", "exemple.com", "exemple.fr", "exemple.ca", "exemple.org", "domain.com", "domaine.com", "domaine.ca", "yourdomain.com", "votredomaine.com", "email.com", "mysite.com", "site.ca"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] _fileEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".css", ".js", ".min"];

    public static PageContacts Extract(ParsedPage page, string region)
    {
        OrderedSet emails = new();
        OrderedSet phones = new();
        OrderedSet codes = new();
        Budget budget = new();
        string? address = null;
        foreach (JsonElement organisation in StructuredData.Organisations(page))
        {
            AddEmail(emails, StructuredData.Text(organisation, "email"));
            AddPhone(phones, StructuredData.Text(organisation, "telephone"), region);
            address ??= AddressOf(organisation, codes);
        }

        foreach (IElement link in page.Document.QuerySelectorAll("a[href]"))
        {
            ReadLink(link, emails, phones, region, budget);
        }

        string text = page.Text;
        foreach (Match match in Matches(_email, text, budget))
        {
            AddEmail(emails, match.Value);
        }

        foreach (Match match in Matches(_spelled, text, budget))
        {
            AddEmail(emails, match.Groups["name"].Value + "@" + _spelledDot.Replace(match.Groups["host"].Value, "."));
        }

        foreach (PhoneNumberMatch match in PhoneNumberUtil.GetInstance().FindNumbers(text, region))
        {
            int end = match.Start + match.Length;
            if (!_fax.IsMatch(text.Substring(Math.Max(0, match.Start - _labelLength), Math.Min(_labelLength, match.Start)))
                && !_faxAfter.IsMatch(text.Substring(end, Math.Min(_labelLength, text.Length - end))))
            {
                phones.Add(PhoneNumberUtil.GetInstance().Format(match.Number, FormatFor(match.Number, region)));
            }
        }

        foreach (Match match in Matches(_canadianCode, text, budget))
        {
            codes.Add(Tidy(match.Value));
        }

        return new PageContacts
        {
            Email = emails.Items,
            Phone = phones.Items,
            PostalCode = codes.Items,
            Address = address ?? TextOfAddress(page.Document),
            IsComplete = !budget.IsExceeded,
        };
    }

    private static void ReadLink(IElement link, OrderedSet emails, OrderedSet phones, string region, Budget budget)
    {
        string href = (link.GetAttribute("href") ?? "").Trim();
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            // One link may write to several people, each with a name beside the address.
            foreach (Match match in Matches(_email, Uri.UnescapeDataString(href.Substring(7).Split('?')[0]), budget))
            {
                AddEmail(emails, match.Value);
            }
        }
        else if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) && !IsFax(link))
        {
            AddPhone(phones, Uri.UnescapeDataString(href.Substring(4)), region);
        }
        else if (_email.Match(href) is { Success: true } bare && bare.Value == href)
        {
            // The mailto: was forgotten: browsers make it a broken link, a person reads the address.
            AddEmail(emails, href);
        }
    }

    private static IEnumerable<Match> Matches(Regex regex, string text, Budget budget)
    {
        Match? match = Next(() => regex.Match(text), budget);
        for (int i = 0; i < _mostOfEach && match is not null; i++)
        {
            yield return match;
            Match last = match;
            match = Next(last.NextMatch, budget);
        }
    }

    private static Match? Next(Func<Match> next, Budget budget)
    {
        try
        {
            return next() is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            // A page made to keep us busy: what was found so far stands.
            budget.IsExceeded = true;
            return null;
        }
    }

    private static void AddEmail(OrderedSet emails, string? text)
    {
        string email = (text ?? "").Trim().TrimEnd('.').ToLowerInvariant();
        int at = email.IndexOf('@');
        if (at <= 0 || !_email.IsMatch(email) || _fileEndings.Any(e => email.EndsWith(e, StringComparison.Ordinal)))
        {
            return;
        }

        string host = email.Substring(at + 1);

        // An error reporter's key («…@o123.ingest.sentry.io») and a theme's placeholder look like addresses.
        bool isKey = at >= 24 && email.Take(at).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        if (!isKey && !_exampleHosts.Contains(host) && !host.EndsWith("sentry.io", StringComparison.Ordinal))
        {
            emails.Add(email);
        }
    }

    private static void AddPhone(OrderedSet phones, string? text, string region)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();
        try
        {
            PhoneNumber number = numbers.Parse(text, region);
            if (numbers.IsPossibleNumber(number))
            {
                phones.Add(numbers.Format(number, FormatFor(number, region)));
            }
        }
        catch (NumberParseException)
        {
            // What follows tel: is no number: there is none to give.
        }
    }

    private static PhoneNumberFormat FormatFor(PhoneNumber number, string region) =>
        number.CountryCode == PhoneNumberUtil.GetInstance().GetCountryCodeForRegion(region) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;

    private static bool IsFax(IElement link)
    {
        string words = TextFolding.Fold(link.TextContent);
        return words.Contains("fax") || words.Contains("telecop") || _fax.IsMatch(VisibleText.LineBefore(link, _labelLength));
    }

    private static string? AddressOf(JsonElement organisation, OrderedSet codes)
    {
        if (!StructuredData.TryGet(organisation, "address", out JsonElement address))
        {
            return null;
        }

        if (address.ValueKind == JsonValueKind.Array && address.GetArrayLength() > 0)
        {
            address = address[0];
        }

        if (address.ValueKind == JsonValueKind.String)
        {
            return TextFolding.Tidy(StructuredData.Text(organisation, "address"));
        }

        if (address.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? code = StructuredData.Text(address, "postalCode");
        if (code is not null)
        {
            codes.Add(Tidy(code));
        }

        string line = string.Join(", ", new[] { "streetAddress", "addressLocality", "addressRegion" }
            .Select(name => StructuredData.Text(address, name)).Append(code is null ? null : Tidy(code)).Where(part => !string.IsNullOrWhiteSpace(part)));
        return line.Length == 0 ? null : TextFolding.Tidy(line);
    }

    private static string? TextOfAddress(IDocument document)
    {
        IElement? element = document.QuerySelectorAll("address, [itemtype$='PostalAddress']").FirstOrDefault(e => e.TextContent.Any(char.IsDigit));
        if (element is null)
        {
            return null;
        }

        // Sites put the telephone and the e-mail in the same element: they have their own places.
        IEnumerable<string> lines = VisibleText.Of(element).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !_otherContact.IsMatch(line));
        return TextFolding.Tidy(string.Join(", ", lines.Select(line => line.TrimEnd(','))));
    }

    private static string Tidy(string code) =>
        _canadianCode.IsMatch(code) && code.Count(char.IsLetterOrDigit) == 6
            ? string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant().Insert(3, " ")
            : code.Trim();

    /// <summary>Whether a search had to be given up.</summary>
    private sealed class Budget
    {
        public bool IsExceeded { get; set; }
    }

    /// <summary>Keeps each thing once, in the order in which it was found.</summary>
    private sealed class OrderedSet
    {
        private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<string> _items = [];

        public IReadOnlyList<string> Items => _items.ToArray();

        public void Add(string item)
        {
            if (_items.Count < _mostOfEach && _seen.Add(item))
            {
                _items.Add(item);
            }
        }
    }
}
