namespace SocialAudit.Team;

/// <summary>What a team can do that has nobody to run a profile today; the article's three.</summary>
public enum WayOutKind
{
    /// <summary>Somebody of the team takes some training.</summary>
    Training,

    /// <summary>A trainee comes for a time.</summary>
    Trainee,

    /// <summary>A post in the next budget.</summary>
    Post,
}
