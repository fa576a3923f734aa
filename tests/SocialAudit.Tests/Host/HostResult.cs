namespace SocialAudit.Tests.Host;

/// <summary>What a run of the host left: its exit code and the text of both streams, line ends as \n.</summary>
internal sealed record HostResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output that are not empty.</summary>
    public string[] OutputLines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
