namespace SocialAudit.Presence.Search;

/// <summary>How an engine's link leads on to a result.</summary>
internal sealed record SearchRedirect
{
    /// <summary>The link's path.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters that may hold the result's address, the likeliest first; none for links that lead to no result.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>What stands before an address that is written in base 64; null where it is written out.</summary>
    public string? EncodedAfter { get; init; }
}
