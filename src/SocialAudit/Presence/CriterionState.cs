namespace SocialAudit.Presence;

/// <summary>Whether a criterion of a level is met.</summary>
public enum CriterionState
{
    /// <summary>The audit could not tell: a person must look.</summary>
    Unknown,

    /// <summary>It is not.</summary>
    NotMet,

    /// <summary>It is.</summary>
    Met,
}
