namespace SocialAudit.Presence.Contact;

/// <summary>How to reach the organisation, as one page says, in the page's order.</summary>
internal sealed record PageContacts
{
    public required IReadOnlyList<string> Email { get; init; }

    public required IReadOnlyList<string> Phone { get; init; }

    public required IReadOnlyList<string> PostalCode { get; init; }

    /// <summary>The postal address in one line; null when the page marks none as such.</summary>
    public string? Address { get; init; }

    /// <summary>False when a page made to keep us busy was given up: what is not listed may still be there.</summary>
    public required bool IsComplete { get; init; }
}
