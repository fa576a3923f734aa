namespace SocialAudit.History;

/// <summary>One verdict of one snapshot, as the store's rows tell it.</summary>
public sealed record StoredFinding
{
    /// <summary>The organisation's name today.</summary>
    public required string Name { get; init; }

    /// <summary>When the audit was made, in universal time, to the millisecond.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The check that made the claim, stable in every language: <c>Site.Reachable</c>.</summary>
    public required string Check { get; init; }

    /// <summary>How the claim was known.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>A stable word for why the verdict was what it was; null where there was none.</summary>
    public string? Reason { get; init; }

    /// <summary>What was found; null when nothing was.</summary>
    public string? Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Check}: {Verdict}";
}
