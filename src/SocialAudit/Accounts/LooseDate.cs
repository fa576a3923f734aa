using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialAudit.Accounts;

/// <summary>Reads a day as people tell it: 2019, mars 2024, March 2024, 2026-05-03, 3/5/2026, the week before, two years ago.</summary>
internal static class LooseDate
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex _iso = new(@"\b(?<year>(?:19|20)\d\d)[\-/.](?<month>\d{1,2})(?:[\-/.](?<day>\d{1,2}))?\b", _options, _timeout);
    private static readonly Regex _slashes = new(@"\b(?<one>\d{1,2})[/.\-](?<two>\d{1,2})[/.\-](?<year>(?:19|20)\d\d)\b", _options, _timeout);
    private static readonly Regex _ago = new(@"\b(?<count>\d{1,3}|une?|an?|one|deux|two|trois|three|quatre|four|cinq|five|six|dix|ten)\s+(?<unit>jours?|days?|semaines?|weeks?|mois|months?|ans?|annees?|years?)\b", _options, _timeout);
    private static readonly Regex _day = new(@"\b(?<day>[0-3]?\d)(?:er|st|nd|rd|th)?\b", _options, _timeout);
    private static readonly Regex _year = new(@"\b(?<year>(?:19|20)\d\d)\b", _options, _timeout);

    private static readonly Dictionary<string, int> _counts = new (int Count, string[] Words)[]
    {
        (1, ["un", "une", "a", "an", "one"]),
        (2, ["deux", "two"]),
        (3, ["trois", "three"]),
        (4, ["quatre", "four"]),
        (5, ["cinq", "five"]),
        (6, ["six"]),
        (10, ["dix", "ten"]),
    }.SelectMany(c => c.Words, (c, word) => (c.Count, Word: word)).ToDictionary(c => c.Word, c => c.Count, StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day that the words can mean; null where they tell none.</summary>
    /// <param name="text">The words.</param>
    /// <param name="answered">The day on which they were said: nothing was used later.</param>
    /// <param name="language">Whose order of day and month counts where both are possible.</param>
    /// <param name="words">The words that mean these days.</param>
    public static DateTime? Read(string text, DateTimeOffset answered, Language language, AccountWords words)
    {
        string folded = TextFolding.Fold(text);
        DateTime? read = words.IsToday(folded) ? answered.Date : Ago(folded, answered) ?? (HasNumbers(text) ? Numbers(text, language) : Named(folded));
        return read > answered.Date ? answered.Date : read;
    }

    private static DateTime? Ago(string folded, DateTimeOffset answered)
    {
        bool isAgo = folded.StartsWith("il y a ", StringComparison.Ordinal) || folded.EndsWith(" ago", StringComparison.Ordinal) || folded.StartsWith("depuis ", StringComparison.Ordinal);
        Match match = _ago.Match(folded);
        if (!isAgo || !match.Success)
        {
            return null;
        }

        string given = match.Groups["count"].Value;
        int count = _counts.TryGetValue(given, out int known) ? known : int.Parse(given, CultureInfo.InvariantCulture);
        string unit = match.Groups["unit"].Value;
        return unit switch
        {
            _ when unit.StartsWith("j", StringComparison.Ordinal) || unit.StartsWith("d", StringComparison.Ordinal) => answered.Date.AddDays(-count),
            _ when unit.StartsWith("s", StringComparison.Ordinal) || unit.StartsWith("w", StringComparison.Ordinal) => answered.Date.AddDays(-7 * count),
            _ when unit.StartsWith("mo", StringComparison.Ordinal) => answered.Date.AddMonths(-count),
            _ => answered.Date.AddYears(-count),
        };
    }

    private static bool HasNumbers(string text) => _slashes.IsMatch(text) || _iso.IsMatch(text);

    private static DateTime? Numbers(string text, Language language)
    {
        if (_slashes.Match(text) is { Success: true } slashes)
        {
            int one = Number(slashes, "one");
            int two = Number(slashes, "two");
            bool dayFirst = one > 12 || (two <= 12 && language == Language.French);
            return Day(Number(slashes, "year"), dayFirst ? two : one, dayFirst ? one : two);
        }

        return _iso.Match(text) is { Success: true } iso
            ? Day(Number(iso, "year"), Number(iso, "month"), iso.Groups["day"].Success ? Number(iso, "day") : null)
            : null;
    }

    /// <summary>A year, with a month's name and a day where there are such.</summary>
    private static DateTime? Named(string folded)
    {
        if (_year.Match(folded) is not { Success: true } year)
        {
            return null;
        }

        string[] tokens = folded.Split(' ');
        int month = Language.All.Select(l => MonthIn(tokens, l)).FirstOrDefault(m => m > 0);
        string rest = folded.Remove(year.Index, year.Length);
        return month == 0
            ? new DateTime(Number(year, "year"), 12, 31)
            : Day(Number(year, "year"), month, _day.Match(rest) is { Success: true } day ? Number(day, "day") : null);
    }

    private static int MonthIn(string[] tokens, Language language)
    {
        for (int month = 1; month <= 12; month++)
        {
            string name = TextFolding.Fold(language.Culture.DateTimeFormat.GetMonthName(month));
            if (tokens.Any(t => t.Length >= 3 && (t == name || (name.Length > 3 && t.Length >= (name.StartsWith("jui", StringComparison.Ordinal) ? 4 : 3) && name.StartsWith(t, StringComparison.Ordinal)))))
            {
                return month;
            }
        }

        return 0;
    }

    private static DateTime? Day(int year, int month, int? day)
    {
        if (month is < 1 or > 12)
        {
            return null;
        }

        int last = DateTime.DaysInMonth(year, month);
        return day is null ? new DateTime(year, month, last) : day >= 1 && day <= last ? new DateTime(year, month, day.Value) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
