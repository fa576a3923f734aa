namespace SocialAudit.Presence.Search;

/// <summary>The results of one search.</summary>
internal sealed record SearchListing
{
    /// <summary>The engine's name.</summary>
    public required string Engine { get; init; }

    /// <summary>What was searched for; null where nothing tells.</summary>
    public string? Query { get; init; }

    /// <summary>The results in their order.</summary>
    public required IReadOnlyList<FoundPage> Pages { get; init; }

    /// <summary>Where the results were seen.</summary>
    public required Evidence Evidence { get; init; }
}
