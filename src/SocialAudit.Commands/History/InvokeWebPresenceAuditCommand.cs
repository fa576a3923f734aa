using System.Management.Automation;
using SocialAudit.Commands.Web;
using SocialAudit.History.Recurring;
using SocialAudit.Web;

namespace SocialAudit.Commands.History;

/// <summary>Runs an audit that recurs: audits, saves, says what changed, and tells those who want to know.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WebPresenceAudit")]
[OutputType(typeof(AuditRun))]
public sealed class InvokeWebPresenceAuditCommand : AuditCmdlet
{
    private PowerShell? _running;

    /// <summary>The audit's own name.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = RecurringChoice.Id;

    /// <summary>The folder of schedules.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Folder { get; set; }

    /// <summary>The session to work in.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <summary>The user and password at the mail server.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Language language = ResolveLanguage(null, Session);
        int code = AuditRun.NothingDone;
        try
        {
            Try(() =>
            {
                try
                {
                    ScheduleFolder folder = RecurringChoice.Folder(Folder is null ? null : ToWritePath(Folder, language));
                    AuditSchedule schedule = folder.Read(Id);
                    language = ResolveLanguage(schedule.Language, Session);
                    using RunLock runLock = RunLock.Take(schedule.Folder);
                    code = Run(schedule, language);
                }
                catch (RecurringException e)
                {
                    code = e.Problem == RecurringProblem.AlreadyRunning ? AuditRun.AlreadyRunning : AuditRun.NothingDone;
                    throw RecurringChoice.Failure(e, Id, language);
                }
            });
        }
        finally
        {
            // The script ends with 'exit $LASTEXITCODE', so that whatever started it knows.
            SessionState.PSVariable.Set("global:LASTEXITCODE", code);
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        base.StopProcessing();
        _running?.BeginStop(null, null);
    }

    private int Run(AuditSchedule schedule, Language language)
    {
        using AuditSession? own = Session is null ? OwnSession.Make(this, Files, language) : null;
        AuditSession session = Session ?? own!;
        RunLog log = new(schedule.Folder, session.Settings.Clock);
        log.Hide(Environment.GetEnvironmentVariable(BraveKeys.Variable));
        log.Hide(Environment.GetEnvironmentVariable("PGPASSWORD"));
        RunSteps steps = new(schedule, session, language, log, Credential, Follow, Cancel);
        AuditRun run = steps.AuditAndSave();
        if (!Cancel.IsCancellationRequested)
        {
            run = steps.Tell(run);
        }

        foreach (ErrorRecord error in steps.Errors)
        {
            WriteError(error);
        }

        if (log.Problem is { } problem)
        {
            WriteWarning(language.Text("WarningLogNotWritten", log.File, problem));
        }

        WriteObject(run);
        return run.ExitCode;
    }

    private void Follow(PowerShell? running)
    {
        _running = running;
        if (Cancel.IsCancellationRequested)
        {
            running?.BeginStop(null, null);
        }
    }
}
