namespace SocialAudit.Presence;

/// <summary>One result of a search, and whose page it leads to.</summary>
public sealed record SearchResult
{
    /// <summary>What was searched for; null where the page or the file does not tell.</summary>
    public string? Query { get; init; }

    /// <summary>Who answered: Google, Bing, DuckDuckGo, Ecosia, Brave, the host of a SearXNG instance, or what a table says.</summary>
    public required string Engine { get; init; }

    /// <summary>The place among the results, from 1; advertisements do not count.</summary>
    public required int Rank { get; init; }

    /// <summary>The title in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Where it leads, without the engine's own redirect.</summary>
    public required Uri Address { get; init; }

    /// <summary>The words below the title, in one line; empty without any.</summary>
    public string Snippet { get; init; } = "";

    /// <summary>Whose page it is.</summary>
    public SearchResultKind Kind { get; init; }

    /// <summary>Why the audit thinks so, in the language of the audit.</summary>
    public string Why { get; init; } = "";

    /// <summary>
    /// A stable word for why an address of the organisation's own is an old one: <c>Http</c> (the site is secure today), <c>FormerHost</c>
    /// (another name of the site), <c>Gone</c> (the audit found nothing there); null for any other.
    /// </summary>
    public string? OldAddress { get; init; }

    /// <summary>Where the result was seen, with what decided its kind.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Rank}. {Title}";
}
