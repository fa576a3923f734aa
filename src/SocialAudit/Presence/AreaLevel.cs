namespace SocialAudit.Presence;

/// <summary>
/// How far an organisation is in an area, from 0 to 4. A level is reached when all its criteria and those below are known to be met, so
/// that what could not be told counts for nothing.
/// </summary>
public sealed record AreaLevel
{
    /// <summary>The area, stable in every language: <c>Site</c>, <c>Findability</c>, <c>Contact</c>, <c>Blog</c>, <c>Newsletter</c>, <c>SocialNetworks</c>.</summary>
    public required string Area { get; init; }

    /// <summary>The area in the language of the audit.</summary>
    public required string Name { get; init; }

    /// <summary>The level today, from 0 to 4.</summary>
    public required int Level { get; init; }

    /// <summary>The level to aim at, from 0 to 4: what a community centre can keep up, or today's where that is higher.</summary>
    public required int Aim { get; init; }

    /// <summary>All criteria of the area, the lowest level first.</summary>
    public IReadOnlyList<LevelCriterion> Criteria { get; init => field = value.ToFixed(); } = [];

    /// <summary>The criteria that are met.</summary>
    public IReadOnlyList<LevelCriterion> Met => Criteria.Where(c => c.State == CriterionState.Met).ToArray();

    /// <summary>The next criterion to meet, or to find out about; null when all are met.</summary>
    public LevelCriterion? Next => Criteria.FirstOrDefault(c => c.State != CriterionState.Met);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Level}/4";
}
