namespace SocialAudit.Team;

/// <summary>How many people chose an archetype; a person between two counts in both.</summary>
public sealed record ArchetypeCount
{
    /// <summary>The archetype.</summary>
    public required Archetype Archetype { get; init; }

    /// <summary>Its name, in the language asked.</summary>
    public required string Name { get; init; }

    /// <summary>How many people chose it.</summary>
    public required int Count { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Count}";
}
