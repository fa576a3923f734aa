using SocialAudit.Platforms;

namespace SocialAudit.Accounts;

/// <summary>Which account is meant, as far as the words tell.</summary>
internal sealed record AccountIdentity
{
    /// <summary>What makes it the same account as another.</summary>
    public required string Key { get; init; }

    /// <summary>The platform's id; null when the catalogue has none.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform's name, or as people call it; null when not said.</summary>
    public string? PlatformName { get; init; }

    /// <summary>The handle, or a name; null when not said.</summary>
    public string? Handle { get; init; }

    /// <summary>The address; null when it can't be told.</summary>
    public Uri? Address { get; init; }

    /// <summary>What the address leads to; null when it can't be told.</summary>
    public ProfileKind? Kind { get; init; }
}
