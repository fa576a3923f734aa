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
}
