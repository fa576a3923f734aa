namespace SocialAudit.Team;

/// <summary>A person of the team, as far as a plan needs to know; without a name unless it was asked for.</summary>
public sealed record TeamMember
{
    /// <summary>The label that stands for the person: P1, P2, …</summary>
    public required string Id { get; init; }

    /// <summary>The person's name; null unless names were asked for.</summary>
    public string? Name { get; init; }

    /// <summary>What others read: the name, or the label.</summary>
    public string Label => Name ?? Id;

    /// <summary>What the person can take on.</summary>
    public required MemberFit Fit { get; init; }

    /// <summary>Why, in the language asked.</summary>
    public required string Why { get; init; }

    /// <summary>The archetypes that the person chose; empty unless names were asked for.</summary>
    public IReadOnlyList<Archetype> Archetype { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when the person chose one of the two archetypes that the article calls likely choices; it only breaks a tie.</summary>
    public bool IsLikelyChoice { get; init; }

    /// <summary>What the person looks after today.</summary>
    public IReadOnlyList<Responsibility> Responsibility { get; init => field = value.ToFixed(); } = [];

    /// <summary>What the person is at ease with.</summary>
    public IReadOnlyList<Ease> AtEaseWith { get; init => field = value.ToFixed(); } = [];

    /// <summary>Whether the person would run a profile.</summary>
    public Readiness Willing { get; init; }

    /// <summary>Whether the person would take some training.</summary>
    public Readiness Training { get; init; }

    /// <summary>The hours a week that the person could give; 0 when not said.</summary>
    public double HoursPerWeek { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
