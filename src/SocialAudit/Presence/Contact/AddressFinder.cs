using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Finds the postal addresses and codes of a page: described for machines, marked as such, and written out.</summary>
internal sealed class AddressFinder(ParsedPage page, string region)
{
    // Street, suite, city and province take so much before the code; so many codes are looked at on a page.
    private const int _longestBefore = 170;
    private const int _mostLinesBefore = 4;
    private const int _mostCodes = 60;
    private const int _longestLine = 140;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private static readonly Regex _otherContact = new(
        @"@|\b(?:t[ée]l(?:[ée]phone)?|phone|fax|t[ée]l[ée]copieur|courriel|e-?mail)\b|^[\d\s().+\-]{7,}$|https?:|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _label = new(@"\b(?:adresse|address|si[èe]ge(?: social)?|nous (?:trouver|visiter)|find us|visit us|o[ùu] nous|localisation|location)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);

    private readonly FoundOnce<string> _codes = new(c => c);
    private readonly FoundOnce<PageAddress> _addresses = new(a => a.Text);

    public FoundOnce<string> Codes => _codes;

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
            ReadText(PostalCodes.Sure(page.Text, isBritish: false).Cast<Match>(), isSure: true);
            if (region == "GB")
            {
                ReadText(PostalCodes.Sure(page.Text, isBritish: true).Cast<Match>(), isSure: true);
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

    private void ReadText(IEnumerable<Match> codes, bool isSure)
    {
        foreach (Match match in codes.Take(_mostCodes))
        {
            int offset = match.Groups["code"] is { Success: true } group ? group.Index : match.Index;
            string code = match.Groups["code"].Success ? match.Groups["code"].Value : match.Value;
            if (IsForOthers(offset))
            {
                continue;
            }

            int from = Math.Max(0, offset - _longestBefore);
            string before = page.Text.Substring(from, offset - from);
            int street = StreetWords.LastBefore(before, isSure);
            bool isAddress = street >= 0 && before.Substring(street).Count(c => c == '\n') <= _mostLinesBefore;
            if (isAddress)
            {
                Add(before.Substring(street).Split('\n'), code, match.Groups["city"].Value);
            }

            if (isSure || isAddress || IsMarked(offset))
            {
                _codes.Add(PostalCodes.Tidy(code));
            }
        }
    }

    private bool IsForOthers(int offset) =>
        OtherParty.IsServiceProvider(page, offset) || (page.Words.ElementAt(offset) is { } place && PageZones.Of(place) == PageZone.Credit);

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
            string[] lines = VisibleText.Of(element).Split('\n');
            if (lines.Any(line => StreetWords.First(line) >= 0 || PostalCodes.HasCanadian(line)))
            {
                Add(lines, null);
            }
        }
    }

    /// <summary>A street without a code: an address where the page says so, or in what the site repeats on every page.</summary>
    private void ReadStreets()
    {
        string text = page.Text;
        int start = 0;
        while (start < text.Length && !_addresses.IsFull)
        {
            int end = page.Words.LineEnd(start);
            string line = text.Substring(start, end - start);
            if (line.Length is > 6 and <= _longestLine && line.Any(char.IsDigit) && StreetWords.First(line) is var street and >= 0 && !IsForOthers(start + street))
            {
                string above = start > 1 ? page.Words.LineAt(start - 1) : "";
                bool isSaid = _label.IsMatch(line.Substring(0, street)) || (street < 3 && above.Length < 40 && _label.IsMatch(above));
                if (isSaid || (street < 3 && page.Words.ElementAt(start + street) is { } place && (page.Role == PageRole.Contact || PageZones.Of(place) == PageZone.Frame)))
                {
                    string next = end < text.Length ? page.Words.LineAt(end + 1) : "";
                    Add([line.Substring(street), IsCity(next) ? next : null], null);
                }
            }

            start = end + 1;
        }
    }

    /// <summary>«Lyon 8e», «Montréal (Québec)»: short, a name, and nothing else.</summary>
    private static bool IsCity(string line) => line.Length is > 2 and <= 40 && char.IsUpper(line[0]) && line.Count(char.IsDigit) <= 2 && line.IndexOfAny([':', '@', '©', '!', '?']) < 0 && line.Split(' ').Length <= 4;

    private void Add(IEnumerable<string?> parts, string? code, string city = "")
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
            _codes.Add(tidyCode);
        }
    }
}
