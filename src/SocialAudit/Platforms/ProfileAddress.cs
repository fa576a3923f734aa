namespace SocialAudit.Platforms;

/// <summary>A profile's address, made canonical: two links to one profile give the same one.</summary>
public sealed record ProfileAddress
{
    /// <summary>The platform's id.</summary>
    public required string Platform { get; init; }

    /// <summary>The handle as the address gives it: <c>CentreX</c>, <c>channel/UC…</c>, <c>company/centre-x</c>.</summary>
    public required string Handle { get; init; }

    /// <summary>The number, or the old name, by which the platform knows the profile in every form of its address; null when the address does not give it.</summary>
    public string? Id { get; init; }

    /// <summary>What the address leads to.</summary>
    public required ProfileKind Kind { get; init; }

    /// <summary>The canonical address.</summary>
    public required Uri Address { get; init; }

    /// <summary>What makes it the same profile as another: platform, kind, and number or handle without case.</summary>
    public string Key => $"{Platform}:{(Kind == ProfileKind.Group ? "group:" : "")}{(Id ?? Handle).TrimStart('@').ToLowerInvariant()}";
}
