namespace SocialAudit.Platforms;

/// <summary>An address that stands for another.</summary>
internal sealed record LinkRule
{
    /// <summary>The hosts, with all their subdomains; none where the whole address is compared.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>A regular expression; its group <c>url</c> is the other address, escaped.</summary>
    public required string Match { get; init; }

    /// <summary>The other address, with <c>{name}</c> where the group of that name goes; null where <c>url</c> is it.</summary>
    public string? Address { get; init; }

    /// <summary>True when the other address is an account on a server of a federated network, whatever its host.</summary>
    public bool Federated { get; init; }
}
