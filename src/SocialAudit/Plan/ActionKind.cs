namespace SocialAudit.Plan;

/// <summary>What an action does.</summary>
public enum ActionKind
{
    /// <summary>Settle something with the team first.</summary>
    Consult,

    /// <summary>Look at what the audit could not see.</summary>
    Verify,

    /// <summary>Mend or better what exists.</summary>
    Improve,

    /// <summary>Regain an account.</summary>
    Recover,

    /// <summary>Train somebody.</summary>
    Train,

    /// <summary>Find a trainee, or create a post.</summary>
    Recruit,

    /// <summary>Go on with what works.</summary>
    Keep,

    /// <summary>Open a new channel.</summary>
    Create,

    /// <summary>Close a channel, or leave it.</summary>
    Close,
}
