namespace SocialAudit.Presence;

/// <summary>Whose page a result of a search leads to, as far as the audit can tell.</summary>
public enum SearchResultKind
{
    /// <summary>Nothing tells; a person must look.</summary>
    Unknown,

    /// <summary>A page of the organisation's own site or blog.</summary>
    OwnSite,

    /// <summary>A profile of the organisation, or a page of it.</summary>
    OwnProfile,

    /// <summary>A directory of organisations.</summary>
    Directory,

    /// <summary>A newspaper, a radio, a television.</summary>
    News,

    /// <summary>A site that the organisation's own links to.</summary>
    Partner,

    /// <summary>Another organisation with the same name or initials.</summary>
    Namesake,
}
