namespace SocialAudit.Team;

/// <summary>
/// How a team stands to technology, and who could look after the organisation's media. Without names unless they were asked for, and never with
/// what a person wrote. Without names, no person's archetype is in it, and the archetypes are counted only from five answers on; what
/// a plan needs of each person (what he or she could take on, looks after and is at ease with, and the hours) is there under a label.
/// </summary>
public sealed record TeamProfile
{
    /// <summary>How many answered.</summary>
    public required int Responses { get; init; }

    /// <summary>How many of these answers are a further one of somebody who had answered already; they are counted too.</summary>
    public int RepeatedAnswers { get; init; }

    /// <summary>The language that it is written in: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>True when people's names are in it.</summary>
    public bool IncludesNames { get; init; }

    /// <summary>How many chose each archetype, in the article's order; empty where too few answered to count without names.</summary>
    public IReadOnlyList<ArchetypeCount> Archetypes { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many are between two archetypes; null where too few answered to count without names.</summary>
    public int? BetweenTwo { get; init; }

    /// <summary>How many are in none; null where too few answered to count without names.</summary>
    public int? InNone { get; init; }

    /// <summary>Who does what today: the website, the blog, the computers, communications.</summary>
    public IReadOnlyList<TeamRole> Roles { get; init => field = value.ToFixed(); } = [];

    /// <summary>The people, those who can take on most first.</summary>
    public IReadOnlyList<TeamMember> Members { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many could run a profile today.</summary>
    public int Ready => Members.Count(m => m.Fit == MemberFit.Ready);

    /// <summary>How many could after some training.</summary>
    public int AfterTraining => Members.Count(m => m.Fit == MemberFit.AfterTraining);

    /// <summary>The hours a week of those who could run a profile, today or after training.</summary>
    public double HoursPerWeek => Members.Where(m => m.Fit >= MemberFit.AfterTraining).Sum(m => m.HoursPerWeek);

    /// <summary>What those who are open to training would learn, and who could coach them.</summary>
    public IReadOnlyList<TrainingNeed> TrainingNeeds { get; init => field = value.ToFixed(); } = [];

    /// <summary>Who looks after communications but is at ease with e-mail and telephone only: names or labels. By the article, not the ones to give social media to.</summary>
    public IReadOnlyList<string> Mismatches { get; init => field = value.ToFixed(); } = [];

    /// <summary>What can be done where nobody could run a profile today; empty where somebody could.</summary>
    public IReadOnlyList<WayOut> WaysOut { get; init => field = value.ToFixed(); } = [];

    /// <summary>What follows from the answers, in sentences, in the language asked.</summary>
    public IReadOnlyList<string> Advice { get; init => field = value.ToFixed(); } = [];

    /// <summary>The same with labels in place of names, for what others read.</summary>
    public TeamProfile WithoutNames()
    {
        if (!IncludesNames)
        {
            return this;
        }

        // Two people may go by one name: a label is then that of the first, and still tells no name.
        Dictionary<string, string> labels = Members.GroupBy(m => m.Label).ToDictionary(g => g.Key, g => g.First().Id);
        string Label(string name) => labels.TryGetValue(name, out string? label) ? label : name;
        TeamProfile plain = this with
        {
            IncludesNames = false,
            Members = [.. Members.Select(m => m with { Name = null, Archetype = [] })],
            Roles = [.. Roles.Select(r => r with { Members = [.. r.Members.Select(Label)] })],
            TrainingNeeds = [.. TrainingNeeds.Select(n => n with { Member = Label(n.Member), Coaches = [.. n.Coaches.Select(Label)] })],
            Mismatches = [.. Mismatches.Select(Label)],
        };
        TeamAdvice advice = new(plain, SocialAudit.Language.Find(Language) ?? SocialAudit.Language.French);
        return plain with { WaysOut = advice.WaysOut(), Advice = [.. advice.Sentences()] };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Responses} ({Ready} + {AfterTraining})";
}
