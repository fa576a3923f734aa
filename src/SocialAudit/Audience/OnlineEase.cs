namespace SocialAudit.Audience;

/// <summary>How somebody gets along with the Internet, by his or her own account; never a grade.</summary>
public enum OnlineEase
{
    /// <summary>Nothing was said.</summary>
    Unanswered,

    /// <summary>Manages without help.</summary>
    Alone,

    /// <summary>Manages, with a hand now and then.</summary>
    SomeHelp,

    /// <summary>Needs help most of the time.</summary>
    MostlyHelp,

    /// <summary>Does not use the Internet.</summary>
    NotOnline,
}
