namespace SocialAudit.Tests.RealSites;

/// <summary>What looks like the organisation's contact details on a site, and is not.</summary>
internal sealed record LabelledLookAlike
{
    public required string Value { get; init; }

    public required string Kind { get; init; }

    /// <summary>True where a careful person might take it for the organisation's own: it counts neither way.</summary>
    public required bool Tolerable { get; init; }
}
