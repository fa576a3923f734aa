namespace SocialAudit.Platforms;

/// <summary>Why many organisations link to somebody else's account.</summary>
internal enum KnownOwnerKind
{
    /// <summary>It supports them.</summary>
    Funder,

    /// <summary>It made the theme or the program of their site.</summary>
    Maker,

    /// <summary>It is the platform, where a theme has no better example.</summary>
    Platform,
}
