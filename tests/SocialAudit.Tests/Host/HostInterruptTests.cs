using System.Diagnostics;
using System.Globalization;

namespace SocialAudit.Tests.Host;

public sealed class HostInterruptTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("while ($true) { [Threading.Thread]::Sleep(20) }")]
    [InlineData("$Host.UI.ReadLine()")]
    public async Task ControlCStopsTheScriptAfterItsFinallyBlocksAndAnswers130(string work)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no SIGINT that one process could send another.");
        }

        if (IsInterruptIgnored())
        {
            Assert.Skip("These tests were started so that they ignore Ctrl+C, as a shell starts what runs in the background; so would the host.");
        }

        CancellationToken stop = TestContext.Current.CancellationToken;
        string marker = _folder.PathOf("cleaned");
        string script = _folder.Add("endless.ps1", $$"""
            try { [Console]::WriteLine('started'); {{work}} }
            finally { [IO.File]::WriteAllText("$PSScriptRoot/cleaned", '') }
            'never'
            """);
        using Process host = HostProcess.Start(HostProcess.Path, [script]);
        Assert.Equal("started", await host.StandardOutput.ReadLineAsync(stop));

        using (Process kill = Process.Start("kill", ["-INT", host.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(stop);
        }

        HostResult result = await HostProcess.EndAsync(host);

        Assert.Equal(130, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal("", result.Error);
        Assert.True(File.Exists(marker));
    }

    /// <summary>True where Linux says that this process, and so each that it starts, ignores SIGINT.</summary>
    private static bool IsInterruptIgnored() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored.AsSpan(7).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) & 0b10) != 0;
}
