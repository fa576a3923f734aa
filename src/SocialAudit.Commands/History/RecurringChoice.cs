using System.Management.Automation;
using SocialAudit.History.Recurring;

namespace SocialAudit.Commands.History;

/// <summary>The folder of schedules that a cmdlet works in, and its failures as PowerShell shows them.</summary>
internal static class RecurringChoice
{
    /// <summary>The schedule that is meant where none is named.</summary>
    public const string Id = "web-presence";

    /// <summary>The folder that a parameter names, else the user's own.</summary>
    public static ScheduleFolder Folder(string? full) => full is null ? ScheduleFolder.Default : new ScheduleFolder(full);

    /// <summary>The table of organisations.</summary>
    /// <exception cref="AuditFailureException">It is not there, or is none.</exception>
    public static Roster ReadRoster(string path, Language language)
    {
        Roster? roster = null;
        try
        {
            InputFiles.Read(path, language, () => roster = Roster.Read(path, language));
        }
        catch (RecurringException e)
        {
            throw Failure(e, path, language);
        }

        return roster!;
    }

    /// <summary>A row of the table of organisations that can't be read.</summary>
    public static AuditFailureException BadRow(string path, string problem, Language language) =>
        new("RecurringBadRow", ErrorCategory.InvalidData, path, problem, language.Text("RemedyRecurringBadRow"));

    /// <summary>A failure for one item.</summary>
    public static AuditFailureException Failure(RecurringException failure, object target, Language language)
    {
        ErrorCategory category = failure.Problem switch
        {
            RecurringProblem.InvalidId or RecurringProblem.InvalidPath or RecurringProblem.PasswordInStore or RecurringProblem.BadMailAddress or RecurringProblem.WebhookBadAddress => ErrorCategory.InvalidArgument,
            RecurringProblem.UnknownSchedule or RecurringProblem.SecretMissing => ErrorCategory.ObjectNotFound,
            RecurringProblem.NotThisSystem => ErrorCategory.NotImplemented,
            RecurringProblem.ToolMissing => ErrorCategory.NotInstalled,
            RecurringProblem.DamagedSchedule or RecurringProblem.BadRoster => ErrorCategory.InvalidData,
            RecurringProblem.CannotWrite => ErrorCategory.WriteError,
            RecurringProblem.AlreadyRunning => ErrorCategory.ResourceBusy,
            RecurringProblem.SecretsOpen or RecurringProblem.MailNotSecure or RecurringProblem.MailDenied or RecurringProblem.MailAddressRefused => ErrorCategory.PermissionDenied,
            RecurringProblem.MailUnreachable or RecurringProblem.WebhookUnreachable => ErrorCategory.ConnectionError,
            _ => ErrorCategory.NotSpecified,
        };
        return new AuditFailureException("Recurring" + failure.Problem, category, target, failure.Describe(language), failure.Remedy(language), failure);
    }
}
