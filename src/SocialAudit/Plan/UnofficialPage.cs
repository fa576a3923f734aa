namespace SocialAudit.Plan;

/// <summary>A page in the organisation's name that may not be its own: an impostor, a fan page, another organisation's.</summary>
public sealed record UnofficialPage
{
    /// <summary>The platform's name.</summary>
    public required string PlatformName { get; init; }

    /// <summary>The address to open.</summary>
    public required Uri Address { get; init; }

    /// <summary>Why it is doubted, in a sentence.</summary>
    public required string Why { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Address.AbsoluteUri;
}
