using System.Diagnostics;

namespace SocialAudit.Tests.Scripts;

/// <summary>The same promises on a real PowerShell, where this machine has one.</summary>
public sealed class PesterTests
{
    private const int _noPester = 77;

    private const string _script = """
        if (-not (Get-Module -ListAvailable Pester | Where-Object Version -ge '5.5')) { exit 77 }
        $PSStyle.OutputRendering = 'PlainText'
        $result = Invoke-Pester -Path tests/pester -PassThru
        exit ($result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount)
        """;

    [Fact]
    public async Task The_Pester_tests_pass_on_the_PowerShell_of_this_machine()
    {
        string? pwsh = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "pwsh"), Path.Combine(folder, "pwsh.exe") }).FirstOrDefault(File.Exists);
        Assert.SkipWhen(pwsh is null, "No pwsh here: PowerShell 7.4 or later on the PATH runs tests/pester too.");

        ProcessStartInfo start = new(pwsh, ["-NoProfile", "-NonInteractive", "-Command", _script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.SkipWhen(process.ExitCode == _noPester, "No Pester 5.5 or later here: Install-Module Pester brings it.");
        Assert.True(process.ExitCode == 0, await output + await errors);
    }
}
