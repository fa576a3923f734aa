using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Contact;

/// <summary>Where a street address begins in a text, as French and English write one.</summary>
internal static class StreetWords
{
    private const string _number = @"(?<![\w./:\-])\d{1,5}(?:[ ]?(?:bis|ter|quater|[A-Za-z](?![\w'’.])))?(?:[ ]?[\-–/][ ]?\d{1,5}[A-Za-z]?)?";

    // «123, rue X», «123, boul. X», «8 bis allée X»; the kind of street comes before its name.
    private const string _french =
        _number + @",?[ \u00A0]+(?:(?i:(?:(?:de[ ])?(?:la|l['’]|le)[ ]?)?(?:grande[ ]|petite[ ]|vieux[ ]|vieille[ ])?(?:rue|avenue|av\.?|ave\.?|boulevard|boul\.?|bd\.?|bld\.?|blvd\.?|chemin|ch\.|chem\.|route|rte\.?|rang|place|pl\.|mont[ée]e|c[ôo]te|square|all[ée]es?|impasse|quai|cours|promenade|terrasse|voie|passage|mail|esplanade|faubourg|ruelle|sentier|rond-point|villa|cit[ée]|r[ée]sidence|carr[ée]|croissant|cercle|autoroute|parc|galerie|venelle|traverse|grand[e']?[ -]rue))\b|(?i:\d{1,3}(?:e|re|er|ère|ième|th|st|nd|rd)[ ](?:rue|avenue|av\.|ave\.?|street|rang))\b)";

    // «123 Main St.», «12 N. Elm Road»: the kind comes after.
    private const string _english =
        _number + @",?[ \u00A0]+(?:[NSEW]\.?[ ])?(?:[\p{Lu}\d][\w'’.\-]*[ ]){1,4}(?i:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|crescent|cres|place|pl|square|sq|highway|hwy|terrace|parkway|pkwy|walk|close|row|hill|gardens?|grove|circle|trail)\b";

    // «Prior Deram Walk»: British streets need no number.
    private const string _british =
        @"(?<![\p{L}'’])(?:(?!Address|Location|Venue|Find|Visit)\p{Lu}[\p{L}'’\-]+[ ]){1,4}(?:Street|Road|Walk|Lane|Avenue|Drive|Way|Close|Hill|Square|Place|Terrace|Grove|Gardens|Crescent|Court|Park|Row|Green|Parade)\b";

    // «Avenue des Arts 56», as Belgians and Swiss write it.
    private const string _numberLast =
        @"(?<![\p{L}'’])(?i:rue|avenue|av\.|boulevard|bd\.?|chauss[ée]e|place|quai|chemin|ch\.|route|square|drève|clos|all[ée]e|impasse|galerie)[ ]\p{L}[^\n\d]{1,40}?[ ,]{1,2}\d{1,4}(?:[ ]?[a-z])?\b";

    // «CP 123», «P.O. Box 12», «BP 34».
    private const string _box = @"(?i:\b(?:c\.?[ ]?p\.?|case postale|bo[îi]te postale|b\.?p\.?|p\.?[ ]?o\.?[ ]box|cs)[ ]\d{1,6})\b";

    private static readonly TieredRegex _street = new($"{_french}|{_english}", RegexOptions.CultureInvariant);
    private static readonly TieredRegex _streetOrBox = new($"{_french}|{_english}|{_numberLast}|{_box}", RegexOptions.CultureInvariant);
    private static readonly TieredRegex _streetWithoutNumber = new($"{_french}|{_english}|{_british}|{_box}", RegexOptions.CultureInvariant);

    // «123, Sainte-Catherine Est» at the beginning of a line: an address only where a postal code follows.
    private static readonly TieredRegex _loose = new(@"(?:^|(?<=[\n:]))[ \u00A0]?" + _number + @",?[ \u00A0]+\p{Lu}[\p{L}'’\-]{2,}", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>Where the first street of a line begins; -1 without one.</summary>
    public static int First(string line) => _street.Match(line) is { Success: true } match ? match.Index : -1;

    /// <summary>Where the last street, or post-office box, before a postal code begins; -1 without one.</summary>
    /// <param name="before">What stands before the code.</param>
    /// <param name="isSure">True when the code is told by its form: a street without its kind or its number is one then.</param>
    public static int LastBefore(string before, bool isSure)
    {
        Match? last = Last(_streetOrBox, before);
        if (last is null && isSure)
        {
            last = Last(_streetWithoutNumber, before) ?? Last(_loose, before);
        }

        return last?.Index ?? -1;
    }

    private static Match? Last(TieredRegex regex, string text) => regex.Matches(text).Cast<Match>().LastOrDefault();
}
