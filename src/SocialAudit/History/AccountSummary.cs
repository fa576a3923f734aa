namespace SocialAudit.History;

/// <summary>What one of an organisation's own accounts showed, in a summary.</summary>
public sealed record AccountSummary
{
    /// <summary>The platform's id in the catalogue: <c>facebook</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The handle as the address gives it.</summary>
    public required string Handle { get; init; }

    /// <summary>The canonical address.</summary>
    public required Uri Address { get; init; }

    /// <summary>How the account is known.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How many accounts follow it; null where the platform does not show it.</summary>
    public long? Followers { get; init; }

    /// <summary>When the newest public post was made; null where the platform does not show it.</summary>
    public DateTimeOffset? NewestPost { get; init; }

    /// <summary>Public posts a week, over the 12 weeks before the audit; null where the platform does not show it.</summary>
    public double? PostsPerWeek { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Platform} {Handle}";
}
