namespace SocialAudit.Reports;

/// <summary>A bar of a chart.</summary>
public sealed record ChartBar
{
    /// <summary>What it counts, as people read it.</summary>
    public required string Label { get; init; }

    /// <summary>How long it is: a count, or a share from 0 to 1; null where too few answered to say.</summary>
    public required double? Value { get; init; }

    /// <summary>The lower end of the interval that the figure is sure to, in the unit of the value; null where there is none.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the interval; null where there is none.</summary>
    public double? High { get; init; }

    /// <summary>What stands beside it: the figure in words, so that nobody has to measure.</summary>
    public required string Text { get; init; }
}
