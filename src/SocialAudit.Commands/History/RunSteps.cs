using System.Management.Automation;
using SocialAudit.Commands.Presence;
using SocialAudit.History;
using SocialAudit.History.Recurring;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Commands.History;

/// <summary>What one run does, step by step, with the cmdlets that a volunteer would use.</summary>
/// <param name="schedule">The schedule.</param>
/// <param name="session">The session to work in.</param>
/// <param name="language">The language of findings and texts.</param>
/// <param name="log">Where it says what it does.</param>
/// <param name="credential">The user at the mail server; null for what the schedule and its secrets say.</param>
/// <param name="running">Is told which pipeline runs, so that it can be stopped.</param>
/// <param name="cancel">Ends it.</param>
internal sealed class RunSteps(
    AuditSchedule schedule, AuditSession session, Language language, RunLog log, PSCredential? credential, Action<PowerShell?> running, CancellationToken cancel)
{
    private const string _oneSnapshot = "OneSnapshot";

    private readonly List<ErrorRecord> _errors = [];
    private readonly DateTimeOffset _started = session.Now;
    private int _firstAudits;

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<ErrorRecord> Errors => _errors;

    /// <summary>Audits and saves each organisation, and compares it with its audit before.</summary>
    public AuditRun AuditAndSave()
    {
        List<ErrorRecord> unread = [];
        IReadOnlyList<PSObject> rows = Rows(unread);
        log.Write(language.Text("LogStart", rows.Count, schedule.Store is null || schedule.Store.IndexOf('=') >= 0 || schedule.Store.IndexOf('@') >= 0 ? "-" : schedule.Store));
        unread.ForEach(Add);
        using PSDataCollection<PSObject> saved = [];
        saved.DataAdded += (_, added) => log.Write(language.Text("LogSaved", ((WebPresence)saved[added.Index].BaseObject).Name));
        if (rows.Count > 0)
        {
            using PowerShell audit = PowerShell.Create(RunspaceMode.CurrentRunspace);
            audit.AddCommand(new CmdletInfo("Get-WebPresence", typeof(GetWebPresenceCommand))).AddParameter("Session", session);
            audit.AddCommand(new CmdletInfo("Save-WebPresence", typeof(SaveWebPresenceCommand))).AddParameter("PassThru").AddParameter("Language", language.Code);
            AddStore(audit);
            if (schedule.ThinAfterMonths > 0)
            {
                audit.AddParameter("ThinAfterMonths", schedule.ThinAfterMonths);
            }

            Invoke(audit, rows, saved);
        }

        List<RunChange> changes = [];
        foreach (WebPresence presence in saved.Select(s => (WebPresence)s.BaseObject).TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            changes.AddRange(Compare(presence));
        }

        int code = saved.Count == 0 && (rows.Count > 0 || _errors.Count > 0) ? AuditRun.NothingDone : _errors.Count > 0 ? AuditRun.SomeFailed : AuditRun.Success;
        return new AuditRun { Id = schedule.Id, Started = _started, Organisations = rows.Count, Saved = saved.Count, FirstAudits = _firstAudits, Changes = changes, Problems = [.. _errors.Select(e => e.ToString())], ExitCode = code };
    }

    /// <summary>Sends the summary where one is wanted. What goes wrong there changes nothing of what is saved.</summary>
    public AuditRun Tell(AuditRun run)
    {
        int before = _errors.Count;
        bool isWanted = schedule.When == SummaryWhen.Always || run.Changes.Count > 0 || run.Problems.Count > 0;
        bool isSent = false;
        if (isWanted && (schedule.Mail is not null || schedule.Webhook is not null))
        {
            RunSummary summary = RunSummary.Of(run, language);
            RunSecrets secrets = new(schedule.Folder, Environment.GetEnvironmentVariable);
            isSent |= schedule.Mail is { } mail && Try(mail.Server, () => Mail(mail, secrets, summary));
            isSent |= schedule.Webhook is { } form && Try(form.ToString(), () => Post(form, secrets, summary));
        }

        int code = run.ExitCode == AuditRun.Success && _errors.Count > before ? AuditRun.SummaryFailed : run.ExitCode;
        log.Write(language.Text("LogEnd", run.Saved, run.Organisations, code));
        return run with { SummarySent = isSent, ExitCode = code, Problems = [.. _errors.Select(e => e.ToString())] };
    }

    private void Mail(MailSettings mail, RunSecrets secrets, RunSummary summary)
    {
        MailSettings settings = credential is null ? mail : mail with { User = credential.UserName };
        string? password = settings.User is null ? null : credential?.GetNetworkCredential().Password ?? secrets.Find(RunSecrets.MailPassword);
        log.Hide(password);
        Task.Run(() => new MailSender().SendAsync(settings, password, summary, session.Now, cancel), cancel).GetAwaiter().GetResult();
        log.Write(language.Text("LogSent", string.Join(", ", settings.To)));
    }

    private void Post(WebhookForm form, RunSecrets secrets, RunSummary summary)
    {
        string secret = secrets.Find(RunSecrets.Webhook);
        log.Hide(secret);
        Uri address = WebhookSender.Parse(secret);
        log.Hide(address.PathAndQuery.Trim('/'));
        Task.Run(() => new WebhookSender(session.Web).SendAsync(address, form, summary, cancel), cancel).GetAwaiter().GetResult();
        log.Write(language.Text("LogSent", $"{form} ({address.Host})"));
    }

    private bool Try(string target, Action send)
    {
        try
        {
            send();
            return true;
        }
        catch (RecurringException e)
        {
            Add(RecurringChoice.Failure(e, target, language).ToErrorRecord());
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl+C.
        }

        return false;
    }

    private IReadOnlyList<PSObject> Rows(List<ErrorRecord> unread)
    {
        if (schedule.Path is not { } path)
        {
            return [ToObject([new("Name", schedule.Name ?? ""), new("Website", schedule.Website ?? "")])];
        }

        try
        {
            Roster roster = RecurringChoice.ReadRoster(path, language);
            unread.AddRange(roster.Problems.Select(p => RecurringChoice.BadRow(path, p, language).ToErrorRecord()));
            return [.. roster.Rows.Select(ToObject)];
        }
        catch (AuditFailureException failure)
        {
            unread.Add(failure.ToErrorRecord());
            return [];
        }
    }

    private PSObject ToObject(IReadOnlyList<KeyValuePair<string, string>> row)
    {
        PSObject item = new();
        foreach (KeyValuePair<string, string> cell in row)
        {
            item.Properties.Add(new PSNoteProperty(cell.Key, cell.Value));
        }

        if (item.Properties["Language"] is not { } own)
        {
            item.Properties.Add(new PSNoteProperty("Language", language.Code));
        }
        else if (string.IsNullOrWhiteSpace(own.Value as string))
        {
            own.Value = language.Code;
        }

        return item;
    }

    private List<RunChange> Compare(WebPresence presence)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        using PSDataCollection<PSObject> found = [];
        shell.AddCommand(new CmdletInfo("Compare-WebPresence", typeof(CompareWebPresenceCommand))).AddParameter("Name", WildcardPattern.Escape(presence.Name)).AddParameter("Language", language.Code);
        AddStore(shell);

        // A first audit has nothing to be compared with: that is no error of the run.
        Invoke(shell, null, found, _oneSnapshot);
        _firstAudits += shell.Streams.Error.Any(e => Is(e, _oneSnapshot)) ? 1 : 0;
        List<RunChange> changes = [];
        foreach (PresenceChange change in found.Select(c => (PresenceChange)c.BaseObject))
        {
            changes.Add(new RunChange(presence.Name, change.Level.ToString(), change.Message));
            log.Write(language.Text("LogChange", changes[changes.Count - 1]));
        }

        return changes;
    }

    private void AddStore(PowerShell shell)
    {
        if (schedule.Store is { } store)
        {
            shell.AddParameter("Store", store);
        }
    }

    /// <summary>Runs a pipeline to its end; its errors are told in the log at once, and by the cmdlet afterwards.</summary>
    private void Invoke(PowerShell shell, IReadOnlyList<PSObject>? input, PSDataCollection<PSObject> output, string? expected = null)
    {
        bool IsExpected(ErrorRecord error) => expected is not null && Is(error, expected);
        shell.Streams.Error.DataAdded += (_, added) =>
        {
            if (shell.Streams.Error[added.Index] is { } error && !IsExpected(error))
            {
                Add(error);
            }
        };
        shell.Streams.Warning.DataAdded += (_, added) => log.Write(language.Text("LogWarning", shell.Streams.Warning[added.Index].Message));
        running(shell);
        try
        {
            shell.Invoke(input, output, new PSInvocationSettings { ErrorActionPreference = ActionPreference.Continue });
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            if (!IsExpected(e.ErrorRecord))
            {
                Add(e.ErrorRecord);
            }
        }
        catch (PipelineStoppedException) when (cancel.IsCancellationRequested)
        {
            // Ctrl+C: what is saved is saved.
        }
        finally
        {
            running(null);
        }
    }

    private static bool Is(ErrorRecord error, string id) => error.FullyQualifiedErrorId.StartsWith(id + ",", StringComparison.Ordinal);

    private void Add(ErrorRecord error)
    {
        _errors.Add(error);
        log.Write(language.Text("LogError", error.ToString()));
    }
}
