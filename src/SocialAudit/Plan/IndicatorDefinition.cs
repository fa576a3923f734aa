namespace SocialAudit.Plan;

/// <summary>Something that can be counted to see whether media help.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>The stable name: <c>PostsPerWeek</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted, in words.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where to read it, in words.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>What the audit reads it from, if it can.</summary>
    public IndicatorReading Reading { get; init; }

    /// <summary>How much it is to grow by the first review, as a share of the baseline: 0.1 for a tenth; null where only the direction can be told.</summary>
    public double? Growth { get; init; }

    /// <summary>Where it is to get whatever the baseline; null where that depends.</summary>
    public double? Target { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
