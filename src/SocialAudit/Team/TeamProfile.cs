namespace SocialAudit.Team;

/// <summary>How a team stands to technology, and who could look after the organisation's media. Without names unless they were asked for.</summary>
public sealed record TeamProfile
{
    /// <summary>How many people answered.</summary>
    public required int Responses { get; init; }

    /// <summary>How many chose each archetype, in the article's order.</summary>
    public IReadOnlyList<ArchetypeCount> Archetypes { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many are between two archetypes.</summary>
    public required int BetweenTwo { get; init; }

    /// <summary>How many are in none.</summary>
    public required int InNone { get; init; }

    /// <summary>The people, those who can take on most first.</summary>
    public IReadOnlyList<TeamMember> Members { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many could run a profile today.</summary>
    public int Ready => Members.Count(m => m.Fit == MemberFit.Ready);

    /// <summary>How many could after some training.</summary>
    public int AfterTraining => Members.Count(m => m.Fit == MemberFit.AfterTraining);

    /// <summary>The hours a week of those who could run a profile, today or after training.</summary>
    public double HoursPerWeek => Members.Where(m => m.Fit >= MemberFit.AfterTraining).Sum(m => m.HoursPerWeek);

    /// <summary>What follows from the answers, in sentences, in the language asked.</summary>
    public IReadOnlyList<string> Advice { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Responses} ({Ready} + {AfterTraining})";
}
