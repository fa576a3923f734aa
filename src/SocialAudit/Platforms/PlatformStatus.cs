namespace SocialAudit.Platforms;

/// <summary>Whether a platform can still be used.</summary>
public enum PlatformStatus
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>It has closed: what links to it leads nowhere.</summary>
    Closed,
}
