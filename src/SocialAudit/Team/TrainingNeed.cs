namespace SocialAudit.Team;

/// <summary>What a person who is open to training would learn, and which colleagues could coach.</summary>
public sealed record TrainingNeed
{
    /// <summary>Who would learn: a name or a label.</summary>
    public required string Member { get; init; }

    /// <summary>What the person is not yet at ease with.</summary>
    public required Ease Subject { get; init; }

    /// <summary>Its name, in the language asked.</summary>
    public required string Name { get; init; }

    /// <summary>Who could coach, the likeliest first: names or labels; empty where nobody in the team is at ease with it.</summary>
    public IReadOnlyList<string> Coaches { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Member}: {Name} ({string.Join(", ", Coaches)})";
}
