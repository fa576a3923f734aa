namespace SocialAudit.Presence;

/// <summary>What one search shows of an organisation.</summary>
public sealed record SearchSummary
{
    /// <summary>What was searched for; null where the page or the file does not tell.</summary>
    public string? Query { get; init; }

    /// <summary>Who answered.</summary>
    public required string Engine { get; init; }

    /// <summary>Whether that is the organisation's name or its initials.</summary>
    public required SearchSubject Subject { get; init; }

    /// <summary>How many results there are.</summary>
    public required int Results { get; init; }

    /// <summary>The place of the organisation's own site, from 1; null when it is not among the results, which does not prove that it can't be found.</summary>
    public int? SiteRank { get; init; }

    /// <summary>The place of the first profile of the organisation's own, from 1; null without any.</summary>
    public int? ProfileRank { get; init; }

    /// <summary>Who else bears the name or the initials: the titles of their results, at most ten.</summary>
    public IReadOnlyList<string> SharedWith { get; init => field = value.ToFixed(); } = [];

    /// <summary>The organisation's own addresses that are no longer the right ones and are still shown.</summary>
    public IReadOnlyList<string> OldAddresses { get; init => field = value.ToFixed(); } = [];

    /// <summary>All this in a few sentences, in the language of the audit.</summary>
    public required string Message { get; init; }

    /// <summary>Where the search was seen.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => Message;
}
