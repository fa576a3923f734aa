using System.Text;
using SocialAudit.HelpBuilder;

namespace SocialAudit.Tests.Help;

/// <summary>
/// A small module in a temporary folder, laid out as ours is: the manifest at the root, its script one folder down, and a nested
/// script there that brings the compiled cmdlets in. Its help is built from the pages in Help/data.
/// </summary>
public sealed class LanternModule : IDisposable
{
    private const string _name = "Lantern";
    private const string _helpFileName = "Lantern.Commands.psm1-Help.xml";

    public LanternModule()
    {
        Root = Directory.CreateTempSubdirectory("lantern-").FullName;
        Script("Lantern.psd1", "@{ RootModule = 'module/Lantern.psm1'; ModuleVersion = '1.0.0'; CmdletsToExport = @('Get-Lantern'); AliasesToExport = @() }");
        Script("module/Lantern.psm1", "Import-Module -Name \"$PSScriptRoot/Lantern.Commands.psm1\"");
        Script(
            "module/Lantern.Commands.psm1",
            """
            $inner = Import-Module -Assembly ([SocialAudit.Tests.Help.GetLanternCommand].Assembly) -PassThru
            $add = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
            foreach ($cmdlet in $inner.ExportedCmdlets.Values) { $null = $add.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet)) }
            """);
        Module = new HelpModule(Path.Combine(Root, "Lantern.psd1"), Repository.PathOf("tests", "SocialAudit.Tests", "Help", "data"), _helpFileName);
        StringWriter error = new();
        int code = HelpBuild.Run([Module.Docs, Path.Combine(Root, "module"), _helpFileName], TextWriter.Null, error);
        Assert.True(code == 0, error.ToString());
    }

    /// <summary>The folder of the module.</summary>
    public string Root { get; }

    /// <summary>The module and its pages.</summary>
    internal HelpModule Module { get; }

    /// <summary>The text of the cmdlet's page.</summary>
    internal string Page(string culture) => File.ReadAllText(Path.Combine(Module.Docs, culture, "Get-" + _name + ".md"));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Script(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }
}
