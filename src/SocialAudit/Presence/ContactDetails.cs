namespace SocialAudit.Presence;

/// <summary>How to reach an organisation, as its site says. Each list is in the order found, the home page first.</summary>
public sealed record ContactDetails
{
    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string> Email { get; init => field = value.ToFixed(); } = [];

    /// <summary>Telephone numbers, as written in their country, with their extension: (514) 555-0123 ext. 23.</summary>
    public IReadOnlyList<string> Phone { get; init => field = value.ToFixed(); } = [];

    /// <summary>Postal codes: H2X 0A0.</summary>
    public IReadOnlyList<string> PostalCode { get; init => field = value.ToFixed(); } = [];

    /// <summary>The postal address in one line; null when the site gives none.</summary>
    public string? Address { get; init; }

    /// <summary>When the organisation is open, a line each, as the site writes it: Lundi au vendredi : 9 h à 17 h.</summary>
    public IReadOnlyList<string> OpeningHours { get; init => field = value.ToFixed(); } = [];

    /// <summary>The page with a form to write to the organisation; null when the site has none.</summary>
    public Uri? Form { get; init; }

    /// <summary>The map that shows where the organisation is: a frame's address, a link's, or the page that draws it; null when the site has none.</summary>
    public Uri? Map { get; init; }
}
