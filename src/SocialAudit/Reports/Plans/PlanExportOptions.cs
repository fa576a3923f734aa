namespace SocialAudit.Reports.Plans;

/// <summary>How a plan is written to files.</summary>
public sealed record PlanExportOptions
{
    /// <summary>The language of headings, dates and numbers; the actions' own words stay as they were made.</summary>
    public required Language Language { get; init; }

    /// <summary>The files that ship with the module.</summary>
    public required ModuleFiles Files { get; init; }

    /// <summary>The title; null for «Action plan – the organisation».</summary>
    public string? Title { get; init; }

    /// <summary>True to write people's names beside their labels, where the plan knows them; without it no format names anybody.</summary>
    public bool IncludeNames { get; init; }

    /// <summary>What of the plan is written.</summary>
    public PlanContent Content { get; init; }

    /// <summary>For a hand-over: the labels of those whose sheets are written; empty for all.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The organisation's sign for the web page and Word; null for none.</summary>
    public PlanPicture? Logo { get; init; }

    /// <summary>The user's own template for Markdown; null for the one that ships.</summary>
    public PlanTemplate? Template { get; init; }
}
