namespace SocialAudit.Accounts;

/// <summary>What ties a person who answers to the organisation today.</summary>
public enum TeamTie
{
    /// <summary>No answer was given.</summary>
    Unanswered,

    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A volunteer.</summary>
    Volunteer,

    /// <summary>A trainee.</summary>
    Trainee,

    /// <summary>The person has left.</summary>
    Former,
}
