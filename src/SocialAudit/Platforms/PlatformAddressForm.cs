namespace SocialAudit.Platforms;

/// <summary>A form that a profile's address takes on a platform.</summary>
public sealed record PlatformAddressForm
{
    /// <summary>A regular expression on path and query whose group <c>handle</c> is the handle; null when the host alone decides.</summary>
    public string? Match { get; init; }

    /// <summary>A regular expression on the host whose group <c>handle</c> is the handle; null when the path decides.</summary>
    public string? Host { get; init; }

    /// <summary>What such an address leads to.</summary>
    public ProfileKind Kind { get; init; }

    /// <summary>The canonical address, with <c>{handle}</c> where the handle goes.</summary>
    public required string Address { get; init; }
}
