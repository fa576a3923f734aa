using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds the postal addresses and codes of a page: described for machines, marked as such, and written out.</summary>
internal sealed class AddressFinder(ParsedPage page, OtherParty others, string region)
{
    // Street, suite, city and province take so much before the code; so many codes are looked at on a page.
    private const int _longestBefore = 170;
    private const int _mostLinesBefore = 4;
    private const int _mostCodes = 60;
    private const int _longestLine = 140;
    private static readonly TieredRegex _otherContact = new(
        @"@|\b(?:t[ée]l(?:[ée]phone)?|phone|fax|t[ée]l[ée]copieur|courriel|e-?mail)\b|^[\d\s().+\-]{7,}$|https?:|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly TieredRegex _label = new(@"\b(?:adresse|address|si[èe]ge(?: social)?|nous (?:trouver|visiter)|find us|visit us|o[ùu] nous|localisation|location)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly FoundOnce<PostalMention> _codes = new(c => $"{c.Code} {c.Zone}");
    private readonly FoundOnce<PageAddress> _addresses = new(a => a.Text);

    public FoundOnce<PostalMention> Codes => _codes;

    /// <summary>The first address that has both a street and a code, else the first; null without one.</summary>
    public PageAddress? Address => _addresses.Items.FirstOrDefault(a => a.HasCode) ?? _addresses.Items.FirstOrDefault();

    public void Find(IEnumerable<JsonElement> organisations)
    {
        try
        {
            foreach (JsonElement organisation in organisations)
            {
                ReadDeclared(organisation);
            }

            ReadMicrodata();
            ReadText(PostalCodes.Canadian(page.Text), isSure: true);
            if (region == "GB")
            {
                ReadText(PostalCodes.British(page.Text), isSure: true);
            }
            else
            {
                ReadText(PostalCodes.Unsure(page.Text, region), isSure: false);
            }

            ReadMarked();
            if (_addresses.Items.Count == 0)
            {
                ReadStreets();
            }
        }
        catch (RegexMatchTimeoutException)
        {
            _codes.IsComplete = false;
        }
    }

    private void ReadDeclared(JsonElement organisation)
    {
        if (!StructuredData.TryGet(organisation, "address", out JsonElement address))
        {
            return;
        }

        if (address.ValueKind == JsonValueKind.Array && address.GetArrayLength() > 0)
        {
            address = address[0];
        }

        if (address.ValueKind == JsonValueKind.String && StructuredData.Text(organisation, "address") is { } line)
        {
            Add([line], null);
        }
        else if (address.ValueKind == JsonValueKind.Object)
        {
            string? code = StructuredData.Text(address, "postalCode");
            string? street = StructuredData.Text(address, "streetAddress");
            if (street is not null || code is not null)
            {
                Add([street, StructuredData.Text(address, "addressLocality"), StructuredData.Text(address, "addressRegion")], code);
            }
        }
    }

    private void ReadMicrodata()
    {
        string? street = Property("streetAddress");
        string? code = Property("postalCode");
        if (street is not null || code is not null)
        {
            Add([street, Property("addressLocality"), Property("addressRegion")], code);
        }
    }

    private string? Property(string name) =>
        page.Words.Properties.FirstOrDefault(p => p.GetAttribute("itemprop") == name) is { } property ? TextFolding.Tidy(property.GetAttribute("content") ?? property.TextContent, 120) : null;

    private void ReadText(IEnumerable<WrittenCode> codes, bool isSure)
    {
        foreach (WrittenCode written in codes.Take(_mostCodes))
        {
            int from = Math.Max(0, written.Index - _longestBefore);
            string before = page.Text.Substring(from, written.Index - from);
            int street = StreetWords.LastBefore(before, isSure);
            bool isAddress = street >= 0 && before.Substring(street).Count(c => c == '\n') <= _mostLinesBefore;
            if (!(isSure || isAddress || IsMarked(written.Index)) || IsForOthers(written.Index))
            {
                continue;
            }

            PageZone zone = page.Words.ElementAt(written.Index) is { } place ? PageZones.Of(place) : PageZone.Main;
            if (isAddress)
            {
                Add(before.Substring(street).Split('\n'), written.Code, written.City, zone);
            }
            else
            {
                _codes.Add(new PostalMention(PostalCodes.Tidy(written.Code), zone));
            }
        }
    }

    private bool IsForOthers(int offset) =>
        others.IsServiceProvider(offset) || (page.Words.ElementAt(offset) is { } place && PageZones.Of(place) == PageZone.Credit);

    private bool IsMarked(int offset)
    {
        IElement? around = page.Words.ElementAt(offset);
        for (int i = 0; i < 4 && around is not null; i++, around = around.ParentElement)
        {
            if (around.LocalName == "address")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The <c>address</c> element; sites put the telephone and the e-mail in it too, which have their own places.</summary>
    private void ReadMarked()
    {
        foreach (IElement element in page.Elements("address").Where(e => e.TextContent.Any(char.IsDigit)).Take(5))
        {
            string[] lines = VisibleText.Of(element).Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
            if (lines.Any(line => StreetWords.First(line) >= 0 || PostalCodes.HasCanadian(line)) || PostalCodes.British(string.Join("\n", lines)).Any())
            {
                Add(lines, null);
            }
        }
    }

    /// <summary>A street without a code: an address where the page says so, or in what the site repeats on every page.</summary>
    private void ReadStreets()
    {
        string text = page.Text;
        for (int start = 0; start < text.Length && !_addresses.IsFull;)
        {
            int lineStart = start;
            int end = page.Words.LineEnd(start);
            start = end + 1;
            if (end - lineStart is <= 6 or > _longestLine || FirstDigit(text, lineStart, end) is not (>= 0 and var digit))
            {
                continue;
            }

            // The line begins with its number, after a bracket or a sign at most; or a word before the number says what it is.
            bool isFirst = digit - lineStart < 3;
            string line = text.Substring(lineStart, end - lineStart);
            bool isSaid = isFirst ? page.Words.LineStart(lineStart) > 1 && page.Words.LineAt(lineStart - 1) is { Length: < 40 } above && _label.IsMatch(above) : _label.IsMatch(line.Substring(0, digit - lineStart));
            if ((!isFirst && !isSaid) || StreetWords.First(line) is not (>= 0 and var street) || IsForOthers(lineStart + street))
            {
                continue;
            }

            if (isSaid || (page.Words.ElementAt(lineStart + street) is { } place && (page.Role == PageRole.Contact || PageZones.Of(place) == PageZone.Frame)))
            {
                string next = end < text.Length ? page.Words.LineAt(end + 1) : "";
                Add([line.Substring(street), IsCity(next) ? next : null], null);
            }
        }
    }

    private static int FirstDigit(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>«Lyon 8e», «Montréal (Québec)»: short, a name, and nothing else.</summary>
    private static bool IsCity(string line) => line.Length is > 2 and <= 40 && char.IsUpper(line[0]) && line.Count(char.IsDigit) <= 2 && line.IndexOfAny([':', '@', '©', '!', '?']) < 0 && line.Split(' ').Length <= 4;

    private void Add(IEnumerable<string?> parts, string? code, string city = "", PageZone zone = PageZone.Frame)
    {
        string? tidyCode = code is not null && code.Length <= 12 && code.Any(char.IsDigit) ? PostalCodes.Tidy(code) : null;
        string line = string.Join(", ", parts
            .Select(part => TextFolding.Tidy(part, _longestLine).Trim(',', ' ', '–', '-', '|', '•'))
            .Where(part => part.Length > 0 && !_otherContact.IsMatch(part))
            .Append(tidyCode is null ? null : $"{tidyCode} {city}".Trim())
            .OfType<string>());
        if (line.Length > 0)
        {
            _addresses.Add(new PageAddress(TextFolding.Tidy(line), tidyCode is not null || PostalCodes.HasCanadian(line)));
        }

        if (tidyCode is not null)
        {
            _codes.Add(new PostalMention(tidyCode, zone));
        }
    }
}
