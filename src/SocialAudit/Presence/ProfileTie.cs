namespace SocialAudit.Presence;

/// <summary>What on a profile ties it to the organisation.</summary>
public enum ProfileTie
{
    /// <summary>It bears the organisation's name, or its initials.</summary>
    SameName,

    /// <summary>Its words name the address of the organisation's site, without a link.</summary>
    SameSite,

    /// <summary>It links to the organisation's site.</summary>
    LinkBack,

    /// <summary>
    /// Site and profile vouch for each other: the site links to it with <c>rel="me"</c> and it links back (Mastodon), or the site's own
    /// name is the account's, which the platform has checked (Bluesky).
    /// </summary>
    MutualLink,
}
