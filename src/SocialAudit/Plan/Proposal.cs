namespace SocialAudit.Plan;

/// <summary>An action that a rule asks for, before it is known whether it fits.</summary>
internal sealed record Proposal
{
    public required ActionKind Kind { get; init; }

    /// <summary>The platform's id; null for an action on none.</summary>
    public string? Platform { get; init; }

    /// <summary>Tells two actions of one kind on one platform apart; null where there is only one.</summary>
    public string? Part { get; init; }

    public required string Title { get; init; }

    public required PlanReason Reason { get; init; }

    /// <summary>What comes first: what the rest rests on.</summary>
    public required PlanStage Stage { get; init; }

    /// <summary>What comes first within a stage; higher is sooner.</summary>
    public double Worth { get; init; }

    public double HoursOnce { get; init; }

    public double HoursPerWeek { get; init; }

    public string? Cadence { get; init; }

    /// <summary>How often something is published, in times a week; 0 for something done once.</summary>
    public double TimesPerWeek { get; init; }

    /// <summary>The ids of proposals that must be carried out too, where they are made; what goes on every week waits for what it rests on.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Who does it; null to find the likeliest person.</summary>
    public string? Owner { get; init; }

    public string Id => string.Join("-", new[] { Kind.ToString().ToLowerInvariant(), Platform, Part }.Where(p => p is not null));
}
