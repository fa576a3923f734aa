using SocialAudit.History.Recurring;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>A schedule and its system's programs in a folder of the test's own: a crontab that is a file, and a PowerShell that writes down what it was given.</summary>
internal sealed class Scheduled : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Scheduled(string name = "")
    {
        Home = Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "home" + name)).FullName;
        Folder = new ScheduleFolder(System.IO.Path.Combine(Home, "audits"));
        string crontab = Script("crontab", $"case \"$1\" in -l) [ -f '{_folder.File("fail")}' ] && echo 'disk error' >&2 && exit 1; [ -f '{Crontab}' ] && cat '{Crontab}' && exit 0; echo 'no crontab for tilleuls' >&2; exit 1;; -) cat > '{Crontab}';; esac", _folder.Path);
        string systemctl = Script("systemctl", $"echo \"$@\" >> '{SystemctlLog}'", _folder.Path);
        PowerShell = Script("pwsh", $"for a in \"$@\"; do printf '%s\\n' \"$a\"; done > '{Given}'", Home);
        Tools = new ScheduleTools { IsWindows = false, Kind = ScheduleKind.Cron, UnitFolder = System.IO.Path.Combine(_folder.Path, "units"), Crontab = crontab, Systemctl = systemctl };
        Program = new ScheduleProgram(PowerShell, "/opt/SocialAudit/SocialAudit.psd1", IsWindows: false);
    }

    public string Home { get; }

    public ScheduleFolder Folder { get; }

    public ScheduleTools Tools { get; }

    public ScheduleProgram Program { get; }

    public string PowerShell { get; }

    /// <summary>The user's crontab.</summary>
    public string Crontab => _folder.File("tab");

    /// <summary>What systemctl was told.</summary>
    public string SystemctlLog => _folder.File("systemctl.log");

    /// <summary>What PowerShell was given, an argument a line.</summary>
    public string Given => _folder.File("given");

    /// <summary>From now on the crontab can't be read.</summary>
    public void BreakCrontab() => File.WriteAllText(_folder.File("fail"), "");

    public AuditSchedule Schedule(ScheduleKind kind, string id = "tilleuls", int? day = 1, DayOfWeek? dayOfWeek = null) =>
        new() { Id = id, Kind = kind, At = new TimeSpan(3, 30, 0), Day = day, DayOfWeek = dayOfWeek, JitterMinutes = 20, Folder = Folder.Of(id), Name = "Maison de quartier des Tilleuls" };

    public IReadOnlyList<ScheduleText> Add(AuditSchedule schedule, int delay = 0)
    {
        Scheduler scheduler = new(Tools);
        IReadOnlyList<ScheduleText> texts = scheduler.Texts(schedule, Program, new DateTime(2026, 11, 23), delay);
        scheduler.Add(schedule, texts);
        return texts;
    }

    public void Dispose() => _folder.Dispose();

    private static string Script(string name, string text, string folder)
    {
        string path = System.IO.Path.Combine(folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
