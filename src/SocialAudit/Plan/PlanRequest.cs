using SocialAudit.Presence;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>What a plan is made from.</summary>
public sealed record PlanRequest
{
    /// <summary>What the audit found.</summary>
    public required WebPresence Presence { get; init; }

    /// <summary>Who is there; null when the team was not asked.</summary>
    public TeamProfile? Team { get; init; }

    /// <summary>What is wanted, the most important first.</summary>
    public required IReadOnlyList<MediaObjective> Objectives { get; init; }

    /// <summary>The hours a week that there are; null for the team's own, or no limit without a team.</summary>
    public double? HoursPerWeek { get; init; }

    /// <summary>The day on which the plan begins.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When the plan is made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The language of the plan.</summary>
    public required Language Language { get; init; }
}
