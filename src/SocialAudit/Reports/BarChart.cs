namespace SocialAudit.Reports;

/// <summary>A chart of horizontal bars, one below the other: labelled counts or shares.</summary>
public sealed record BarChart
{
    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>True where the values are shares from 0 to 1; false where they are counts.</summary>
    public bool IsShare { get; init; }

    /// <summary>The bars, from the top down.</summary>
    public required IReadOnlyList<ChartBar> Bars { get; init; }
}
