namespace SocialAudit.Presence;

/// <summary>Whom an audit is about, as the volunteer describes it.</summary>
public sealed record Organisation
{
    /// <summary>The full name: Centre communautaire Rosemont.</summary>
    public required string Name { get; init; }

    /// <summary>The initials that people use: CCR; null when there are none.</summary>
    public string? Initials { get; init; }

    /// <summary>The site's address; null when there is no site.</summary>
    public Uri? Website { get; init; }

    /// <summary>The blog's address where it is not on the site.</summary>
    public Uri? Blog { get; init; }

    /// <summary>The city; kept with the audit, and not yet used by any check.</summary>
    public string? City { get; init; }

    /// <summary>What the organisation does that bears on its choice of media: <c>Employability</c>, <c>Causes</c>, <c>Multilingual</c></summary>
    public IReadOnlyList<string> Program { get; init => field = value.ToFixed(); } = [];

    /// <summary>The networks that the organisation teaches its participants: ids or names of the catalogue's platforms.</summary>
    public IReadOnlyList<string> Training { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
