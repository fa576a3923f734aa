namespace SocialAudit.Accounts;

/// <summary>Whether a person who answers can get into an account.</summary>
public enum AccountAccess
{
    /// <summary>No answer was given.</summary>
    Unanswered,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The person has not tried.</summary>
    Untried,
}
