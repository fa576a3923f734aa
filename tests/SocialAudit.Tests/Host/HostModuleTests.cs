namespace SocialAudit.Tests.Host;

public sealed class HostModuleTests
{
    [Fact]
    public async Task TheModuleIsImportedByName()
    {
        HostResult result = await HostProcess.RunAsync(
            ["-c", "$ErrorActionPreference = 'Stop'; Import-Module SocialAudit; (Get-Module SocialAudit).ModuleBase"], folder: Path.GetTempPath());

        Assert.Equal("", result.Error);
        Assert.Equal(Path.Combine(Path.GetDirectoryName(HostProcess.Path)!, "Modules", "SocialAudit"), Assert.Single(result.OutputLines));
    }

    [Fact]
    public void TheModuleLiesBesideTheHostForBothTargetsAndNotAmongTheHostsOwnFiles()
    {
        string folder = Path.GetDirectoryName(HostProcess.Path)!;

        Assert.All(["net8.0", "net472"], target => Assert.True(File.Exists(Path.Combine(folder, "Modules", "SocialAudit", "module", "bin", target, "SocialAudit.Commands.dll")), target));
        Assert.False(File.Exists(Path.Combine(folder, "SocialAudit.Commands.dll")));
        Assert.False(File.Exists(Path.Combine(folder, "SampleTown.dll")));
    }

    [Fact]
    public async Task TheEnginesHelpAndFormattingWorkWithoutItsOtherModules()
    {
        HostResult result = await HostProcess.RunAsync(["-c", "Get-Help Import-Module; Get-Command Import-Module; prompt"]);

        Assert.Equal("", result.Error);
        Assert.Contains("Import-Module [-Name] <string[]>", result.Output);
        Assert.Contains("CommandType", result.Output);
        Assert.Contains("PS ", result.OutputLines[^1]);
    }
}
