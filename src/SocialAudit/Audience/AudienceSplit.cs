namespace SocialAudit.Audience;

/// <summary>What the summary of the clientele is split by.</summary>
public enum AudienceSplit
{
    /// <summary>Nothing: one summary of all.</summary>
    None,

    /// <summary>The group that people count themselves in.</summary>
    Group,

    /// <summary>Their age.</summary>
    Age,
}
