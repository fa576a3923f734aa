using System.Text;

namespace SocialAudit.History.Recurring;

/// <summary>Has a system start an audit, or no longer.</summary>
/// <param name="tools">The system's programs.</param>
public sealed class Scheduler(ScheduleTools tools)
{
    private const string _crontab = "crontab";

    /// <summary>What would be written for a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="program">What runs it.</param>
    /// <param name="today">The day that it counts from.</param>
    /// <param name="delay">How many minutes later cron starts it.</param>
    /// <exception cref="RecurringException">A path can't be carried by this kind.</exception>
    public IReadOnlyList<ScheduleText> Texts(AuditSchedule schedule, ScheduleProgram program, DateTime today, int delay) => schedule.Kind switch
    {
        ScheduleKind.ScheduledTask => [new(TaskName(schedule.Id), ScheduleTexts.TaskXml(schedule, program, today))],
        ScheduleKind.SystemdTimer => [new(Unit(schedule.Id, "service"), ScheduleTexts.Service(schedule, program)), new(Unit(schedule.Id, "timer"), ScheduleTexts.Timer(schedule))],
        _ => [new(_crontab, ScheduleTexts.CronLines(schedule, program, delay))],
    };

    /// <summary>Has the system start it; one of the same name is replaced.</summary>
    /// <exception cref="RecurringException">The system can't, or refuses; nothing of other schedules has changed.</exception>
    public void Add(AuditSchedule schedule, IReadOnlyList<ScheduleText> texts)
    {
        switch (schedule.Kind)
        {
            case ScheduleKind.ScheduledTask:
                AddTask(schedule, texts[0]);
                break;
            case ScheduleKind.SystemdTimer:
                RefuseWindows(schedule.Kind);
                foreach (ScheduleText text in texts)
                {
                    WriteUnit(text);
                }

                Systemctl("daemon-reload");
                Systemctl($"enable --now {Path.GetFileName(Unit(schedule.Id, "timer"))}");
                break;
            default:
                RefuseWindows(schedule.Kind);
                string before = ReadCrontab();
                string others = CrontabText.Without(before, schedule.Id);
                WriteCrontab((others.Length > 0 && !others.EndsWith("\n", StringComparison.Ordinal) ? others + "\n" : others) + CommandRunner.ToBytes(texts[0].Text));
                break;
        }
    }

    /// <summary>Has the system start it no longer; nothing else is touched, and what is gone already is no error.</summary>
    /// <exception cref="RecurringException">The system can't, or refuses.</exception>
    public void Remove(AuditSchedule schedule)
    {
        switch (schedule.Kind)
        {
            case ScheduleKind.ScheduledTask:
                RefuseElsewhere(schedule.Kind);
                if (CommandRunner.Run(tools.Schtasks, $"/Query /TN \"{TaskName(schedule.Id)}\"").ExitCode == 0)
                {
                    Check(tools.Schtasks, CommandRunner.Run(tools.Schtasks, $"/Delete /F /TN \"{TaskName(schedule.Id)}\""));
                }

                break;
            case ScheduleKind.SystemdTimer:
                RefuseWindows(schedule.Kind);
                if (File.Exists(Unit(schedule.Id, "timer")))
                {
                    Systemctl($"disable --now {Path.GetFileName(Unit(schedule.Id, "timer"))}");
                }

                DeleteUnit(Unit(schedule.Id, "timer"));
                DeleteUnit(Unit(schedule.Id, "service"));
                Systemctl("daemon-reload");
                break;
            default:
                RefuseWindows(schedule.Kind);
                string before = ReadCrontab();
                string after = CrontabText.Without(before, schedule.Id);
                if (after.Length != before.Length)
                {
                    WriteCrontab(after);
                }

                break;
        }
    }

    private static string TaskName(string id) => $"SocialAudit\\{id}";

    private string Unit(string id, string kind) => Path.Combine(tools.UnitFolder, $"socialaudit-{id}.{kind}");

    private void AddTask(AuditSchedule schedule, ScheduleText text)
    {
        RefuseElsewhere(schedule.Kind);
        string file = Path.Combine(Path.GetTempPath(), $"socialaudit-{Guid.NewGuid():N}.xml");
        try
        {
            File.WriteAllText(file, text.Text, Encoding.Unicode);
            Check(tools.Schtasks, CommandRunner.Run(tools.Schtasks, $"/Create /F /TN \"{text.Target}\" /XML {ScheduleQuote.ForWindows(file)}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecurringException(RecurringProblem.CannotWrite, file, e);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private void RefuseElsewhere(ScheduleKind kind)
    {
        if (!tools.IsWindows)
        {
            throw new RecurringException(RecurringProblem.NotThisSystem, kind.ToString());
        }
    }

    private void RefuseWindows(ScheduleKind kind)
    {
        if (tools.IsWindows)
        {
            throw new RecurringException(RecurringProblem.NotThisSystem, kind.ToString());
        }
    }

    private static void WriteUnit(ScheduleText text)
    {
        try
        {
            AtomicFile.WriteText(text.Target, text.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecurringException(RecurringProblem.CannotWrite, text.Target, e);
        }
    }

    private static void DeleteUnit(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecurringException(RecurringProblem.CannotWrite, path, e);
        }
    }

    private void Systemctl(string arguments) => Check(tools.Systemctl, CommandRunner.Run(tools.Systemctl, "--user " + arguments));

    private string ReadCrontab()
    {
        CommandRunner.Result read = CommandRunner.Run(tools.Crontab, "-l");
        if (read.ExitCode == 0)
        {
            return read.Output;
        }

        // Only who has none may begin with an empty one: whatever else is wrong, the user's own lines must not be lost.
        return read.Error.IndexOf("no crontab", StringComparison.OrdinalIgnoreCase) >= 0 ? "" : throw Failed(tools.Crontab, read);
    }

    private void WriteCrontab(string text) => Check(tools.Crontab, CommandRunner.Run(tools.Crontab, "-", text));

    private static void Check(string program, CommandRunner.Result result)
    {
        if (result.ExitCode != 0)
        {
            throw Failed(program, result);
        }
    }

    private static RecurringException Failed(string program, CommandRunner.Result result) =>
        new(RecurringProblem.ToolFailed, $"{Path.GetFileName(program)} ({result.ExitCode}) {result.Error}".Trim());
}
