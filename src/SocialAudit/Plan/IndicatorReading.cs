namespace SocialAudit.Plan;

/// <summary>What the audit reads an indicator from.</summary>
public enum IndicatorReading
{
    /// <summary>Nothing: a person reads it.</summary>
    Person,

    /// <summary>The posts a week of the blog or the profile.</summary>
    Posts,

    /// <summary>The followers that the platform shows.</summary>
    Followers,

    /// <summary>The finding that made the rule speak: 1 when the site now shows what it lacked.</summary>
    Check,
}
