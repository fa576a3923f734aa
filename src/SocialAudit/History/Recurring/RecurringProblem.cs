namespace SocialAudit.History.Recurring;

/// <summary>What can be wrong with an audit that recurs, or with its summary.</summary>
public enum RecurringProblem
{
    /// <summary>The name is none that files and schedules can have.</summary>
    InvalidId,

    /// <summary>A path has characters that no schedule can carry.</summary>
    InvalidPath,

    /// <summary>The store's address has a password in it.</summary>
    PasswordInStore,

    /// <summary>This system has no such kind of schedule.</summary>
    NotThisSystem,

    /// <summary>The program that keeps schedules is missing.</summary>
    ToolMissing,

    /// <summary>The program that keeps schedules refused.</summary>
    ToolFailed,

    /// <summary>There is no such schedule.</summary>
    UnknownSchedule,

    /// <summary>The schedule's settings can't be read.</summary>
    DamagedSchedule,

    /// <summary>A file or folder of the schedule can't be written.</summary>
    CannotWrite,

    /// <summary>The table of organisations can't be read.</summary>
    BadRoster,

    /// <summary>The schedule is under way already.</summary>
    AlreadyRunning,

    /// <summary>What should be an e-mail address is none.</summary>
    BadMailAddress,

    /// <summary>A password or address that is kept outside the schedule is not there.</summary>
    SecretMissing,

    /// <summary>The file of secrets can be read by others.</summary>
    SecretsOpen,

    /// <summary>The mail server can't be reached.</summary>
    MailUnreachable,

    /// <summary>The mail server offers no secure connection, or one that can't be trusted.</summary>
    MailNotSecure,

    /// <summary>The mail server does not take the user or password.</summary>
    MailDenied,

    /// <summary>The mail server does not take an address.</summary>
    MailAddressRefused,

    /// <summary>The mail server failed otherwise.</summary>
    MailFailed,

    /// <summary>The webhook's address is none, or not secure.</summary>
    WebhookBadAddress,

    /// <summary>The webhook can't be reached.</summary>
    WebhookUnreachable,

    /// <summary>The webhook answered that it does not take the summary.</summary>
    WebhookRefused,
}
