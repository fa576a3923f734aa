namespace SocialAudit.Tests.Host;

public sealed class HostScriptTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AScriptsArgumentsBindAsInAShell()
    {
        string script = _folder.Add("args.ps1", """
            param([string] $Name, [int] $Count, [switch] $Loud, [switch] $Quiet, [string] $Place)
            "$Name|$Count|$Loud|$Quiet|$Place|$args"
            """);

        HostResult result = await HostProcess.RunAsync([script, "Été -1", "-Count", "-3", "-Loud", "-Quiet:$false", "-Place:Rosemont", "le reste"]);

        Assert.Equal("Été -1|-3|True|False|Rosemont|le reste\n", result.Output);
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task AnArgumentOfTheWrongKindIsOneErrorThatNamesTheParameter()
    {
        string script = _folder.Add("args.ps1", "param([int] $Count) \"never\"");

        HostResult result = await HostProcess.RunAsync([script, "-Count", "beaucoup"]);

        Assert.Equal("", result.Output);
        Assert.Contains("'Count'", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task AScriptKnowsWhereItIsAndWhereTheUserIs()
    {
        string script = _folder.Add("where.ps1", """
            $PSScriptRoot; $PSCommandPath; $MyInvocation.MyCommand.Path; "$PWD"; [Environment]::CurrentDirectory
            . "$PSScriptRoot/part.ps1"
            """);
        _folder.Add("part.ps1", "$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath('out.html')");
        string elsewhere = Directory.CreateDirectory(_folder.PathOf("ailleurs")).FullName;

        HostResult result = await HostProcess.RunAsync([Path.Combine("..", "where.ps1")], folder: elsewhere);

        Assert.Equal([_folder.FullPath, script, script, elsewhere, elsewhere, Path.Combine(elsewhere, "out.html")], result.OutputLines);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task RequirementsThatAreNotMetKeepTheScriptFromRunning()
    {
        string script = _folder.Add("requires.ps1", "#requires -Version 99\n'never'");

        HostResult result = await HostProcess.RunAsync(["-File", script]);

        Assert.Equal("", result.Output);
        Assert.Contains("99", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task AnErrorThatNothingCatchesGoesToStandardErrorWithScriptAndLine()
    {
        string script = _folder.Add("throw.ps1", "'before'\nfunction Fail { throw 'Panne de courant' }\nFail\n'after'");

        HostResult result = await HostProcess.RunAsync([script]);

        Assert.Equal("before\n", result.Output);
        Assert.Contains("Panne de courant", result.Error);
        Assert.Contains($"{script}:2", result.Error);
        Assert.DoesNotContain('\e', result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task AnErrorThatDoesNotEndTheScriptIsReportedAndTheRestRuns()
    {
        string script = _folder.Add("errors.ps1", "'before'\nNo-SuchCommand\n'after'");

        HostResult result = await HostProcess.RunAsync([script]);

        Assert.Equal(["before", "after"], result.OutputLines);
        Assert.Contains("No-SuchCommand", result.Error);
        Assert.Contains($"{script}:2", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task AScriptThatDoesNotParseSaysWhere()
    {
        string script = _folder.Add("broken.ps1", "'before'\nif (");

        HostResult result = await HostProcess.RunAsync([script]);

        Assert.Equal("", result.Output);
        Assert.Contains($"{script}:2", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task WarningsAndProgressStayOutOfTheOutput()
    {
        string script = _folder.Add("streams.ps1", """
            [CmdletBinding()] param()
            $PSCmdlet.WriteProgress([System.Management.Automation.ProgressRecord]::new(1, 'Audit en cours', 'page 1'))
            $PSCmdlet.WriteWarning('attention')
            'result'
            """);

        HostResult result = await HostProcess.RunAsync(["-Culture", "en-CA", script]);

        Assert.Equal("result\n", result.Output);
        Assert.Equal("WARNING: attention\n", result.Error);
    }

    [Theory]
    [InlineData("100", 100)]
    [InlineData("", 120)]
    public async Task RedirectedTablesAreAsWideAsColumnsSays(string columns, int width)
    {
        string script = _folder.Add("width.ps1", "$Host.UI.RawUI.BufferSize.Width; [pscustomobject]@{ Name = 'x' * 300; B = 1; C = 2 }");

        HostResult result = await HostProcess.RunAsync([script], environment: ("COLUMNS", columns));

        Assert.Equal(width.ToString(System.Globalization.CultureInfo.InvariantCulture), result.OutputLines[0]);
        Assert.All(result.OutputLines, line => Assert.True(line.Length <= width, line));
        Assert.DoesNotContain('\e', result.Output);
    }
}
