namespace SocialAudit.Presence;

/// <summary>Whose a profile is that a site links to.</summary>
public enum ProfileAttribution
{
    /// <summary>The page does not tell; a person must look.</summary>
    Unclear,

    /// <summary>The organisation's own.</summary>
    Own,

    /// <summary>Somebody else's: a partner's, a member of staff's, the web designer's.</summary>
    Other,
}
