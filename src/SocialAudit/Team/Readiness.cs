namespace SocialAudit.Team;

/// <summary>Whether a person would do something.</summary>
public enum Readiness
{
    /// <summary>No answer was given.</summary>
    Unanswered,

    /// <summary>No.</summary>
    No,

    /// <summary>Maybe.</summary>
    Maybe,

    /// <summary>Yes.</summary>
    Yes,
}
