namespace SocialAudit.Presence;

/// <summary>What was searched for.</summary>
public enum SearchSubject
{
    /// <summary>Something else, or nothing tells.</summary>
    Other,

    /// <summary>The organisation's name.</summary>
    Name,

    /// <summary>The organisation's initials.</summary>
    Initials,
}
