namespace SocialAudit.Platforms;

/// <summary>What kind of channel a platform is.</summary>
public enum PlatformCategory
{
    /// <summary>A network where an account is kept.</summary>
    Social,

    /// <summary>The organisation's own: site, blog, newsletter.</summary>
    Own,

    /// <summary>A place where others list the organisation.</summary>
    Listing,
}
