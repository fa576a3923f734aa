using System.Diagnostics;
using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.History.Recurring;

namespace SocialAudit.Commands.History;

/// <summary>Has the computer audit by itself, every month or every week.</summary>
[Cmdlet(VerbsLifecycle.Register, "WebPresenceAudit", SupportsShouldProcess = true, DefaultParameterSetName = _table)]
[OutputType(typeof(AuditSchedule))]
public sealed class RegisterWebPresenceAuditCommand : AuditCmdlet
{
    private const string _table = "Path";
    private const string _one = "Name";

    private Language _spoken = SocialAudit.Language.English;

    /// <summary>The table of organisations.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = _table)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The organisation's full name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = _one)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The address of its site.</summary>
    [Parameter(ParameterSetName = _one)]
    public string? Website { get; set; }

    /// <summary>The audit's own name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = RecurringChoice.Id;

    /// <summary>The time of day.</summary>
    [Parameter]
    public TimeSpan At { get; set; } = new(3, 30, 0);

    /// <summary>The day of the month.</summary>
    [Parameter]
    [ValidateRange(1, 28)]
    public int Day { get; set; } = 1;

    /// <summary>The day of the week, for an audit that runs weekly.</summary>
    [Parameter]
    public DayOfWeek? DayOfWeek { get; set; }

    /// <summary>How many minutes later it may start.</summary>
    [Parameter]
    [ValidateRange(0, 720)]
    public int JitterMinutes { get; set; } = 30;

    /// <summary>What starts it.</summary>
    [Parameter]
    public ScheduleKind? As { get; set; }

    /// <summary>The store: a file, or a PostgreSQL database.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Store { get; set; }

    /// <summary>After how many months only the last snapshot of each month is kept.</summary>
    [Parameter]
    [ValidateRange(1, 1200)]
    public int ThinAfterMonths { get; set; }

    /// <summary>When a summary is sent.</summary>
    [Parameter]
    public SummaryWhen When { get; set; }

    /// <summary>The mail server that takes the summary.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? MailServer { get; set; }

    /// <summary>The mail server's port.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int MailPort { get; set; } = MailSettings.SubmissionPort;

    /// <summary>Who gets the summary.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] MailTo { get; set; } = [];

    /// <summary>Whom it comes from.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? MailFrom { get; set; }

    /// <summary>The user at the mail server.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? MailUser { get; set; }

    /// <summary>The kind of room that the summary is posted to.</summary>
    [Parameter]
    public WebhookForm? Webhook { get; set; }

    /// <summary>The folder of schedules.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Folder { get; set; }

    /// <summary>The PowerShell that runs it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PowerShellPath { get; set; }

