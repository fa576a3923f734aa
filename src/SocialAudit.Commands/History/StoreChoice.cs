using System.Management.Automation;
using SocialAudit.History;

namespace SocialAudit.Commands.History;

/// <summary>The store that a cmdlet works with, and its failures as PowerShell shows them.</summary>
internal static class StoreChoice
{
    /// <summary>The store that a parameter names, else the environment, else the user's own.</summary>
    /// <exception cref="StoreException">What names it can't be read.</exception>
    public static StoreAddress Find(SessionState state, string? store)
    {
        string ToPath(string path) => state.Path.GetUnresolvedProviderPathFromPSPath(path);
        return string.IsNullOrWhiteSpace(store) ? StoreAddress.Default(Environment.GetEnvironmentVariable, ToPath) : StoreAddress.Parse(store!, ToPath);
    }

    /// <summary>The moment after a day whose state is meant; a moment of that day is meant as it is.</summary>
    public static DateTimeOffset? After(DateTime? since) => since is { } day ? new DateTimeOffset(day.TimeOfDay == TimeSpan.Zero ? day.AddDays(1) : day) : null;

    /// <summary>What is said of a name that the store does not know.</summary>
    public static AuditFailureException NoHistory(string name, StoreAddress address, Language language) =>
        new("NoHistory", ErrorCategory.ObjectNotFound, name, language.Text("ErrorNoHistory", name, address.Display), language.Text("RemedyNoHistory"));

    /// <summary>A store's failure for one item.</summary>
    public static AuditFailureException Failure(StoreException failure, object target, Language language)
    {
        ErrorCategory category = failure.Problem switch
        {
            StoreProblem.BadAddress => ErrorCategory.InvalidArgument,
            StoreProblem.NotThere or StoreProblem.NoSuchOrganisation => ErrorCategory.ObjectNotFound,
            StoreProblem.NotAStore or StoreProblem.Damaged or StoreProblem.TooNew => ErrorCategory.InvalidData,
            StoreProblem.ReadOnly or StoreProblem.Refused => ErrorCategory.PermissionDenied,
            StoreProblem.Full => ErrorCategory.WriteError,
            StoreProblem.Locked => ErrorCategory.ResourceBusy,
            StoreProblem.Unreachable or StoreProblem.ConnectionLost => ErrorCategory.ConnectionError,
            StoreProblem.CannotOpen => ErrorCategory.OpenError,
            StoreProblem.NoLibrary => ErrorCategory.NotInstalled,
            _ => ErrorCategory.NotSpecified,
        };
        return new AuditFailureException($"Store{failure.Problem}", category, target, failure.Describe(language), failure.Remedy(language), failure);
    }

    /// <summary>Does something that needs the store as a whole; its failure ends the pipeline.</summary>
    public static T OrStop<T>(PSCmdlet cmdlet, Language language, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (StoreException e)
        {
            cmdlet.ThrowTerminatingError(Failure(e, e.Store, language).ToErrorRecord());
            throw;
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or NotSupportedException)
        {
            StoreException wrong = new(StoreProblem.CannotOpen, "SQLite", e.Message, e);
            cmdlet.ThrowTerminatingError(Failure(wrong, wrong.Store, language).ToErrorRecord());
            throw;
        }
    }
}
