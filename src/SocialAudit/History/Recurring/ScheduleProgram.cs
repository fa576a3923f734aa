namespace SocialAudit.History.Recurring;

/// <summary>The program that runs a schedule's script, and the module that the script imports.</summary>
/// <param name="PowerShell">The full path of PowerShell.</param>
/// <param name="Module">The full path of the module's manifest.</param>
/// <param name="IsWindows">Whether it is started by Windows, where scripts need leave to run.</param>
public sealed record ScheduleProgram(string PowerShell, string Module, bool IsWindows)
{
    /// <summary>The arguments before the script's path.</summary>
    internal string Options => IsWindows ? "-NoProfile -NonInteractive -ExecutionPolicy RemoteSigned -File" : "-NoProfile -NonInteractive -File";
}
