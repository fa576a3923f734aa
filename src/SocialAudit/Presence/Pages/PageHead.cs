namespace SocialAudit.Presence.Pages;

/// <summary>What a page says of itself to browsers, search engines and networks, and what it is built of.</summary>
internal sealed record PageHead
{
    /// <summary>The language that the page claims: <c>fr-CA</c>; null when it claims none.</summary>
    public string? Language { get; init; }

    /// <summary>The language that its words are in, <c>fr</c> or <c>en</c>; null when they do not tell.</summary>
    public string? SpokenLanguage { get; init; }

    /// <summary>The languages of its translations, as it announces them.</summary>
    public IReadOnlyList<string> Translations { get; init; } = [];

    /// <summary>The description for search engines; null without one.</summary>
    public string? Description { get; init; }

    /// <summary>True when it fits itself to a telephone's screen.</summary>
    public bool HasViewport { get; init; }

    /// <summary>What it tells search engines to leave, as written: <c>noindex, nofollow</c>; null without a word.</summary>
    public string? Robots { get; init; }

    /// <summary>The address that it calls its own; null when it names none.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>The title and the picture that networks show beside a shared link; null without one.</summary>
    public string? ShareTitle { get; init; }

    /// <inheritdoc cref="ShareTitle"/>
    public string? SharePicture { get; init; }

    /// <summary>The program that made the page, as it says; null when it does not.</summary>
    public string? Generator { get; init; }

    /// <summary>The icon that the page names; null when it names none.</summary>
    public Uri? Icon { get; init; }

    /// <summary>The main headings, of the first level.</summary>
    public IReadOnlyList<string> MainHeadings { get; init; } = [];

    /// <summary>The headings of the second and third level.</summary>
    public IReadOnlyList<string> OtherHeadings { get; init; } = [];

    /// <summary>The types of organisation that its structured data describes: <c>NGO</c>.</summary>
    public IReadOnlyList<string> OrganisationTypes { get; init; } = [];

    /// <summary>How many pictures it shows.</summary>
    public int Pictures { get; init; }

    /// <summary>The pictures without a text for whoever does not see them, as written; at most 20.</summary>
    public IReadOnlyList<string> PicturesWithoutText { get; init; } = [];

    /// <summary>How many pictures have no such text.</summary>
    public int PicturesWithoutTextCount { get; init; }

    /// <summary>The pictures, styles and scripts that it loads, each once.</summary>
    public IReadOnlyList<Uri> Resources { get; init; } = [];
}
