namespace SocialAudit.Presence.Search;

/// <summary>The words by which a page of results says that something is no result, all folded.</summary>
internal sealed record SearchWords
{
    /// <summary>Labels of what somebody paid for.</summary>
    public required HashSet<string> AdLabels { get; init; }

    /// <summary>The ids of elements that hold advertisements only.</summary>
    public required HashSet<string> AdBlocks { get; init; }

    /// <summary>Headings above what stands between the results.</summary>
    public required HashSet<string> OtherSections { get; init; }

    /// <summary>What a page says that asks for consent first.</summary>
    public required IReadOnlyList<string> Consent { get; init; }

    /// <summary>What a page says that wants proof of a person.</summary>
    public required IReadOnlyList<string> Captcha { get; init; }
}
