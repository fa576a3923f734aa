namespace SocialAudit.Presence;

/// <summary>How to reach an organisation, as its site says. Each list is in the order found, the home page first.</summary>
public sealed record ContactDetails
{
    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string> Email { get; init => field = value.ToFixed(); } = [];

    /// <summary>Telephone numbers, as written in their country: (514) 555-0123.</summary>
    public IReadOnlyList<string> Phone { get; init => field = value.ToFixed(); } = [];

    /// <summary>Postal codes: H2X 0A0.</summary>
    public IReadOnlyList<string> PostalCode { get; init => field = value.ToFixed(); } = [];

    /// <summary>The postal address in one line; null when the site does not mark one as such.</summary>
    public string? Address { get; init; }
}