    /// <summary>Gives the schedule, with the texts that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The language of findings, summary and messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        _spoken = ResolveLanguage(Language);
        try
        {
            Register();
        }
        catch (RecurringException e)
        {
            throw RecurringChoice.Failure(e, Id, _spoken);
        }
        catch (StoreException e)
        {
            throw StoreChoice.Failure(e, e.Store, _spoken);
        }
    });

    private void Register()
    {
        ScheduleTools tools = ScheduleTools.OfSystem(Environment.GetEnvironmentVariable);
        ScheduleFolder folder = RecurringChoice.Folder(Folder is null ? null : ToWritePath(Folder, _spoken));
        ScheduleKind kind = As ?? tools.Kind;
        AuditSchedule schedule = ToSchedule(kind, folder.Of(Id));
        bool runsOnWindows = kind == ScheduleKind.ScheduledTask;
        ScheduleProgram program = new(PowerShellPath is null ? FindPowerShell(tools.IsWindows) : ToWritePath(PowerShellPath, _spoken), Manifest, runsOnWindows);
        Scheduler scheduler = new(tools);
        IReadOnlyList<ScheduleText> own = folder.Texts(schedule, program);
        IReadOnlyList<ScheduleText> texts = scheduler.Texts(schedule, program, DateTime.Today, new Random().Next(0, JitterMinutes + 1));
        schedule = schedule with { Texts = [.. own, .. texts] };
        string all = string.Join(Environment.NewLine, schedule.Texts);
        if (ShouldProcess(_spoken.Text("ActionRegister", Id, Environment.NewLine + all), _spoken.Text("ConfirmRegister", Id), Id))
        {
            bool isNew = !folder.Ids.Contains(Id);
            if (!isNew)
            {
                // Of another kind, it would start twice.
                Replace(scheduler, folder, kind);
            }

            folder.Write(own);
            try
            {
                scheduler.Add(schedule, texts);
            }
            catch (RecurringException) when (isNew)
            {
                folder.Remove(Id);
                throw;
            }

            WriteVerbose(_spoken.Text("VerboseRegistered", Id, schedule.Folder));
        }

        if (PassThru)
        {
            WriteObject(schedule);
        }
    }

    private void Replace(Scheduler scheduler, ScheduleFolder folder, ScheduleKind kind)
    {
        try
        {
            if (folder.Read(Id) is { } before && before.Kind != kind)
            {
                scheduler.Remove(before);
            }
        }
        catch (RecurringException e) when (e.Problem == RecurringProblem.DamagedSchedule)
        {
            // It is written anew.
            WriteWarning(e.Describe(_spoken));
        }
    }

    private static string Manifest => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(ModuleFolder).Assembly.Location)!, "..", "..", "..", "SocialAudit.psd1"));

    private AuditSchedule ToSchedule(ScheduleKind kind, string folder)
    {
        bool isWeekly = DayOfWeek is not null;
        if (isWeekly && MyInvocation.BoundParameters.ContainsKey(nameof(Day)))
        {
            throw new AuditFailureException("DayTwice", ErrorCategory.InvalidArgument, Day, _spoken.Text("ErrorDayTwice"), _spoken.Text("RemedyDayTwice"));
        }

        // A bare number, as in -At 330, would be that many ten-millionths of a second after midnight.
        if (At < TimeSpan.Zero || At >= TimeSpan.FromDays(1) || At.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            throw new AuditFailureException("InvalidTime", ErrorCategory.InvalidArgument, At, _spoken.Text("ErrorInvalidTime", At), _spoken.Text("RemedyInvalidTime"));
        }

        return new AuditSchedule
        {
            Id = Id,
            Kind = kind,
            At = At,
            Day = isWeekly ? null : Day,
            DayOfWeek = DayOfWeek,
            JitterMinutes = JitterMinutes,
            Folder = folder,
            Path = ParameterSetName == _table ? ToRoster() : null,
            Name = ParameterSetName == _one ? Name : null,
            Website = ParameterSetName == _one ? Website : null,
            Store = ScheduleStore.Of(Store, Environment.GetEnvironmentVariable, path => ToWritePath(path, _spoken)),
            Language = _spoken.Code,
            ThinAfterMonths = ThinAfterMonths,
            When = When,
            Mail = ToMail(),
            Webhook = Webhook,
        };
    }

    /// <summary>Read once now, while there is somebody to tell.</summary>
    private string ToRoster()
    {
        string full = InputFiles.Resolve(SessionState, Path, isLiteral: true, _spoken).First();
        foreach (string problem in RecurringChoice.ReadRoster(full, _spoken).Problems)
        {
            WriteError(RecurringChoice.BadRow(full, problem, _spoken).ToErrorRecord());
        }

        return full;
    }

    private MailSettings? ToMail()
    {
        if (MailServer is null && MailTo.Length == 0)
        {
            return null;
        }

        MailSettings settings = new() { Server = MailServer ?? "", Port = MailPort, To = MailTo, From = MailFrom ?? MailTo.FirstOrDefault() ?? "", User = MailUser };
        MailSender.Check(settings);
        return settings;
    }

    /// <summary>The PowerShell that is running, where the cmdlet runs in one; else the one on the path.</summary>
    private static string FindPowerShell(bool isWindows)
    {
        using Process process = Process.GetCurrentProcess();
        string? running = process.MainModule?.FileName;
        string[] names = isWindows ? ["pwsh.exe", "powershell.exe"] : ["pwsh"];
        if (running is not null && names.Contains(System.IO.Path.GetFileName(running), StringComparer.OrdinalIgnoreCase))
        {
            return running;
        }

        IEnumerable<string> places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split([System.IO.Path.PathSeparator], StringSplitOptions.RemoveEmptyEntries).Where(System.IO.Path.IsPathRooted);
        return names.SelectMany(n => places.Select(p => System.IO.Path.Combine(p, n))).FirstOrDefault(File.Exists) ?? throw new RecurringException(RecurringProblem.ToolMissing, names[0]);
    }
}
