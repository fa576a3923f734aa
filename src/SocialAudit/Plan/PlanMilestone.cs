namespace SocialAudit.Plan;

/// <summary>A stop on the way through the first 90 days: what has begun and what is done by then.</summary>
public sealed record PlanMilestone
{
    /// <summary>How many days after the start: 30, 60 or 90.</summary>
    public required int Day { get; init; }

    /// <summary>The date.</summary>
    public required DateTime Date { get; init; }

    /// <summary>The ids of the actions that begin since the stop before.</summary>
    public IReadOnlyList<string> Begins { get; init => field = value.ToFixed(); } = [];

    /// <summary>The ids of the actions that are due since the stop before.</summary>
    public IReadOnlyList<string> Due { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Day} ({Date:yyyy-MM-dd})";
}
