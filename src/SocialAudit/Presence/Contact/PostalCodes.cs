using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>The postal codes of the countries that the audit's readers live in. A regular expression looks only where digits stand as in a code.</summary>
internal static class PostalCodes
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Canada Post's letters: D, F, I, O, Q and U never, W and Z not first.
    private static readonly TieredRegex _canadian = new(@"(?<![\w])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \u00A0\-\u2011]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\w])", _options);

    private static readonly TieredRegex _british = new(
        @"(?<=\p{L}{3},?[ \n])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?)[ \u00A0]\d[ABD-HJLNP-UW-Z]{2}(?![\w])", RegexOptions.CultureInvariant);

    // Codes of digits alone are told by the city that follows them, or the state before: «69100 Villeurbanne», «MO 63101».
    private static readonly TieredRegex _fiveDigits = new(@"(?<![\w.,/+\-])(?:F-)?(?<code>\d{2}[ \u00A0]?\d{3})[ \u00A0]+(?<city>\p{Lu}[\p{L}'’.\-]+(?:[ \-][\p{Lu}\d][\p{L}'’.\-\d]*){0,4})", RegexOptions.CultureInvariant);

    private static readonly TieredRegex _fourDigits = new(@"(?<![\w.,/+\-])(?:(?:B|CH|L)[ \-])?(?<code>[1-9]\d{3})[ \u00A0]+(?<city>\p{Lu}[\p{L}'’.\-]+(?:[ \-]\p{Lu}[\p{L}'’.\-]*){0,3})", RegexOptions.CultureInvariant);

    private static readonly TieredRegex _dutch = new(@"(?<![\w])(?<code>[1-9]\d{3}[ \u00A0]?[A-Z]{2})[ \u00A0,]+(?<city>\p{Lu}\p{L}+)", RegexOptions.CultureInvariant);

    private static readonly TieredRegex _zip = new(
        @"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?[ \u00A0]+(?<code>\d{5}(?:-\d{4})?)(?![\d\-])", RegexOptions.CultureInvariant);

    // In an address that somebody typed any of them is a code.
    private static readonly TieredRegex _any = new(
        @"(?<!\w)(?:[A-Z]\d[A-Z][ \u00A0\-]?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?[ \u00A0]\d[A-Z]{2}|\d{5}(?:-\d{4})?(?=[ \u00A0]+\p{L}|\s*$)|(?<=,\s*)\d{4}(?=[ \u00A0]+\p{L}))(?!\w)", _options);

    // What may stand before a code's first digit, and after it: the state, the city.
    private const int _before = 12;
    private const int _after = 70;

    public static bool HasCanadian(string text) => Canadian(text).Any();

    /// <summary>The Canadian codes of a text: their form tells them.</summary>
    public static IEnumerable<WrittenCode> Canadian(string text) =>
        Where(text, _canadian, i => i > 0 && i + 1 < text.Length && IsLetter(text[i - 1]) && IsLetter(text[i + 1]) && (i < 2 || !char.IsLetterOrDigit(text[i - 2])));

    /// <summary>The British codes of a text, where they follow a place.</summary>
    public static IEnumerable<WrittenCode> British(string text) =>
        Where(text, _british, i => i > 3 && i + 2 < text.Length && text[i + 1] is >= 'A' and <= 'Z' && text[i + 2] is >= 'A' and <= 'Z' && text[i - 1] is ' ' or '\u00A0');

    /// <summary>Codes that only an address around them tells from other numbers, each with its city where one follows.</summary>
    public static IEnumerable<WrittenCode> Unsure(string text, string region) => region switch
    {
        "US" => Where(text, _zip, i => IsRun(text, i, 5)),
        "CA" => Where(text, _zip, i => IsRun(text, i, 5)).Concat(Where(text, _fiveDigits, i => IsRun(text, i, 5))),
        "BE" or "CH" or "LU" or "AT" or "DK" or "NO" or "AU" => Where(text, _fourDigits, i => IsRun(text, i, 4)),
        "NL" => Where(text, _dutch, i => IsRun(text, i, 4)),
        _ => Where(text, _fiveDigits, i => IsRun(text, i, 5) || (IsRun(text, i, 2) && i + 5 < text.Length && IsDigit(text[i + 3]))),
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

    /// <summary>The codes around those digits of a text that may belong to one.</summary>
    private static IEnumerable<WrittenCode> Where(string text, TieredRegex regex, Func<int, bool> isPossible)
    {
        int last = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text[i]) || i < last || !isPossible(i))
            {
                continue;
            }

            int from = Math.Max(0, i - _before);
            Match match = regex.Match(text.Substring(from, Math.Min(text.Length, i + _after) - from));
            if (match.Success)
            {
                Group code = match.Groups["code"] is { Success: true } named ? named : match;
                last = from + match.Index + match.Length;
                yield return new WrittenCode(from + code.Index, code.Value, match.Groups["city"].Value);
            }
        }
    }

    /// <summary>True where so many digits, and no more, stand together.</summary>
    private static bool IsRun(string text, int start, int length)
    {
        int end = start + length;
        if (end > text.Length || (start > 0 && IsDigit(text[start - 1])) || (end < text.Length && IsDigit(text[end])))
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string Bare(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
