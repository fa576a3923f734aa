using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Contact;

/// <summary>Tells the contact details of whoever hosts, made or oversees a site from the organisation's own.</summary>
internal sealed class OtherParty(ParsedPage page)
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A heading and a company's particulars take so many lines in a legal notice.
    private const int _linesBack = 7;
    private const int _longestLine = 300;

    private static readonly TieredRegex _legal = new(
        @"\b(?:mentions? legales?|legal|avis juridique|conditions|confidentialite|privacy|vie privee|renseignements personnels|credits?|terms|cgu|cgv|politique|policy|cookies|rgpd|gdpr)\b", _options);

    private static readonly TieredRegex _provider = new(
        @"\b(?:h[ée]bergeur|h[ée]berg[ée]e? (?:par|chez|sur)|hosted (?:by|with|on|at)|hosting provider|web ?host\b|(?:design|conception|r[ée]alisation)(?: (?:du|et|site|web|internet|graphique|technique)){0,4}\s?(?:par|by|:)|site (?:web |internet )?(?:r[ée]alis[ée]|con[çc]u|cr[ée][ée]|d[ée]velopp[ée]) par|(?:web ?site|site) (?:designed |built |made )?by|commission d['’]acc[èe]s [àa] l['’]information|commission nationale de l['’]informatique|privacy commissioner|commissariat [àa] la (?:protection de la )?vie priv[ée]e|information commissioner)",
        _options);

    // In a legal notice alone: a shelter houses people under this word.
    private static readonly TieredRegex _legalProvider = new(
        @"^\W*(?:\d+[.)]?\s)?(?:l['’])?(?:h[ée]bergement|hosting|h[ée]bergeur|conception|r[ée]alisation|cr[ée]ation|d[ée]veloppement|cnil|m[ée]diat(?:eur|ion)|webmaster|webmestre)\b.{0,60}$", _options);

    private static readonly TieredRegex _knownHost = new(
        @"\b(?:ovh(?:cloud)?|ionos|1&1|o2switch|gandi|infomaniak|hostinger|godaddy|hostpapa|planethoster|squarespace|automattic|netlify|vercel|wix\.com|scaleway|alwaysdata|amazon web services|lws|web hosting canada|funio)\b", _options);

    private static readonly TieredRegex _own = new(
        @"\b(?:[ée]diteur|[ée]dit[ée]e? par|propri[ée]taire|(?:directeur|directrice|responsable) de (?:la )?publication|publisher|registered office|nous (?:joindre|contacter|[ée]crire)|contact(?:ez-nous|er| us)?\b|coordonn[ée]es|responsable de la protection)", _options);

    // One of these is in every line that names a provider; to look for a word is faster.
    private static readonly string[] _providerStems = ["berg", "host", "webmestre", "design", "concep", "alisation", "site", "commiss", "privacy", "protection"];

    private readonly Lazy<bool> _isLegal = new(() => _legal.IsMatch(
        TextFolding.Fold(Uri.UnescapeDataString(page.Answer.FinalAddress.AbsolutePath) + " " + page.Elements("title").FirstOrDefault()?.TextContent)));

    // A code and its city, a link and its words are asked one after the other.
    private int _lastOffset = -1;
    private bool _lastAnswer;

    /// <summary>True where the words before a place of a page's text say that what follows is its host's, its designer's or an authority's.</summary>
    public bool IsServiceProvider(int offset)
    {
        if (offset != _lastOffset)
        {
            _lastOffset = offset;
            _lastAnswer = Look(offset);
        }

        return _lastAnswer;
    }

    private bool Look(int offset)
    {
        PageText words = page.Words;
        int end = offset;
        for (int i = 0; i < (_isLegal.Value ? _linesBack : 1) && end >= 0; i++)
        {
            int start = words.LineStart(end);
            string line = words.Text.Substring(Math.Max(start, end - _longestLine), Math.Min(end - start, _longestLine));
            if (_isLegal.Value ? _provider.IsMatch(line) || _legalProvider.IsMatch(line) || _knownHost.IsMatch(line) : Holds(line) && _provider.IsMatch(line))
            {
                return true;
            }

            if (_isLegal.Value && _own.IsMatch(line))
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    private static bool Holds(string line) => _providerStems.Any(s => line.IndexOf(s, StringComparison.OrdinalIgnoreCase) >= 0);
}
