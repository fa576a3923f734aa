namespace SocialAudit.Plan;

/// <summary>Something to do: what, why, for whom, who does it, how long, when, and how to see whether it helps.</summary>
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

    /// <summary>The action in words; it names nobody.</summary>
    public required string Title { get; init; }

    /// <summary>How to go about it, in order; empty where the title says it all.</summary>
    public IReadOnlyList<string> Steps { get; init => field = value.ToFixed(); } = [];

    /// <summary>Why it is in the plan: every rule that asks for it, with the finding that it answers.</summary>
    public IReadOnlyList<PlanReason> Why { get; init => field = value.ToFixed(); } = [];

    /// <summary>The names of the objectives that it serves.</summary>
    public IReadOnlyList<string> Objective { get; init => field = value.ToFixed(); } = [];

    /// <summary>Whom it is to reach, in words; empty when no audience was given, or the action reaches nobody by itself.</summary>
    public IReadOnlyList<string> Audience { get; init => field = value.ToFixed(); } = [];

    /// <summary>The label of who does it: P1; null when nobody can yet.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who does it; null unless the team was measured with names.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The label of who helps the owner to learn; null when nobody needs to.</summary>
    public string? Coach { get; init; }

    /// <summary>The name of who helps the owner to learn; null unless the team was measured with names.</summary>
    public string? CoachName { get; init; }

    /// <summary>Hours that it takes once.</summary>
    public double HoursOnce { get; init; }

    /// <summary>Hours that it takes every week from then on.</summary>
    public double HoursPerWeek { get; init; }

    /// <summary>How often something is done, in words; null for something done once.</summary>
    public string? Cadence { get; init; }

    /// <summary>How often something is published, in times a week; 0 for something done once.</summary>
    public double TimesPerWeek { get; init; }

    /// <summary>The ids of the actions that come first.</summary>
    public IReadOnlyList<string> After { get; init => field = value.ToFixed(); } = [];

    /// <summary>The day on which it begins.</summary>
    public DateTime Start { get; init; }

    /// <summary>The day by which it is done; of what goes on, by which it runs as planned.</summary>
    public DateTime Due { get; init; }

    /// <summary>The day on which to look back on it; null for an action that never fitted.</summary>
    public DateTime? Review { get; init; }

    /// <summary>How to see whether it gets anywhere.</summary>
    public IReadOnlyList<PlanIndicator> Indicators { get; init => field = value.ToFixed(); } = [];

    /// <summary>What could go wrong, in a sentence; null where nothing much can.</summary>
    public string? Risk { get; init; }

    /// <summary>What lowers the risk, in a sentence; null without a risk.</summary>
    public string? Mitigation { get; init; }

    /// <summary>How much it is worth to the objectives; only its size beside another's means something.</summary>
    public double Worth { get; init; }

    /// <summary>How far it is: as the volunteer said, else as the last follow-up saw, else planned.</summary>
    public ActionStatus Status => GivenStatus ?? SeenStatus ?? ActionStatus.Planned;

    /// <summary>How far it is, as the last follow-up saw; null before the first.</summary>
    public ActionStatus? SeenStatus { get; init; }

    /// <summary>What the last follow-up saw, in a sentence; null before the first.</summary>
    public string? SeenBasis { get; init; }

    /// <summary>What the last follow-up's status rests on.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <summary>How far it is, as the volunteer said; null when nobody said. It wins over what was seen, and both are kept.</summary>
    public ActionStatus? GivenStatus { get; init; }

    /// <summary>The volunteer's own words about it; null without any.</summary>
    public string? GivenNote { get; init; }

    /// <summary>When the volunteer said it; null when nobody said.</summary>
    public DateTimeOffset? GivenDate { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
