using System.Diagnostics;
using System.Text;

namespace SocialAudit.Tests.Host;

/// <summary>The host on a terminal, which util-linux's <c>script</c> provides.</summary>
public sealed class HostTerminalTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OutputComesOutWholeWhileABarIsShownAndTheBarIsGoneInTheEnd()
    {
        string script = _folder.Add("progress.ps1", """
            [CmdletBinding()] param()
            $record = [System.Management.Automation.ProgressRecord]::new(1, 'Audit en cours', 'page 1')
            $record.PercentComplete = 40
            $PSCmdlet.WriteProgress($record)
            while (-not [IO.File]::Exists("$PSScriptRoot/seen")) { [Threading.Thread]::Sleep(20) }
            'a whole line'
            [Console]::WriteLine('another one')
            """);
        using Process terminal = StartOnTerminal(script);

        string beforeOutput = await ReadUntilAsync(terminal, "page 1");
        await File.WriteAllTextAsync(_folder.PathOf("seen"), "", TestContext.Current.CancellationToken);
        string afterwards = (await HostProcess.EndAsync(terminal)).Output;

        Assert.Contains("Audit en cours", beforeOutput);
        Assert.Contains("40\u00A0%", beforeOutput);
        Assert.Contains("\e[?25ha whole line\n", afterwards);
        Assert.Matches(@"(?:\n|\e\[\?25h)another one\n", afterwards);

        // The bar may come back below the output; in the end it is taken off.
        Assert.True(afterwards.LastIndexOf("\e[J\e[?25h", StringComparison.Ordinal) > afterwards.LastIndexOf("Audit en cours", StringComparison.Ordinal), afterwards);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public async Task ErrorsAreRedOnATerminalUnlessNoColorIsSet(string noColor, bool isRed)
    {
        string script = _folder.Add("throw.ps1", "throw 'Panne de courant'");
        using Process terminal = StartOnTerminal(script, ("NO_COLOR", noColor));

        string screen = (await HostProcess.EndAsync(terminal)).Output;

        Assert.Contains("Panne de courant", screen);
        Assert.Equal(isRed, screen.Contains("\e[31;1m", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePromptTakesCommandsOfSeveralLinesAndLeavesWithTheCodeGiven()
    {
        using Process terminal = StartOnTerminal(script: null);
        await ReadUntilAsync(terminal, "PS ");
        await TypeAsync(terminal, "if ($true) {\r");
        await ReadUntilAsync(terminal, ">> ");
        await TypeAsync(terminal, "'dans ' + 'le bloc'\r");
        await ReadUntilAsync(terminal, ">> ");
        await TypeAsync(terminal, "}\r");
        string answer = await ReadUntilAsync(terminal, "PS ");
        await TypeAsync(terminal, "exit 12\r");

        HostResult result = await HostProcess.EndAsync(terminal);

        Assert.Contains("dans le bloc", answer);
        Assert.Equal(12, result.ExitCode);
    }

    private static Process StartOnTerminal(string? script, params (string Name, string Value)[] environment)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            Assert.Skip("There is no util-linux script command here to make a terminal with.");
        }

        string command = script is null ? $"'{HostProcess.Path}' -Culture fr-CA" : $"'{HostProcess.Path}' -Culture fr-CA '{script}'";
        return HostProcess.Start("/usr/bin/script", ["--quiet", "--return", "--echo", "never", "--command", "stty cols 100 rows 30; " + command, "/dev/null"], environment: environment);
    }

    private static async Task TypeAsync(Process terminal, string keys)
    {
        await terminal.StandardInput.WriteAsync(keys);
        await terminal.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadUntilAsync(Process terminal, string text)
    {
        StringBuilder read = new();
        char[] buffer = new char[256];
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            int count = await terminal.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
            if (count == 0)
            {
                Assert.Fail($"The terminal closed before “{text}” came: {read}");
            }

            read.Append(buffer, 0, count);
        }

        return read.ToString();
    }
}
