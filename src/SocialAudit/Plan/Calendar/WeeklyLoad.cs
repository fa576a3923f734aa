namespace SocialAudit.Plan.Calendar;

/// <summary>What is asked week by week of somebody, or of all together, in thousandths of an hour so that sums stay exact.</summary>
internal sealed class WeeklyLoad
{
    /// <summary>Ten years: what has no room by then has none.</summary>
    public const int LastWeek = 520;

    private readonly long[] _once = new long[LastWeek];
    private readonly long[] _weekly = new long[LastWeek];
    private readonly long _offered;
    private readonly long _pace;

    /// <param name="offered">The hours a week that are offered; null for no limit.</param>
    /// <param name="pace">The hours a week at which what is done once goes on where none, or no limit, was said; null for no limit either.</param>
    public WeeklyLoad(double? offered, double? pace)
    {
        _offered = offered is { } hours ? Offer(hours) : long.MaxValue / 4;
        _pace = offered > 0 ? _offered : pace is { } slow ? Offer(slow) : long.MaxValue / 4;
    }

    /// <summary>Hours asked for, never rounded down.</summary>
    public static long Ask(double hours) => hours > 0 ? (long)Math.Ceiling((Math.Min(hours, 1e6) * 1_000) - 1e-6) : 0;

    /// <summary>Hours offered, never rounded up.</summary>
    public static long Offer(double hours) => hours > 0 ? (long)Math.Floor((Math.Min(hours, 1e6) * 1_000) + 1e-6) : 0;

    /// <summary>What is still free in a week for something done once: a week with two closed days of five has three fifths of the pace.</summary>
    public long FreeOnce(int week, int openDays)
    {
        long pace = (_pace / WorkingDays.PerWeek * openDays) + (_pace % WorkingDays.PerWeek * openDays / WorkingDays.PerWeek);
        return Math.Min(pace - _once[week], Math.Max(_offered, _pace) - _once[week] - _weekly[week]);
    }

    /// <summary>The first week, from a week on, after which so much is free in every week.</summary>
    public int FirstFree(int from, long hours)
    {
        int week = LastWeek;
        while (week > from && _once[week - 1] + _weekly[week - 1] + hours <= _offered)
        {
            week--;
        }

        return week;
    }

    public void UseOnce(int week, long hours) => _once[week] += hours;

    public void UseFrom(int week, long hours)
    {
        for (int w = week; w < LastWeek; w++)
        {
            _weekly[w] += hours;
        }
    }
}
