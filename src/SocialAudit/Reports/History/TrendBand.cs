namespace SocialAudit.Reports.History;

/// <summary>One line of a chart over time, in a band of its own, so that no line hides another and none has to be told by its colour.</summary>
internal sealed record TrendBand
{
    /// <summary>What the line shows, with its last figure.</summary>
    public required string Label { get; init; }

    /// <summary>The figures, oldest first; null where it was not known, which leaves a gap.</summary>
    public required IReadOnlyList<(DateTimeOffset Date, double? Value)> Points { get; init; }

    /// <summary>Where the scale ends, from 0; the highest figure where it is higher.</summary>
    public double Most { get; init; } = 1;

    /// <summary>What is aimed at, drawn as a dashed line; null without an aim.</summary>
    public double? Aim { get; init; }
}
