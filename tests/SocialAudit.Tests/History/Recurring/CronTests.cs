using System.Diagnostics;
using System.Text;
using SocialAudit.History.Recurring;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>The user's crontab: one line more, one line less, and whatever paths are called.</summary>
public sealed class CronTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" of l'Île, 50% & more")]
    [InlineData(" \"$HOME\" `touch stolen` $(touch stolen)")]
    [InlineData("; touch stolen; #")]
    [InlineData("'; touch stolen; '")]
    [InlineData(" \\' > stolen \\%")]
    public async Task Whatever_a_folder_is_called_the_line_starts_the_script_and_nothing_else(string name)
    {
        SkipOnWindows();
        using Scheduled scheduled = new(name);
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.Cron);
        scheduled.Add(schedule);

        // As cron reads it: five fields, then what the shell gets, a percent sign only where it is escaped.
        string line = File.ReadAllLines(scheduled.Crontab)[1];
        string command = string.Join(' ', line.Split(' ').Skip(5));
        Assert.DoesNotContain("%", command.Replace("\\%", ""));
        ProcessStartInfo start = new("/bin/sh", ["-c", command.Replace("\\%", "%")]) { WorkingDirectory = scheduled.Home };
        using Process shell = Process.Start(start)!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, shell.ExitCode);
        Assert.Equal(["-NoProfile", "-NonInteractive", "-File", Path.Combine(schedule.Folder, "run.ps1")], File.ReadAllLines(scheduled.Given));
        Assert.Equal(["pwsh"], Directory.EnumerateFileSystemEntries(scheduled.Home).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("MAILTO=info@centre.example\n0 5 * * * caf\u00E9 # Latin-1\r\n\n# SocialAudit other: not ours\n")]
    [InlineData("@daily true\n")]
    public void All_other_lines_stay_byte_for_byte_and_one_audit_goes_without_the_other(string others)
    {
        SkipOnWindows();
        using Scheduled scheduled = new();
        byte[] before = Encoding.Latin1.GetBytes(others);
        File.WriteAllBytes(scheduled.Crontab, before);
        AuditSchedule first = scheduled.Schedule(ScheduleKind.Cron);
        AuditSchedule second = scheduled.Schedule(ScheduleKind.Cron, "port", day: null, DayOfWeek.Friday);
        scheduled.Add(first);
        scheduled.Add(second, delay: 45);
        scheduled.Add(first);

        string[] lines = File.ReadAllLines(scheduled.Crontab, Encoding.Latin1);
        Assert.Single(lines, l => l.StartsWith("30 3 1 * * ", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith("15 4 * * 5 ", StringComparison.Ordinal));

        new Scheduler(scheduled.Tools).Remove(first);
        Assert.Contains("15 4 * * 5 ", File.ReadAllText(scheduled.Crontab, Encoding.Latin1));
        new Scheduler(scheduled.Tools).Remove(second);

        Assert.Equal(before, File.ReadAllBytes(scheduled.Crontab));
    }

    [Fact]
    public void A_last_line_without_an_end_keeps_to_itself()
    {
        SkipOnWindows();
        using Scheduled scheduled = new();
        File.WriteAllText(scheduled.Crontab, "@daily true");

        scheduled.Add(scheduled.Schedule(ScheduleKind.Cron));

        Assert.Equal("@daily true", File.ReadAllLines(scheduled.Crontab)[0]);
        Assert.Equal(3, File.ReadAllLines(scheduled.Crontab).Length);
    }

    [Fact]
    public void A_line_that_somebody_put_below_the_mark_is_not_taken_away()
    {
        SkipOnWindows();
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.Cron);
        scheduled.Add(schedule);
        File.WriteAllText(scheduled.Crontab, File.ReadAllLines(scheduled.Crontab)[0] + "\n0 1 * * * backup\n");

        new Scheduler(scheduled.Tools).Remove(schedule);

        Assert.Equal("0 1 * * * backup\n", File.ReadAllText(scheduled.Crontab));
    }

    [Fact]
    public void A_crontab_that_cannot_be_read_is_never_written_over()
    {
        SkipOnWindows();
        using Scheduled scheduled = new();
        File.WriteAllText(scheduled.Crontab, "@daily true\n");
        scheduled.BreakCrontab();

        RecurringException failure = Assert.Throws<RecurringException>(() => scheduled.Add(scheduled.Schedule(ScheduleKind.Cron)));

        Assert.Equal(RecurringProblem.ToolFailed, failure.Problem);
        Assert.Contains("disk error", failure.Describe(Language.French));
        Assert.Equal("@daily true\n", File.ReadAllText(scheduled.Crontab));
    }

    [Fact]
    public void Without_cron_it_says_that_it_is_missing()
    {
        SkipOnWindows();
        using Scheduled scheduled = new();
        Scheduler scheduler = new(scheduled.Tools with { Crontab = Path.Combine(scheduled.Home, "none") });
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.Cron);

        RecurringException failure = Assert.Throws<RecurringException>(() => scheduler.Add(schedule, scheduler.Texts(schedule, scheduled.Program, DateTime.UnixEpoch, 0)));

        Assert.Equal(RecurringProblem.ToolMissing, failure.Problem);
    }

    [Theory]
    [InlineData("line\nbreak")]
    [InlineData("bell\u0007")]
    [InlineData("half a character: ", '\uD83D')]
    public void What_no_line_can_carry_is_refused(string start, char? last = null)
    {
        string name = start + last;
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.Cron) with { Folder = "/home/" + name };

        Assert.All(Enum.GetValues<ScheduleKind>(), kind =>
            Assert.Equal(RecurringProblem.InvalidPath, Assert.Throws<RecurringException>(() => new Scheduler(scheduled.Tools).Texts(schedule with { Kind = kind }, scheduled.Program, DateTime.UnixEpoch, 0)).Problem));
    }

    [Fact]
    public void What_begins_late_in_the_evening_stays_on_its_day()
    {
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.Cron) with { At = new TimeSpan(23, 50, 0) };

        string text = Assert.Single(new Scheduler(scheduled.Tools).Texts(schedule, scheduled.Program, DateTime.UnixEpoch, delay: 30)).Text;

        Assert.Contains("\n59 23 1 * * ", text);
    }

    private static void SkipOnWindows()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no cron.");
        }
    }
}
