namespace SocialAudit.Reports.Plans;

/// <summary>What a document says, before it takes a form: the same for Markdown, the web page and Word. All its texts are plain text.</summary>
public sealed record PlanDocument
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The organisation's name.</summary>
    public required string Organisation { get; init; }

    /// <summary>The language that it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>What stands below the title, a paragraph each.</summary>
    public IReadOnlyList<string> Introduction { get; init; } = [];

    /// <summary>The sections, in order; one with nothing to say is not there.</summary>
    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>True for what has to fit on one page: smaller letters, less air.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>What stands at the end, in small letters; empty for nothing.</summary>
    public string Source { get; init; } = "";

    /// <summary>The organisation's sign, above the title; null without one.</summary>
    public PlanPicture? Logo { get; init; }
}
