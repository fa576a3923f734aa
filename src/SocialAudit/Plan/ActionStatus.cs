namespace SocialAudit.Plan;

/// <summary>How far an action is.</summary>
public enum ActionStatus
{
    /// <summary>It has not begun.</summary>
    Planned,

    /// <summary>It has begun.</summary>
    UnderWay,

    /// <summary>It should have begun, or have been done, by now.</summary>
    Late,

    /// <summary>It is done; of what goes on every week, it is going as planned.</summary>
    Done,

    /// <summary>What it was for is gone: somebody else did it, the platform closed, the account vanished.</summary>
    NoLongerNeeded,
}
