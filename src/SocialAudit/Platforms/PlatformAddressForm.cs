namespace SocialAudit.Platforms;

/// <summary>A form that a profile's address takes on a platform.</summary>
public sealed record PlatformAddressForm
{
    /// <summary>A regular expression on path and query whose group <c>handle</c> is the handle, and <c>id</c>, where there is one, the profile's number; null when the host alone decides.</summary>
    public string? Match { get; init; }

    /// <summary>A regular expression on the host, whose group <c>handle</c> is the handle where the path gives none; null when the path alone decides.</summary>
    public string? Host { get; init; }

    /// <summary>What such an address leads to.</summary>
    public ProfileKind Kind { get; init; }

    /// <summary>
    /// The canonical address, with <c>{handle}</c> where the handle goes, and <c>{server}</c> where <see cref="Match"/>'s group of that name goes,
    /// or else the host.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>
    /// True when accounts live on many servers, as Mastodon's do: the handle is then <c>name@server</c>, and the form also serves a host that is
    /// not listed, where a page says that its link leads to such an account.
    /// </summary>
    public bool Federated { get; init; }
}
