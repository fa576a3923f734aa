using SocialAudit.History;
using SocialAudit.Plan;

namespace SocialAudit.Reports.History;

/// <summary>What the overview says of one organisation; no more of it is kept while the others are written.</summary>
internal sealed record OverviewRow
{
    /// <summary>The organisation's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its page's address, as the overview links to it.</summary>
    public required string Page { get; init; }

    /// <summary>The newest audit in short.</summary>
    public required PresenceSummary Summary { get; init; }

    /// <summary>How many things are worse than before; null where it is the first audit.</summary>
    public int? Worse { get; init; }

    /// <summary>How many things are better than before; null where it is the first audit.</summary>
    public int? Better { get; init; }

    /// <summary>How many actions of the plan are done; null without a plan.</summary>
    public int? Done { get; init; }

    /// <summary>How many actions the plan has.</summary>
    public int Actions { get; init; }

    /// <summary>The row of an organisation.</summary>
    public static OverviewRow Of(OrganisationState state, string page) => new()
    {
        Name = state.Now.Name,
        Page = page,
        Summary = PresenceSummary.Of(state.Now),
        Worse = state.Before is null ? null : state.Changes.Count(c => c.Level == ChangeLevel.Worse),
        Better = state.Before is null ? null : state.Changes.Count(c => c.Level == ChangeLevel.Better),
        Done = state.Plan?.Actions.Count(a => a.Status == ActionStatus.Done),
        Actions = state.Plan?.Actions.Count ?? 0,
    };
}
