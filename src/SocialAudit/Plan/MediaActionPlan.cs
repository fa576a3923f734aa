namespace SocialAudit.Plan;

/// <summary>A plan that real people can carry out: actions in order, each with its reasons, and what was left out.</summary>
public sealed record MediaActionPlan
{
    /// <summary>The organisation's name.</summary>
    public required string Organisation { get; init; }

    /// <summary>When the plan was made.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>When the audit that it rests on was made.</summary>
    public required DateTimeOffset AuditDate { get; init; }

    /// <summary>The language that it is written in: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The objectives, in words.</summary>
    public IReadOnlyList<string> Objective { get; init => field = value.ToFixed(); } = [];

    /// <summary>How each objective is measured, in words, in the same order.</summary>
    public IReadOnlyList<string> Indicator { get; init => field = value.ToFixed(); } = [];

    /// <summary>The hours a week that there are.</summary>
    public required double HoursPerWeek { get; init; }

    /// <summary>The hours a week that the actions take once all have begun.</summary>
    public double HoursPlanned => Math.Round(Actions.Sum(a => a.HoursPerWeek), 2);

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init => field = value.ToFixed(); } = [];

    /// <summary>What does not fit, with the reason.</summary>
    public IReadOnlyList<LeftOutAction> LeftOut { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when the plan names people; false when labels such as P1 stand for them.</summary>
    public bool IncludesNames { get; init; }

    /// <summary>What the team's answers advise, in sentences.</summary>
    public IReadOnlyList<string> TeamAdvice { get; init => field = value.ToFixed(); } = [];

    /// <summary>The ids of the rules that spoke.</summary>
    public IReadOnlyList<string> Rules { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Organisation} ({Actions.Count})";
}
