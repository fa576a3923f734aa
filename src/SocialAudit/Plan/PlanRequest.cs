using SocialAudit.Accounts;
using SocialAudit.Audience;
using SocialAudit.Presence;
using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>What a plan is made from.</summary>
public sealed record PlanRequest
{
    /// <summary>What the audit found; null where there was none yet.</summary>
    public WebPresence? Presence { get; init; }

    /// <summary>The organisation's name, where no audit tells it.</summary>
    public string? Name { get; init; }

    /// <summary>Who is there; null when the team was not asked.</summary>
    public TeamProfile? Team { get; init; }

    /// <summary>Who the clientele is and where it can be reached; null when it was not asked.</summary>
    public AudienceProfile? Audience { get; init; }

    /// <summary>The organisation's accounts as the inventory has them; empty without one.</summary>
    public IReadOnlyList<AccountInventoryEntry> Inventory { get; init; } = [];

    /// <summary>What is wanted, the most important first.</summary>
    public required IReadOnlyList<MediaObjective> Objectives { get; init; }

    /// <summary>The hours a week that there are; null for the team's own, or no limit without a team.</summary>
    public double? HoursPerWeek { get; init; }

    /// <summary>The day on which the plan begins.</summary>
    public required DateTime Start { get; init; }

    /// <summary>The last day of the plan; null for a year.</summary>
    public DateTime? End { get; init; }

    /// <summary>The days on which the organisation is closed, besides Québec's holidays.</summary>
    public IReadOnlyList<ClosingPeriod> Closed { get; init; } = [];

    /// <summary>The ids of the rules that may speak; null for all.</summary>
    public IReadOnlyCollection<string>? Rules { get; init; }

    /// <summary>When the plan is made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The language of the plan.</summary>
    public required Language Language { get; init; }
}
