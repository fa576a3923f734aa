using SocialAudit.History;
using SocialAudit.Plan;
using SocialAudit.Presence;

namespace SocialAudit.Reports.History;

/// <summary>All that a report says of one organisation.</summary>
internal sealed record OrganisationState
{
    /// <summary>The newest audit.</summary>
    public required WebPresence Now { get; init; }

    /// <summary>The audit that it is compared with; null where it is the first.</summary>
    public WebPresence? Before { get; init; }

    /// <summary>What changed between the two, the worse first.</summary>
    public IReadOnlyList<PresenceChange> Changes { get; init; } = [];

    /// <summary>All audits in short, oldest first.</summary>
    public IReadOnlyList<PresenceSummary> Trend { get; init; } = [];

    /// <summary>The plan; null without one.</summary>
    public MediaActionPlan? Plan { get; init; }
}
