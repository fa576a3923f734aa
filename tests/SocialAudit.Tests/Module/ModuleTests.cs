using System.Management.Automation;
using SocialAudit.Tests.Cmdlets;

namespace SocialAudit.Tests.Module;

public sealed class ModuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("module-").FullName;

    private static string[] Listed => [.. File.ReadLines(HostedShell.Manifest)
        .SkipWhile(line => !line.Contains("CmdletsToExport", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => !line.Contains(')', StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('\''))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_manifest_is_valid()
    {
        using HostedShell shell = new(import: false);

        PSModuleInfo module = (PSModuleInfo)shell.Single("param($Manifest) Test-ModuleManifest -Path $Manifest", HostedShell.Manifest).BaseObject;

        Assert.Equal("SocialAudit", module.Name);
        Assert.Equal(["Core", "Desktop"], module.CompatiblePSEditions.Order());
        Assert.Equal(new Version(5, 1), module.PowerShellVersion);
    }

    [Fact]
    public void Only_our_cmdlets_are_exported_and_all_that_are_built()
    {
        using HostedShell shell = new();

        PSModuleInfo module = (PSModuleInfo)shell.Single("Get-Module SocialAudit").BaseObject;

        Assert.Equal(Listed, module.ExportedCommands.Keys.Order(StringComparer.Ordinal));
        Assert.All(module.ExportedCommands.Values, command => Assert.Equal(CommandTypes.Cmdlet, command.CommandType));
        Assert.Equal(
            Listed,
            module.ExportedCmdlets.Values.First().ImplementingType.Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes(typeof(CmdletAttribute), inherit: false).Cast<CmdletAttribute>())
                .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_import_again_keeps_every_cmdlet()
    {
        using HostedShell shell = new();

        IReadOnlyList<PSObject> names = shell.Output(
            "param($Manifest) Import-Module $Manifest -Force; Import-Module $Manifest -Force; Get-Command -Module SocialAudit | ForEach-Object Name", HostedShell.Manifest);

        Assert.Equal(Listed, names.Select(name => name.ToString()).Order(StringComparer.Ordinal));
        shell.Single("New-AuditSession");
    }

    [Fact]
    public void A_module_that_was_removed_leaves_no_command_and_comes_back()
    {
        using HostedShell shell = new();

        Assert.Empty(shell.Output("Remove-Module SocialAudit; Get-Command -Module SocialAudit*"));
        shell.Import();
        shell.Single("New-AuditSession");
    }

    [Theory]
    [InlineData("en-US", "SocialAudit was never built: first run 'dotnet build'")]
    [InlineData("fr-CA", "SocialAudit n’a pas encore été compilé : lancez d’abord « dotnet build »")]
    public void A_checkout_that_was_never_built_says_in_one_line_what_to_run(string culture, string message)
    {
        string manifest = CopyUnbuilt();
        using HostedShell shell = new(culture, import: false);

        ErrorRecord plain = shell.Error("param($Manifest) Import-Module $Manifest", manifest);
        string caught = shell.Single("param($Manifest) try { Import-Module $Manifest } catch { \"$_\" }", manifest).ToString();

        Assert.StartsWith(message, plain.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', plain.ToString());
        Assert.Equal(plain.ToString(), caught);
    }

    /// <summary>Copies what a checkout has before its first build.</summary>
    private string CopyUnbuilt()
    {
        string module = Directory.CreateDirectory(Path.Combine(_folder, "module")).FullName;
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("module")))
        {
            File.Copy(file, Path.Combine(module, Path.GetFileName(file)));
        }

        string manifest = Path.Combine(_folder, "SocialAudit.psd1");
        File.Copy(HostedShell.Manifest, manifest);
        return manifest;
    }
}
