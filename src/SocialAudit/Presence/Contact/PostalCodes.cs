using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>The postal codes of the countries that the audit's readers live in.</summary>
internal static class PostalCodes
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // Canada Post's letters: D, F, I, O, Q and U never, W and Z not first.
    private static readonly Regex _canadian = new(@"(?<![\w])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \u00A0\-\u2011]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\w])", _options, _timeout);

    private static readonly Regex _british = new(
        @"(?<=\p{L}{3},?[ \n])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?)[ \u00A0]\d[ABD-HJLNP-UW-Z]{2}(?![\w])", RegexOptions.CultureInvariant, _timeout);

    // Codes of digits alone are told by the city that follows them, or the state before: «69100 Villeurbanne», «MO 63101».
    private static readonly Regex _fiveDigits = new(@"(?<![\w.,/+\-])(?:F-)?(?<code>\d{2}[ \u00A0]?\d{3})[ \u00A0]+(?<city>\p{Lu}[\p{L}'’.\-]+(?:[ \-][\p{Lu}\d][\p{L}'’.\-\d]*){0,4})", RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _fourDigits = new(@"(?<![\w.,/+\-])(?:(?:B|CH|L)[ \-])?(?<code>[1-9]\d{3})[ \u00A0]+(?<city>\p{Lu}[\p{L}'’.\-]+(?:[ \-]\p{Lu}[\p{L}'’.\-]*){0,3})", RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _dutch = new(@"(?<![\w])(?<code>[1-9]\d{3}[ \u00A0]?[A-Z]{2})[ \u00A0,]+(?<city>\p{Lu}\p{L}+)", RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _zip = new(
        @"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?[ \u00A0]+(?<code>\d{5}(?:-\d{4})?)(?![\d\-])", RegexOptions.CultureInvariant, _timeout);

    // In an address that somebody typed any of them is a code.
    private static readonly Regex _any = new(
        @"(?<!\w)(?:[A-Z]\d[A-Z][ \u00A0\-]?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?[ \u00A0]\d[A-Z]{2}|\d{5}(?:-\d{4})?(?=[ \u00A0]+\p{L}|\s*$)|(?<=,\s*)\d{4}(?=[ \u00A0]+\p{L}))(?!\w)", _options, _timeout);

    public static bool HasCanadian(string text) => _canadian.IsMatch(text);

    public static bool HasBritish(string text) => _british.IsMatch(text);

    /// <summary>A code that is told by its form: Canada's and, where a country's pages write it after a place, the United Kingdom's.</summary>
    public static MatchCollection Sure(string text, bool isBritish) => (isBritish ? _british : _canadian).Matches(text);

    /// <summary>Codes that only an address around them tells from other numbers, each with its city where one follows.</summary>
    public static IEnumerable<Match> Unsure(string text, string region) => region switch
    {
        "CA" or "US" => Matches(_zip, text).Concat(region == "US" ? [] : Matches(_fiveDigits, text)),
        "BE" or "CH" or "LU" or "AT" or "DK" or "NO" or "AU" => Matches(_fourDigits, text),
        "NL" => Matches(_dutch, text),
        _ => Matches(_fiveDigits, text),
    };

    /// <summary>True when two codes are one but for spaces and case.</summary>
    public static bool IsSame(string one, string other) => Bare(one) == Bare(other);

    /// <summary>True when an address holds a code.</summary>
    public static bool IsIn(string code, string address) => Bare(address).Contains(Bare(code));

    /// <summary>The code that an address holds; null without one.</summary>
    public static string? In(string address) => _any.Match(address) is { Success: true } match ? match.Value : null;

    /// <summary>An address without its code.</summary>
    public static string Without(string address) => _any.Replace(address, " ");

    /// <summary>The code as its country writes it.</summary>
    public static string Tidy(string code)
    {
        string letters = string.Concat(code.Where(char.IsLetterOrDigit));
        return letters.Length == 6 && _canadian.IsMatch(code)
            ? letters.ToUpperInvariant().Insert(3, " ")
            : letters.Length == 5 && letters.All(char.IsDigit) ? letters : TextFolding.Tidy(code.Replace('\u00A0', ' '), 20);
    }

    private static string Bare(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static IEnumerable<Match> Matches(Regex regex, string text) => regex.Matches(text).Cast<Match>();
}
