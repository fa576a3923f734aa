namespace SocialAudit.Reports.Plans;

/// <summary>A section of a document.</summary>
public sealed record DocumentSection
{
    /// <summary>A stable word for what it holds, for templates: <c>actions</c>, <c>calendar</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>True where it begins a page of its own.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>What it holds, in order.</summary>
    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }
}
