namespace SocialAudit.Plan;

/// <summary>Somebody who has a part in a plan.</summary>
public sealed record PlanPerson
{
    /// <summary>The label that stands for the person: P1, P2, …</summary>
    public required string Id { get; init; }

    /// <summary>The person's name; null unless the team was measured with names.</summary>
    public string? Name { get; init; }

    /// <summary>The hours a week that the person offers.</summary>
    public double HoursPerWeek { get; init; }

    /// <summary>The hours a week that the plan asks of the person once all actions have begun.</summary>
    public double HoursPlanned { get; init; }

    /// <summary>True for whoever learns before taking on a profile.</summary>
    public bool Learns { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id;
}
