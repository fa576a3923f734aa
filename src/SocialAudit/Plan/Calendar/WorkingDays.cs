namespace SocialAudit.Plan.Calendar;

/// <summary>The days on which something may be asked of people: Monday to Friday, but for holidays and the organisation's own closings.</summary>
/// <param name="holidays">The holidays; null for none.</param>
/// <param name="closings">The organisation's own closings.</param>
/// <param name="kinds">The kinds of holidays on which the organisation is closed; null for all.</param>
public sealed class WorkingDays(HolidayCatalogue? holidays = null, IReadOnlyList<ClosingPeriod>? closings = null, IReadOnlyList<HolidayKind>? kinds = null)
{
    /// <summary>How many days of a week are working days when nothing closes.</summary>
    public const int PerWeek = 5;

    /// <summary>True from Monday to Friday.</summary>
    public static bool IsWeekday(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>True when something may be asked of people on the day.</summary>
    public bool IsOpen(DateTime day) => IsWeekday(day) && OffOn(day) is null;

    /// <summary>The holiday or the closing of a day; null when there is neither, be it a weekend.</summary>
    public DayOff? OffOn(DateTime day)
    {
        Holiday? holiday = holidays?.On(day);
        holiday = holiday is not null && kinds?.Contains(holiday.Kind) == false ? null : holiday;
        ClosingPeriod? closing = closings?.FirstOrDefault(c => c.Contains(day));
        return holiday is null && closing is null ? null : new DayOff(day.Date, holiday, closing);
    }

    /// <summary>The open days among the seven from a day on, in order.</summary>
    public IReadOnlyList<DateTime> OpenFrom(DateTime first) => [.. Enumerable.Range(0, 7).Select(d => first.Date.AddDays(d)).Where(IsOpen)];
}
