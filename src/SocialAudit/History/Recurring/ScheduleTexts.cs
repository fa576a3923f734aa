using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SocialAudit.History.Recurring;

/// <summary>
/// What starts an audit, as each system reads it. Only paths of ours stand in it: names and addresses are in the settings, which are
/// data and never run.
/// </summary>
internal static class ScheduleTexts
{
    private static readonly XNamespace _task = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    /// <summary>The script that the schedule runs: small, readable in the schedule's language, and the user's own to change.</summary>
    public static string Script(AuditSchedule schedule, ScheduleProgram program, Language language) => $"""
        # {language.Text("ScheduleScriptAudit", schedule.Id)}
        # {language.Text("ScheduleScriptSession")}
        $ErrorActionPreference = 'Continue'
        Import-Module -Name {ScheduleQuote.ForPowerShell(program.Module)} -ErrorAction Stop
        Invoke-WebPresenceAudit -Id '{schedule.Id}' -Folder {ScheduleQuote.ForPowerShell(Path.GetDirectoryName(schedule.Folder)!)}
        exit $LASTEXITCODE

        """.Replace("\r\n", "\n").Replace("\n", program.IsWindows ? "\r\n" : "\n");

    /// <summary>The two lines of a crontab: a mark, and what runs.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="program">What runs it.</param>
    /// <param name="delay">How many minutes later it starts; cron has no jitter of its own.</param>
    public static string CronLines(AuditSchedule schedule, ScheduleProgram program, int delay)
    {
        // Not past midnight: the day would be another.
        int minute = Math.Min((int)schedule.At.TotalMinutes + delay, (24 * 60) - 1);
        string day = schedule.Day?.ToString(CultureInfo.InvariantCulture) ?? "*";
        string weekDay = schedule.DayOfWeek is { } dayOfWeek ? ((int)dayOfWeek).ToString(CultureInfo.InvariantCulture) : "*";
        string command = $"{ScheduleQuote.ForCron(program.PowerShell)} {program.Options} {ScheduleQuote.ForCron(ScriptPath(schedule))}";
        return $"{CronMark(schedule.Id)}\n{minute % 60} {minute / 60} {day} * {weekDay} {command} >/dev/null 2>&1\n";
    }

    /// <summary>The line by which a schedule is found again.</summary>
    public static string CronMark(string id) => $"# SocialAudit {id}: Unregister-WebPresenceAudit takes this line and the next away";

    /// <summary>What systemd runs.</summary>
    public static string Service(AuditSchedule schedule, ScheduleProgram program) => $"""
        # Written by Register-WebPresenceAudit; Unregister-WebPresenceAudit takes it away.
        [Unit]
        Description=SocialAudit {schedule.Id}
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=oneshot
        ExecStart={ScheduleQuote.ForSystemdProgram(program.PowerShell)} {program.Options} {ScheduleQuote.ForSystemd(ScriptPath(schedule))}

        """.Replace("\r\n", "\n");

    /// <summary>When systemd runs it.</summary>
    public static string Timer(AuditSchedule schedule)
    {
        string time = schedule.At.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        string calendar = schedule.DayOfWeek is { } dayOfWeek ? $"{dayOfWeek.ToString().Substring(0, 3)} *-*-* {time}" : $"*-*-{schedule.Day:00} {time}";
        return $"""
            # Written by Register-WebPresenceAudit; Unregister-WebPresenceAudit takes it away.
            [Unit]
            Description=SocialAudit {schedule.Id}

            [Timer]
            OnCalendar={calendar}
            RandomizedDelaySec={schedule.JitterMinutes}min
            Persistent=true

            [Install]
            WantedBy=timers.target

            """.Replace("\r\n", "\n");
    }

    /// <summary>The task of Windows, as its scheduler reads it.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="program">What runs it.</param>
    /// <param name="today">The day that it counts from.</param>
    public static string TaskXml(AuditSchedule schedule, ScheduleProgram program, DateTime today)
    {
        XElement calendar = new(_task + "CalendarTrigger",
            new XElement(_task + "StartBoundary", (today.Date + schedule.At).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)),
            new XElement(_task + "Enabled", "true"),
            schedule.JitterMinutes > 0 ? new XElement(_task + "RandomDelay", XmlConvert.ToString(TimeSpan.FromMinutes(schedule.JitterMinutes))) : null,
            Days(schedule));
        XElement settings = new(_task + "Settings",
            new XElement(_task + "MultipleInstancesPolicy", "IgnoreNew"),
            new XElement(_task + "DisallowStartIfOnBatteries", "false"),
            new XElement(_task + "StopIfGoingOnBatteries", "false"),
            new XElement(_task + "StartWhenAvailable", "true"),
            new XElement(_task + "RunOnlyIfNetworkAvailable", "true"),
            new XElement(_task + "Enabled", "true"),
            new XElement(_task + "ExecutionTimeLimit", "PT24H"));
        XElement action = new(_task + "Exec",
            new XElement(_task + "Command", ScheduleQuote.Check(program.PowerShell)),
            new XElement(_task + "Arguments", $"{program.Options} {ScheduleQuote.ForWindows(ScriptPath(schedule))}"));
        XDocument document = new(new XDeclaration("1.0", "utf-16", null), new XElement(_task + "Task",
            new XAttribute("version", "1.2"),
            new XElement(_task + "RegistrationInfo", new XElement(_task + "Description", $"SocialAudit {schedule.Id}")),
            new XElement(_task + "Triggers", calendar),
            new XElement(_task + "Principals", new XElement(_task + "Principal", new XAttribute("id", "Author"), new XElement(_task + "LogonType", "InteractiveToken"), new XElement(_task + "RunLevel", "LeastPrivilege"))),
            settings,
            new XElement(_task + "Actions", new XAttribute("Context", "Author"), action)));
        StringBuilder text = new();
        using (StringWriter writer = new(text, CultureInfo.InvariantCulture))
        {
            document.Save(writer);
        }

        return text.ToString();
    }

    /// <summary>The full path of the script.</summary>
    public static string ScriptPath(AuditSchedule schedule) => Path.Combine(schedule.Folder, ScheduleFolder.Script);

    private static XElement Days(AuditSchedule schedule) => schedule.DayOfWeek is { } dayOfWeek
        ? new XElement(_task + "ScheduleByWeek",
            new XElement(_task + "WeeksInterval", 1),
            new XElement(_task + "DaysOfWeek", new XElement(_task + dayOfWeek.ToString())))
        : new XElement(_task + "ScheduleByMonth",
            new XElement(_task + "DaysOfMonth", new XElement(_task + "Day", schedule.Day ?? 1)),
            new XElement(_task + "Months", CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).Select(m => new XElement(_task + m))));
}
