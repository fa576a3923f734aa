namespace SocialAudit.Plan;

/// <summary>A plan that real people can carry out: actions in order, each with its reasons, and what was left out.</summary>
public sealed record MediaActionPlan
{
    /// <summary>The organisation's name.</summary>
    public required string Organisation { get; init; }

    /// <summary>The site's address; null without a site. With the name it tells one organisation's plan from another's.</summary>
    public Uri? Website { get; init; }

    /// <summary>When the plan was made.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>When the audit that it rests on was made; null without one.</summary>
    public DateTimeOffset? AuditDate { get; init; }

    /// <summary>When it was last followed up; null before the first time.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The day on which the plan begins.</summary>
    public DateTime Start { get; init; }

    /// <summary>The last day of the plan, on which it is made anew.</summary>
    public DateTime End { get; init; }

    /// <summary>The language that it is written in: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The objectives, in words.</summary>
    public IReadOnlyList<string> Objective { get; init => field = value.ToFixed(); } = [];

    /// <summary>The ids of the objectives, in the same order.</summary>
    public IReadOnlyList<string> ObjectiveId { get; init => field = value.ToFixed(); } = [];

    /// <summary>How each objective is measured, in words, in the same order.</summary>
    public IReadOnlyList<string> Indicator { get; init => field = value.ToFixed(); } = [];

    /// <summary>Whom the plan is to reach, in sentences; empty when the audience was not asked.</summary>
    public IReadOnlyList<string> Audience { get; init => field = value.ToFixed(); } = [];

    /// <summary>The hours a week that there are.</summary>
    public required double HoursPerWeek { get; init; }

    /// <summary>The hours a week that the actions take once all have begun.</summary>
    public double HoursPlanned => Math.Round(Actions.Sum(a => a.HoursPerWeek), 2);

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init => field = value.ToFixed(); } = [];

    /// <summary>What does not fit, with the reason.</summary>
    public IReadOnlyList<LeftOutAction> LeftOut { get; init => field = value.ToFixed(); } = [];

    /// <summary>Who has a part in it, by label.</summary>
    public IReadOnlyList<PlanPerson> People { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when the plan knows people's names beside the labels, such as P1, that stand for them.</summary>
    public bool IncludesNames => People.Any(p => p.Name is not null);

    /// <summary>What is published when, day by day.</summary>
    public IReadOnlyList<CalendarSlot> Calendar { get; init => field = value.ToFixed(); } = [];

    /// <summary>The days on which nothing is asked of anybody.</summary>
    public IReadOnlyList<ClosingPeriod> Closed { get; init => field = value.ToFixed(); } = [];

    /// <summary>The way through the first 90 days.</summary>
    public IReadOnlyList<PlanMilestone> Milestones { get; init => field = value.ToFixed(); } = [];

    /// <summary>Pages in the organisation's name that may not be its own; they have a list of their own and no action but a look.</summary>
    public IReadOnlyList<UnofficialPage> Unofficial { get; init => field = value.ToFixed(); } = [];

    /// <summary>What the plan had to do without (an audit, the team, the audience, objectives), each with what to do about it, in sentences.</summary>
    public IReadOnlyList<string> Missing { get; init => field = value.ToFixed(); } = [];

    /// <summary>What to settle with the team before the plan is carried out, as questions.</summary>
    public IReadOnlyList<string> Questions { get; init => field = value.ToFixed(); } = [];

    /// <summary>What to decide at the next review, in sentences; empty before the first follow-up.</summary>
    public IReadOnlyList<string> Decisions { get; init => field = value.ToFixed(); } = [];

    /// <summary>What all chosen actions together are worth to the objectives; only its size beside another plan's means something.</summary>
    public double Worth => Math.Round(Actions.Sum(a => a.Worth), 3);

    /// <summary>How much more worth a better choice might have, at most; 0 when this is the best possible one.</summary>
    public double Gap { get; init; }

    /// <summary>What the team's answers advise, in sentences.</summary>
    public IReadOnlyList<string> TeamAdvice { get; init => field = value.ToFixed(); } = [];

    /// <summary>The ids of the rules that spoke.</summary>
    public IReadOnlyList<string> Rules { get; init => field = value.ToFixed(); } = [];

    /// <summary>The ids of the rules that were left out.</summary>
    public IReadOnlyList<string> SkippedRules { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Organisation} ({Actions.Count})";
}
