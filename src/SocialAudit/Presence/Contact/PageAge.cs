namespace SocialAudit.Presence.Contact;

/// <summary>What a page says of its own age.</summary>
internal sealed record PageAge
{
    /// <summary>The newest year of the copyright at the page's foot; null without one, or where a script may write it.</summary>
    public DatedWords? Copyright { get; init; }

    /// <summary>The newest event of an agenda on the page; null without a dated one.</summary>
    public DatedWords? Event { get; init; }

    /// <summary>True when an agenda on the page has dates without a year: nobody can tell whether they are to come.</summary>
    public bool HasEventWithoutYear { get; init; }
}
