using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Blog;

/// <summary>
/// Reads a date as feeds, sitemaps and pages write it: RFC 822, ISO 8601, or as a program put it in the site's own language. A date
/// that may mean two days is not read; one without a zone is taken for UTC.
/// </summary>
internal static class WrittenDate
{
    private const int _longest = 120;
    private const string _time =
        @"(?<hour>\d{1,2})(?:\s?[:h]\s?(?<minute>\d{2})(?:\s?:\s?(?<second>\d{2})(?:[.,]\d+)?)?|\s?h\b)(?:\s?(?<half>[ap])\.?m\b\.?)?";

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);
    private static readonly DateTimeOffset _earliest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // In the order in which they are tried; the name of the day adds nothing to a date, and is often wrong.
    private static readonly Regex[] _forms =
    [
        Form($@"^(?:\p{{L}}+(?:\.?,?\s+|,))?(?<year>\d{{4}})(?<mark>[-/.])0?(?<month>\d{{1,2}})(?:\k<mark>(?<day>\d{{1,2}})(?:(?:\s*[T,-]\s*|\s+){_time})?(?<zone>.*))?$"),
        Form(@"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?<zone>(?!\d).*)$"),
        Form(
            $@"^(?:\p{{L}}+(?:\.?,?\s+|,))?(?:le\s+)?(?<day>\d{{1,2}})(?:er|re|e|st|nd|rd|th|\.)?[\s-]*(?:de\s+|of\s+)?(?<month>\p{{L}}{{3,12}})\.?,?[\s-]*(?:de\s+)?"
            + $@"(?<year>\d{{4}}|\d{{2}})(?![\d:h])(?:(?:\s*,\s*|\s*[-–|T]\s*|\s+)(?:à\s+|at\s+)?{_time})?(?<zone>.*)$"),
        Form(
            $@"^(?:\p{{L}}+(?:\.?,?\s+|,))?(?<month>\p{{L}}{{3,12}})\.?\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:{_time}\s+(?<zone>[A-Z]{{1,5}}\s+|(?:[A-Z]{{3}})?[+-]\d{{2}}:?\d{{2}}\s+)?)?"
            + $@"(?<year>\d{{4}})(?!\d)(?:(?:\s*,\s*|\s*[-–|]\s*|\s+)(?:at\s+)?{_time}(?<zone>.*))?$"),
    ];

    private static readonly Regex _numbers = Form($@"^(?:(?<name>\p{{L}}+)(?:\.?,?\s+|,))?(?<one>\d{{1,2}})(?<mark>[-/.])(?<two>\d{{1,2}})\k<mark>(?<year>\d{{4}})(?!\d)(?:(?:\s*[T,-]\s*|\s+){_time})?(?<zone>.*)$");
    private static readonly Regex _offset = Form(@"(?<sign>[+\u2212-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?!\d)");
    private static readonly Regex _zoneName = Form(@"^\W*(?<name>[A-Z]{2,4})\b");
    private static readonly Regex _epoch = Form(@"^\d{10}(?:\d{3})?$");

    // Drupal may put a whole element, escaped, where a date belongs.
    private static readonly Regex _element = Form(@"\bdatetime\s*=\s*[""'](?<date>[^""']+)[""']");
    private static readonly Regex _tags = Form(@"<[^<>]*>");

    /// <summary>Reads a date that something may have been published at.</summary>
    /// <param name="written">The date as written; null for none.</param>
    /// <param name="now">The moment of the audit.</param>
    /// <returns>Null when it cannot be read, when it is before 1995 (zero dates), or when it is more than a day after <paramref name="now"/>.</returns>
    public static DateTimeOffset? Read(string? written, DateTimeOffset now) =>
        Parse(written) is { } date && IsPast(date, now) ? date : null;

    /// <summary>True for a date that something may have been published at: since 1995, and no more than a day after a moment.</summary>
    public static bool IsPast(DateTimeOffset date, DateTimeOffset now) => date >= _earliest && date <= now.AddDays(1);

    /// <summary>Reads a date; null when it cannot be read for certain.</summary>
    public static DateTimeOffset? Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || written!.Length > 1000)
        {
            return null;
        }

        try
        {
            string text = written;
            if (text.Contains('<'))
            {
                text = _element.Match(text) is { Success: true } element ? element.Groups["date"].Value : _tags.Replace(text, " ");
            }

            text = TextFolding.Tidy(text.Replace('\u2019', '\''), _longest + 1);
            return text.Length > _longest ? null : ParseTidy(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static DateTimeOffset? ParseTidy(string text)
    {
        if (_epoch.IsMatch(text))
        {
            long count = long.Parse(text, CultureInfo.InvariantCulture);
            return text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
        }

        foreach (Regex form in _forms)
        {
            if (form.Match(text) is { Success: true } match && Date(match) is { } date)
            {
                return At(date, match);
            }
        }

        return _numbers.Match(text) is { Success: true } numbers && DayAndMonth(numbers) is { } day ? At(day, numbers) : null;
    }

    private static DateTime? Date(Match match)
    {
        string month = match.Groups["month"].Value;
        return Day(Year(match), char.IsDigit(month[0]) ? Number(month, 0) : CalendarNames.Month(month), Number(match.Groups["day"].Value, 1));
    }

    /// <summary>The day of 03/02/2026: by the number that is no month, or by the name of the day; null when both ways are possible.</summary>
    private static DateTime? DayAndMonth(Match match)
    {
        int one = Number(match.Groups["one"].Value, 0);
        int two = Number(match.Groups["two"].Value, 0);
        DateTime? dayFirst = Day(Year(match), two, one);
        DateTime? monthFirst = Day(Year(match), one, two);

        // With points, all the world writes the day first.
        if (dayFirst is null || monthFirst is null || dayFirst == monthFirst || match.Groups["mark"].Value == ".")
        {
            return match.Groups["mark"].Value == "." ? dayFirst : dayFirst ?? monthFirst;
        }

        DayOfWeek? name = CalendarNames.Day(match.Groups["name"].Value);
        return (dayFirst.Value.DayOfWeek == name, monthFirst.Value.DayOfWeek == name) switch
        {
            (true, false) => dayFirst,
            (false, true) => monthFirst,
            _ => null,
        };
    }

    private static int Year(Match match)
    {
        int year = Number(match.Groups["year"].Value, 0);
        return match.Groups["year"].Length != 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static DateTime? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private static DateTimeOffset? At(DateTime day, Match match)
    {
        int hour = Number(match.Groups["hour"].Value, 0);
        hour = match.Groups["half"].Value.ToLowerInvariant() switch
        {
            "p" when hour < 12 => hour + 12,
            "a" when hour == 12 => 0,
            _ => hour,
        };
        int minute = Number(match.Groups["minute"].Value, 0);
        if (hour > 24 || minute > 59)
        {
            return null;
        }

        TimeSpan offset = Offset(match.Groups["zone"].Value);
        DateTime time = day.AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(59, Number(match.Groups["second"].Value, 0)));
        return time - offset >= DateTime.MinValue.AddDays(1) ? new DateTimeOffset(time, offset) : null;
    }

    private static TimeSpan Offset(string zone)
    {
        if (_offset.Match(zone) is { Success: true } match)
        {
            int minutes = (Number(match.Groups["hours"].Value, 0) * 60) + Number(match.Groups["minutes"].Value, 0);
            return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(match.Groups["sign"].Value == "+" ? minutes : -minutes);
        }

        return _zoneName.Match(zone) is { Success: true } name ? CalendarNames.Zone(name.Groups["name"].Value) : TimeSpan.Zero;
    }

    private static int Number(string digits, int otherwise) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static Regex Form(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, _timeout);
}
