namespace SocialAudit.History.Recurring;

/// <summary>What starts a recurring audit.</summary>
public enum ScheduleKind
{
    /// <summary>The task scheduler of Windows.</summary>
    ScheduledTask,

    /// <summary>A timer of the user's own systemd.</summary>
    SystemdTimer,

    /// <summary>A line of the user's crontab.</summary>
    Cron,
}
