namespace SocialAudit.Team;

/// <summary>How a person stands to technology, in that person's own view; never a grade. After Radian6 (2011-2012) and the article.</summary>
public enum Archetype
{
    /// <summary>Grew up with digital tools, picks up new ones alone.</summary>
    DigitalNative,

    /// <summary>At ease by experience, lets others try new things first.</summary>
    SavvyTechnologist,

    /// <summary>Knows of them, uses them as little as possible.</summary>
    ReluctantUser,

    /// <summary>Sees a passing fashion in them, would rather telephone.</summary>
    DigitalContrarian,

    /// <summary>Has nothing against them, but little experience.</summary>
    DigitalNewbie,
}
