namespace SocialAudit.Team;

/// <summary>What one person answered to the team's survey. It names the person: it is for whoever prepares the plan, not for others.</summary>
public sealed record TeamArchetypeResponse
{
    /// <summary>A short label that stands for the person where no name is shown: P1, P2, … in the order of reading.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The person's role; null when not said.</summary>
    public string? Role { get; init; }

    /// <summary>The archetypes that the person chose: none, one, or two when between them.</summary>
    public IReadOnlyList<Archetype> Archetype { get; init => field = value.ToFixed(); } = [];

    /// <summary>How the person describes himself or herself where no archetype fits; null when not said.</summary>
    public string? OwnWords { get; init; }

    /// <summary>What the person looks after today.</summary>
    public IReadOnlyList<Responsibility> Responsibility { get; init => field = value.ToFixed(); } = [];

    /// <summary>What the person is at ease with; empty when not said.</summary>
    public IReadOnlyList<Ease> AtEaseWith { get; init => field = value.ToFixed(); } = [];

    /// <summary>Whether the person would run a profile of the organisation.</summary>
    public Readiness Willing { get; init; }

    /// <summary>Whether the person would take some training.</summary>
    public Readiness Training { get; init; }

    /// <summary>The hours a week that the person could give; null when not said.</summary>
    public double? HoursPerWeek { get; init; }

    /// <summary>When the answer was given; null where the file does not say.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What stands in the file's other columns, by their headers: a centre's own questions. No empty cell.</summary>
    public IReadOnlyDictionary<string, string> Additional { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that the answer came in.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }
}
