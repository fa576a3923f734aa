namespace SocialAudit.Tests.Host;

public sealed class HostExitCodeTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1 + 1", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("& { exit 6 }; 'never'", 6)]
    [InlineData("throw 'panne'", 1)]
    [InlineData("No-SuchCommand", 1)]
    [InlineData("No-SuchCommand; 'still here'", 0)]
    [InlineData("$LASTEXITCODE = 4", 0)]
    public async Task ACommandsEndIsTheExitCode(string command, int expected)
    {
        HostResult result = await HostProcess.RunAsync(["-Command", command]);

        Assert.Equal(expected, result.ExitCode);
        Assert.DoesNotContain("never", result.Output);
    }

    [Fact]
    public async Task AScriptsExitIsTheExitCodeAndTheRestDoesNotRun()
    {
        string script = _folder.Add("seven.ps1", "function Leave { exit 7 }\n'before'\nLeave\n'after'");

        HostResult result = await HostProcess.RunAsync([script]);

        Assert.Equal("before\n", result.Output);
        Assert.Equal("", result.Error);
        Assert.Equal(7, result.ExitCode);
    }

    [Fact]
    public async Task AnotherScriptsExitCodeIsNotTaken()
    {
        _folder.Add("inner.ps1", "exit 9");
        string script = _folder.Add("outer.ps1", "& \"$PSScriptRoot/inner.ps1\"; \"inner said $LASTEXITCODE\"");

        HostResult result = await HostProcess.RunAsync([script]);

        Assert.Equal("inner said 9\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task ScriptsComeOnStandardInputToo()
    {
        HostResult explicitly = await HostProcess.RunAsync(["-"], "'un'\nexit 5\n");
        HostResult implicitly = await HostProcess.RunAsync([], "if ($true) {\n'deux'\n}\n");

        Assert.Equal(("un\n", 5), (explicitly.Output, explicitly.ExitCode));
        Assert.Equal(("deux\n", 0), (implicitly.Output, implicitly.ExitCode));
    }

    [Theory]
    [InlineData("Option inconnue", "-Culture", "fr-CA", "-Nope")]
    [InlineData("Unknown option", "-Culture", "en-CA", "-Nope")]
    [InlineData("Unknown culture", "-Culture", "zz-Nowhere")]
    [InlineData("needs a value", "-Command")]
    [InlineData("no script", "missing.ps1")]
    [InlineData("not a PowerShell script", "LICENSE")]
    public async Task ACommandLineThatCannotBeReadSaysWhyAndAnswers64(string why, params string[] arguments)
    {
        HostResult result = await HostProcess.RunAsync(arguments);

        Assert.Equal("", result.Output);
        Assert.Contains(why, result.Error);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(64, result.ExitCode);
    }

    [Fact]
    public async Task HelpAndVersionGoToStandardOutput()
    {
        HostResult help = await HostProcess.RunAsync(["-Culture", "fr", "-Help"]);
        HostResult version = await HostProcess.RunAsync(["-Version"]);

        Assert.Contains("-Command", help.Output);
        Assert.Contains("Exécute des scripts", help.Output);
        Assert.Contains(typeof(System.Management.Automation.PSObject).Assembly.GetName().Version!.ToString(2), version.Output);
        Assert.Equal((0, 0), (help.ExitCode, version.ExitCode));
    }
}
