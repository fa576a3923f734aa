namespace SocialAudit.History;

/// <summary>How far an organisation was in an area, in a summary.</summary>
public sealed record LevelSummary
{
    /// <summary>The area, stable in every language: <c>Site</c>, <c>Contact</c>, <c>Blog</c>, …</summary>
    public required string Area { get; init; }

    /// <summary>The level, from 0 to 4.</summary>
    public required int Level { get; init; }

    /// <summary>The level to aim at, from 0 to 4.</summary>
    public required int Aim { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Area} {Level}/4";
}
