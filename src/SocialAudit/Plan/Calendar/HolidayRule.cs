namespace SocialAudit.Plan.Calendar;

/// <summary>On which day of a year a holiday falls.</summary>
public sealed record HolidayRule
{
    /// <summary>The stable name.</summary>
    public required string Id { get; init; }

    /// <summary>The name in words.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What makes it a holiday.</summary>
    public required HolidayKind Kind { get; init; }

    /// <summary>The month, 1 to 12; null for a feast that follows Easter.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month; null where the weekday's turn in the month counts.</summary>
    public int? Day { get; init; }

    /// <summary>The weekday that it always falls on; null for a date or a feast.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>True for the last such weekday before the date, the date itself not counted.</summary>
    public bool Before { get; init; }

    /// <summary>Which such weekday of the month, from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Days from Easter Sunday, below zero for before; null for what does not follow Easter.</summary>
    public int? Easter { get; init; }

    /// <summary>What becomes of it on a Sunday.</summary>
    public SundayRule OnSunday { get; init; }

    /// <summary>The holiday's day or days in a year.</summary>
    /// <exception cref="InvalidDataException">The rule does not say which day.</exception>
    public IEnumerable<Holiday> In(int year)
    {
        DateTime date = DateIn(year);
        if (date.DayOfWeek != DayOfWeek.Sunday || OnSunday != SundayRule.NextDay)
        {
            yield return On(date);
        }

        if (date.DayOfWeek == DayOfWeek.Sunday && OnSunday != SundayRule.Stay)
        {
            yield return On(date.AddDays(1));
        }
    }

    /// <summary>Easter Sunday of a year of the Gregorian calendar, by the computus that Meeus, Jones and Butcher give.</summary>
    public static DateTime EasterOf(int year)
    {
        int golden = year % 19;
        int century = year / 100;
        int skipped = century / 4;
        int moon = ((19 * golden) + century - skipped - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - moon - (year % 100 % 4)) % 7;
        int late = (golden + (11 * moon) + (22 * weekday)) / 451;
        int sum = moon + weekday - (7 * late) + 114;
        return new DateTime(year, sum / 31, (sum % 31) + 1);
    }

    private DateTime DateIn(int year)
    {
        if (Easter is { } days)
        {
            return EasterOf(year).AddDays(days);
        }

        if (Month is not { } month || (Day is null && (Weekday is null || Nth is null)))
        {
            throw new InvalidDataException($"{Id}: the rule does not say which day.");
        }

        if (Weekday is not { } weekday)
        {
            return new DateTime(year, month, Day!.Value);
        }

        if (Before)
        {
            DateTime limit = new DateTime(year, month, Day ?? 1).AddDays(-1);
            return limit.AddDays(-((limit.DayOfWeek - weekday + 7) % 7));
        }

        DateTime first = new(year, month, Day ?? 1);
        return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * ((Nth ?? 1) - 1)));
    }

    private Holiday On(DateTime date) => new() { Date = date, Id = Id, Name = Name, Kind = Kind };
}
