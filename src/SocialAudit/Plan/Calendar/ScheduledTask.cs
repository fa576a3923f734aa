namespace SocialAudit.Plan.Calendar;

/// <summary>Something to be placed in time.</summary>
public sealed record ScheduledTask
{
    /// <summary>Its name, alone among the tasks.</summary>
    public required string Id { get; init; }

    /// <summary>Hours that it takes once; zero for what only goes on.</summary>
    public double HoursOnce { get; init; }

    /// <summary>Hours that it takes every week from then on; zero for what is done once.</summary>
    public double HoursPerWeek { get; init; }

    /// <summary>Whoever does it, by any name that tells people apart; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The ids of the tasks that must be done first, or, of what goes on, have begun; ids of no task are passed over.</summary>
    public IReadOnlyList<string> After { get; init => field = value.ToFixed(); } = [];

    /// <summary>The day before which it can't begin; null for the start of all.</summary>
    public DateTime? NotBefore { get; init; }
}
