using SocialAudit.Plan;

namespace SocialAudit.Reports.History;

/// <summary>What became of a report.</summary>
public sealed record PresenceReportResult
{
    /// <summary>How many organisations it is about; with none, nothing was written.</summary>
    public required int Organisations { get; init; }

    /// <summary>The plans that belong to none of them.</summary>
    public IReadOnlyList<MediaActionPlan> UnusedPlans { get; init => field = value.ToFixed(); } = [];
}
