using System.Management.Automation.Language;
using SocialAudit.Tests.Cmdlets;

namespace SocialAudit.Tests.Scripts;

public sealed class ScriptsParseTests
{
    public static TheoryData<string> ScriptsOfMachinesWithoutPowerShell =>
    [
        .. RepositoryFiles.Scripts.Select(RepositoryFiles.NameOf)
            .Where(name => name.EndsWith(".psm1", StringComparison.Ordinal) || (name.StartsWith("examples/", StringComparison.Ordinal) && name.EndsWith(".ps1", StringComparison.Ordinal) && name.Count(c => c == '/') == 1)),
    ];

    [Fact]
    public void Every_script_parses()
    {
        Assert.Contains(Repository.PathOf("build.ps1"), RepositoryFiles.Scripts);
        Assert.Equal(string.Empty, string.Join('\n', RepositoryFiles.Scripts.SelectMany(path =>
        {
            RepositoryFiles.Parse(path, out IReadOnlyList<string> problems);
            return problems;
        })));
    }

    [Fact]
    public void Every_script_has_the_mark_that_Windows_PowerShell_needs_to_read_it_as_UTF8() =>
        Assert.Equal([], RepositoryFiles.Scripts.Where(path => !File.ReadAllBytes(path).AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])).Select(RepositoryFiles.NameOf));

    [Theory]
    [MemberData(nameof(ScriptsOfMachinesWithoutPowerShell))]
    public void What_runs_without_PowerShell_uses_only_cmdlets_of_the_engine_and_ours(string script)
    {
        using HostedShell shell = new();
        shell.Output("param($Manifest) Import-Module $Manifest", Repository.PathOf("examples", "SampleTown", "SampleTown.psd1"));
        ScriptBlockAst parsed = RepositoryFiles.Parse(Repository.PathOf(script), out _);
        HashSet<string> own = [.. parsed.FindAll(node => node is FunctionDefinitionAst, searchNestedScriptBlocks: true).Cast<FunctionDefinitionAst>().Select(f => f.Name)];

        IEnumerable<string> unknown = parsed.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()
            .Where(command => command.GetCommandName() is { } name && !own.Contains(name)
                && shell.Output("param($Name) Get-Command -Name $Name -ErrorAction Ignore", name).Count == 0)
            .Select(command => $"{script}:{command.Extent.StartLineNumber}: {command.GetCommandName()}");

        Assert.Equal([], unknown);
    }
}
