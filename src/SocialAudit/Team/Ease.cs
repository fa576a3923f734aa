namespace SocialAudit.Team;

/// <summary>A means that a person is at ease with.</summary>
public enum Ease
{
    /// <summary>E-mail and telephone.</summary>
    EmailAndPhone,

    /// <summary>The website or blog.</summary>
    Website,

    /// <summary>Social media.</summary>
    SocialMedia,

    /// <summary>Photos and videos.</summary>
    PhotoAndVideo,
}
