namespace SocialAudit.Plan;

/// <summary>Something to do: what, why, who, how long and when.</summary>
public sealed record PlanAction
{
    /// <summary>A stable name, the same in every plan: <c>improve-blog</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The platform's id; null for an action on none.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform's name; null for an action on none.</summary>
    public string? PlatformName { get; init; }

    /// <summary>The action in words.</summary>
    public required string Title { get; init; }

    /// <summary>Why it is in the plan: every rule that asks for it.</summary>
    public IReadOnlyList<PlanReason> Why { get; init => field = value.ToFixed(); } = [];

    /// <summary>The names of the objectives that it serves.</summary>
    public IReadOnlyList<string> Objective { get; init => field = value.ToFixed(); } = [];

    /// <summary>Who does it: a name or a label; null when nobody can yet.</summary>
    public string? Owner { get; init; }

    /// <summary>Who helps the owner to learn; null when nobody needs to.</summary>
    public string? Coach { get; init; }

    /// <summary>Hours that it takes once.</summary>
    public double HoursOnce { get; init; }

    /// <summary>Hours that it takes every week from then on.</summary>
    public double HoursPerWeek { get; init; }

    /// <summary>How often something is done, in words; null for something done once.</summary>
    public string? Cadence { get; init; }

    /// <summary>The day on which it begins.</summary>
    public DateTime Start { get; init; }

    /// <summary>The day by which it is done, or first looked back on.</summary>
    public DateTime Due { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
