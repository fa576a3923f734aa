using System.Diagnostics;
using System.Xml.Linq;
using SocialAudit.History.Recurring;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>The timer of systemd, and the task of Windows.</summary>
public sealed class SystemScheduleTests
{
    private static readonly XNamespace _task = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    [Theory]
    [InlineData(null, "OnCalendar=*-*-01 03:30:00")]
    [InlineData(DayOfWeek.Wednesday, "OnCalendar=Wed *-*-* 03:30:00")]
    public async Task Systemd_itself_finds_nothing_wrong_with_the_units_whatever_the_folder_is_called(DayOfWeek? weekly, string calendar)
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            Assert.Skip("systemd-analyze is not installed.");
        }

        using Scheduled scheduled = new(" \"l'Île\" 50% \\n; x");
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.SystemdTimer, day: weekly is null ? 1 : null, dayOfWeek: weekly);
        scheduled.Add(schedule);
        string[] units = [.. Directory.EnumerateFiles(scheduled.Tools.UnitFolder).Order(StringComparer.Ordinal)];

        ProcessStartInfo start = new("/usr/bin/systemd-analyze", ["--user", "--man=no", "--recursive-errors=no", "verify", .. units]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["XDG_RUNTIME_DIR"] = scheduled.Home;
        using Process verify = Process.Start(start)!;
        string said = await verify.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verify.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["socialaudit-tilleuls.service", "socialaudit-tilleuls.timer"], units.Select(Path.GetFileName));
        Assert.DoesNotContain("socialaudit-", said);
        string timer = File.ReadAllText(units[1]);
        Assert.Contains(calendar, timer);
        Assert.Contains("RandomizedDelaySec=20min", timer);
        Assert.Contains("Persistent=true", timer);
        Assert.Equal(["--user daemon-reload", "--user enable --now socialaudit-tilleuls.timer"], File.ReadAllLines(scheduled.SystemctlLog));
    }

    [Fact]
    public void Taking_a_timer_away_leaves_the_user_s_other_units()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no systemd.");
        }

        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.SystemdTimer);
        scheduled.Add(schedule);
        string other = Path.Combine(scheduled.Tools.UnitFolder, "socialaudit-tilleuls2.timer");
        File.WriteAllText(other, "[Timer]\n");

        new Scheduler(scheduled.Tools).Remove(schedule);

        Assert.Equal([other], Directory.EnumerateFiles(scheduled.Tools.UnitFolder));
        Assert.Contains("--user disable --now socialaudit-tilleuls.timer", File.ReadAllLines(scheduled.SystemctlLog));
    }

    [Fact]
    public void A_unit_doubles_what_systemd_would_put_something_else_for()
    {
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.SystemdTimer) with { Folder = "/home/a \"b\" 50% $HOME \\x" };

        string service = new Scheduler(scheduled.Tools).Texts(schedule, scheduled.Program, DateTime.UnixEpoch, 0)[0].Text;

        Assert.Contains("\"/home/a \\\"b\\\" 50%% $$HOME \\\\x/run.ps1\"", service);
    }

    [Fact]
    public void The_task_of_Windows_is_XML_whose_one_action_is_the_script()
    {
        using Scheduled scheduled = new();
        ScheduleProgram program = new(@"C:\Program Files\R&D <7>\pwsh.exe", @"C:\SocialAudit.psd1", IsWindows: true);
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.ScheduledTask) with { Folder = @"C:\Users\Zoé & d'Or\audits\tilleuls" };

        ScheduleText text = Assert.Single(new Scheduler(scheduled.Tools).Texts(schedule, program, new DateTime(2026, 11, 23), 0));
        XElement task = XDocument.Parse(text.Text).Root!;

        Assert.Equal(@"SocialAudit\tilleuls", text.Target);
        XElement action = Assert.Single(task.Element(_task + "Actions")!.Elements());
        Assert.Equal(program.PowerShell, action.Element(_task + "Command")!.Value);
        Assert.StartsWith("-NoProfile -NonInteractive -ExecutionPolicy RemoteSigned -File \"C:\\Users\\Zoé & d'Or\\audits\\tilleuls", action.Element(_task + "Arguments")!.Value, StringComparison.Ordinal);
        XElement trigger = Assert.Single(task.Element(_task + "Triggers")!.Elements());
        Assert.Equal("2026-11-23T03:30:00", trigger.Element(_task + "StartBoundary")!.Value);
        Assert.Equal("PT20M", trigger.Element(_task + "RandomDelay")!.Value);
        Assert.Equal("1", trigger.Descendants(_task + "Day").Single().Value);
        Assert.Equal(12, trigger.Descendants(_task + "Months").Single().Elements().Count());
        Assert.Equal("IgnoreNew", task.Descendants(_task + "MultipleInstancesPolicy").Single().Value);
    }

    [Fact]
    public void A_task_of_Windows_is_refused_elsewhere()
    {
        using Scheduled scheduled = new();

        RecurringException failure = Assert.Throws<RecurringException>(() => scheduled.Add(scheduled.Schedule(ScheduleKind.ScheduledTask)));

        Assert.Equal(RecurringProblem.NotThisSystem, failure.Problem);
        Assert.Contains("-WhatIf", failure.Remedy(Language.English));
    }

    [Fact]
    public void A_quotation_mark_ends_no_argument_on_Windows()
    {
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.ScheduledTask) with { Folder = "C:\\a\" -Command evil \"" };

        Assert.Throws<RecurringException>(() => new Scheduler(scheduled.Tools).Texts(schedule, scheduled.Program, DateTime.UnixEpoch, 0));
    }
}
