namespace SocialAudit.Team;

/// <summary>What a person can take on of the organisation's media, by the article's advice.</summary>
public enum MemberFit
{
    /// <summary>Nothing: not willing, no time, or not said.</summary>
    NotAvailable,

    /// <summary>Not responsible for media: at ease with e-mail and telephone only.</summary>
    NotResponsible,

    /// <summary>A profile, after some training.</summary>
    AfterTraining,

    /// <summary>A profile, today.</summary>
    Ready,
}
