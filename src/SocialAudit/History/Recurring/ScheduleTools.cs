namespace SocialAudit.History.Recurring;

/// <summary>The programs that keep schedules on this system, and the folder of systemd's units.</summary>
public sealed record ScheduleTools
{
    /// <summary>The program that reads and writes the user's crontab.</summary>
    public string Crontab { get; init; } = "crontab";

    /// <summary>The program that speaks to systemd.</summary>
    public string Systemctl { get; init; } = "systemctl";

    /// <summary>The program that speaks to the task scheduler of Windows.</summary>
    public string Schtasks { get; init; } = "schtasks.exe";

    /// <summary>Whether this is Windows.</summary>
    public required bool IsWindows { get; init; }

    /// <summary>The folder of the user's own units.</summary>
    public required string UnitFolder { get; init; }

    /// <summary>What starts an audit here unless told.</summary>
    public required ScheduleKind Kind { get; init; }

    /// <summary>Those of this system.</summary>
    /// <param name="environment">Gives an environment variable.</param>
    public static ScheduleTools OfSystem(Func<string, string?> environment)
    {
        bool isWindows = Path.DirectorySeparatorChar == '\\';
        string configuration = environment("XDG_CONFIG_HOME") is { Length: > 0 } named && Path.IsPathRooted(named)
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".config");

        // The user's own systemd runs where it has a folder to be spoken to in; a container, or a Mac, has none.
        bool hasSystemd = environment("XDG_RUNTIME_DIR") is { Length: > 0 } runtime && Directory.Exists(Path.Combine(runtime, "systemd"));
        return new ScheduleTools
        {
            IsWindows = isWindows,
            UnitFolder = Path.Combine(configuration, "systemd", "user"),
            Kind = isWindows ? ScheduleKind.ScheduledTask : hasSystemd ? ScheduleKind.SystemdTimer : ScheduleKind.Cron,
        };
    }
}
