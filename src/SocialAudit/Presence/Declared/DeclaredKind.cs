namespace SocialAudit.Presence.Declared;

/// <summary>What somebody says that the organisation has on the web.</summary>
public enum DeclaredKind
{
    /// <summary>Something; what it is was not said.</summary>
    Other,

    /// <summary>A site beside the main one.</summary>
    Website,

    /// <summary>A blog.</summary>
    Blog,

    /// <summary>A newsletter or a mailing list.</summary>
    Newsletter,

    /// <summary>An entry in a directory or on a map.</summary>
    Listing,

    /// <summary>A page on a social network.</summary>
    Profile,

    /// <summary>A form or a registration page.</summary>
    Form,
}
