namespace SocialAudit.Presence.Candidates;

/// <summary>What an account's page shows that ties it to an organisation.</summary>
internal sealed record AccountSigns
{
    /// <summary>The link or the address of the organisation's site, as the page has it; null where it has none.</summary>
    public string? SiteLink { get; init; }

    /// <summary>The whole name stands in the title, a heading or the description.</summary>
    public bool NameInHead { get; init; }

    /// <summary>The whole name stands in the text.</summary>
    public bool NameInText { get; init; }

    /// <summary>The initials stand in the title, a heading or the description, as a word.</summary>
    public bool Initials { get; init; }

    /// <summary>The city is named.</summary>
    public bool City { get; init; }

    /// <summary>The title, as evidence.</summary>
    public string? Title { get; init; }
}
