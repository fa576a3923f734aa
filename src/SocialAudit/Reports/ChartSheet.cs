namespace SocialAudit.Reports;

/// <summary>A few charts with one title, on one sheet.</summary>
public sealed record ChartSheet
{
    /// <summary>The title of the sheet.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below the title: how many answered, and what is not shown.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The charts, from the top down; a sheet without any still says its notes.</summary>
    public required IReadOnlyList<BarChart> Charts { get; init; }

    /// <summary>The sheet in words, for those who don't see it: each bar's label and text.</summary>
    /// <param name="language">The language that the sheet is in.</param>
    public string Describe(Language language) => string.Join(" ", Notes.Concat(Charts.Select(chart =>
        language.Text("ChartInWords", chart.Title, string.Join("; ", chart.Bars.Select(b => language.Text("ChartBarInWords", b.Label, b.Text)))))));
}
