namespace SocialAudit.Plan;

/// <summary>How to see whether an action, or an objective, gets anywhere: where it stands, where it is to get, and where to read it.</summary>
public sealed record PlanIndicator
{
    /// <summary>The stable name: <c>PostsPerWeek</c>, <c>Followers</c>, <c>Reach</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted, in words.</summary>
    public required string Name { get; init; }

    /// <summary>Where to read it, in words.</summary>
    public required string Source { get; init; }

    /// <summary>The platform that it is read on, by id; null where it is read elsewhere.</summary>
    public string? Platform { get; init; }

    /// <summary>Where it stood when the plan was made; null when the audit can't see it: a person reads it before the start.</summary>
    public double? Baseline { get; init; }

    /// <summary>When the baseline was read; null without one.</summary>
    public DateTimeOffset? BaselineDate { get; init; }

    /// <summary>Where it is to get by the review; null where only the direction can be told.</summary>
    public double? Target { get; init; }

    /// <summary>Where it stood last; null before the first follow-up, and where no audit sees it.</summary>
    public double? Latest { get; init; }

    /// <summary>When it was last read; null before the first follow-up.</summary>
    public DateTimeOffset? LatestDate { get; init; }

    /// <summary>How much of the way from baseline to target is made, from 0 to 1 and more; null where either is missing, or nothing was read since.</summary>
    public double? Progress => Latest is not { } latest || Target is not { } target ? null
        : Baseline is { } start && target > start ? Math.Max(0, (latest - start) / (target - start))
        : latest >= target ? 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
