namespace SocialAudit.Plan.Calendar;

/// <summary>When a task is done.</summary>
public sealed record TaskPlacement
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <summary>True when it was placed; false when its hours are never free within ten years, or come after something that never is: the dates then mean nothing.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>The first day on which something is done for it; never a closed day.</summary>
    public DateTime Start { get; init; }

    /// <summary>The day by which what is done once is done; of what only goes on, four weeks after it began, to look back on it. Never a closed day.</summary>
    public DateTime Due { get; init; }

    /// <summary>The day from which it goes on every week; null for what is done once.</summary>
    public DateTime? RunsFrom { get; init; }

    /// <summary>The week, counted from zero at the plan's start, in which something is first done for it.</summary>
    public int FirstWeek { get; init; }

    /// <summary>The hours of what is done once, week by week from <see cref="FirstWeek"/> on; zero in weeks when it rests.</summary>
    public IReadOnlyList<double> HoursOnceByWeek { get; init => field = value.ToFixed(); } = [];
}
