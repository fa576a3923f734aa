namespace SocialAudit.Presence;

/// <summary>What a level of an area asks for, and whether the organisation has it.</summary>
public sealed record LevelCriterion
{
    /// <summary>The level that asks for it, from 1 to 4.</summary>
    public required int Level { get; init; }

    /// <summary>What is asked for, in the language of the audit.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it is met.</summary>
    public required CriterionState State { get; init; }

    /// <summary>The check whose finding tells.</summary>
    public required string Check { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
