namespace SocialAudit.Plan;

/// <summary>How much speaks for an audit being of the organisation that a plan is for; the later, the more.</summary>
public enum PlanLikeness
{
    /// <summary>Neither site nor name.</summary>
    None,

    /// <summary>The name, without case, accents or punctuation.</summary>
    Name,

    /// <summary>The host, of the site that was given or of the one that it leads to.</summary>
    Site,
}
