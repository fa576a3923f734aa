namespace SocialAudit.Presence.Contact;

/// <summary>How to reach the organisation, as one page says, in the page's order.</summary>
internal sealed record PageContacts
{
    public required IReadOnlyList<EmailMention> Email { get; init; }

    public required IReadOnlyList<PhoneMention> Phone { get; init; }

    public required IReadOnlyList<PostalMention> PostalCode { get; init; }

    /// <summary>The postal address; null when the page gives none.</summary>
    public PageAddress? Address { get; init; }

    /// <summary>When the organisation is open, a line each, as the page writes it.</summary>
    public required IReadOnlyList<string> OpeningHours { get; init; }

    /// <summary>True when the page holds a form to write to the organisation.</summary>
    public required bool HasForm { get; init; }

    /// <summary>The map that shows where it is; null without one.</summary>
    public Uri? Map { get; init; }

    /// <summary>False when a page made to keep us busy was given up: what is not listed may still be there.</summary>
    public required bool IsComplete { get; init; }
}
