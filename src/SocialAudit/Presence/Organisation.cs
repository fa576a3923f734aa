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

    /// <summary>The city: searches name it, it tells the organisation from another of its name, and which directories serve it; null where it was not given.</summary>
    public string? City { get; init; }

    /// <summary>The e-mail address that people are to write to, which the site's is compared with; null where it was not given.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number that people are to call, which the site's is compared with; null where it was not given.</summary>
    public string? Phone { get; init; }

    /// <summary>The postal address, which the site's is compared with: 12, rue des Érables, Montréal; null where it was not given.</summary>
    public string? Address { get; init; }

    /// <summary>The postal code, where it is not in the address; null where it was not given.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The country, two letters (ISO 3166-1), whose telephone numbers and postal codes the site writes: <c>CA</c>; null where the site must tell.</summary>
    public string? Country { get; init; }

    /// <summary>What the organisation does that bears on its choice of media: <c>Employability</c>, <c>Causes</c>, <c>Multilingual</c></summary>
    public IReadOnlyList<string> Program { get; init => field = value.ToFixed(); } = [];

    /// <summary>The networks that the organisation teaches its participants: ids or names of the catalogue's platforms.</summary>
    public IReadOnlyList<string> Training { get; init => field = value.ToFixed(); } = [];

    /// <summary>The listings in directories that the volunteer knows of.</summary>
    public IReadOnlyList<Uri> Listing { get; init => field = value.ToFixed(); } = [];

    /// <summary>True when a name that somebody writes is the organisation's: all telling words of its name, or its initials.</summary>
    public bool IsCalled(string name) => NameMatch.IsNamedIn(name, this);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
