namespace SocialAudit.Team;

/// <summary>One thing to look after, and who does today.</summary>
public sealed record TeamRole
{
    /// <summary>What is looked after.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>Its name, in the language asked.</summary>
    public required string Name { get; init; }

    /// <summary>Who looks after it today: names or labels; empty where nobody does.</summary>
    public IReadOnlyList<string> Members { get; init => field = value.ToFixed(); } = [];

    /// <summary>How many look after it.</summary>
    public int Count => Members.Count;

    /// <summary>True when it hangs on one person alone, in a team that has others.</summary>
    public required bool HangsOnOne { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {string.Join(", ", Members)}";
}
