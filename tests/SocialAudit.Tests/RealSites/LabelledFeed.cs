namespace SocialAudit.Tests.RealSites;

/// <summary>A real feed, and what a person read in it.</summary>
internal sealed record LabelledFeed
{
    public required string File { get; init; }

    public required int Entries { get; init; }

    public required IReadOnlyList<DateTimeOffset?> Dates { get; init; }
}
