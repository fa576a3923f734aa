namespace SocialAudit.Audience;

/// <summary>A network that somebody uses, and how often.</summary>
public sealed record NetworkUse
{
    /// <summary>The platform's id in the catalogue: <c>facebook</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>How often.</summary>
    public UseFrequency Frequency { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Platform} {Frequency}";
}
