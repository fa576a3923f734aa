namespace SocialAudit.Team;

/// <summary>What a member of the team looks after today.</summary>
public enum Responsibility
{
    /// <summary>The website.</summary>
    Website,

    /// <summary>The blog.</summary>
    Blog,

    /// <summary>The computers.</summary>
    Computers,

    /// <summary>Communications.</summary>
    Communications,
}
