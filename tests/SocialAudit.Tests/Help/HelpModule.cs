using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SocialAudit.Tests.Help;

/// <summary>A module and the folder that its help pages are written in.</summary>
/// <param name="Manifest">The manifest's path.</param>
/// <param name="Docs">The folder with one subfolder of pages a culture.</param>
/// <param name="HelpFileName">The name of the built help file.</param>
internal sealed record HelpModule(string Manifest, string Docs, string HelpFileName)
{
    /// <summary>The module of this repository.</summary>
    public static HelpModule Ours { get; } =
        new(Repository.PathOf("SocialAudit.psd1"), Repository.PathOf("docs"), "SocialAudit.Commands.psm1-Help.xml");

    /// <summary>Runs a script in a fresh runspace that has the module imported, on a thread of that culture.</summary>
    /// <param name="culture">The culture of the user interface.</param>
    /// <param name="script">The script.</param>
    /// <returns>What the script wrote; an error of the script fails the test.</returns>
    public IReadOnlyList<PSObject> Run(string culture, string script)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
            runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
            runspace.Open();
            using PowerShell shell = PowerShell.Create(runspace);
            shell.AddCommand("Import-Module").AddParameter("Name", Manifest).AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
            shell.Commands.Clear();
            IReadOnlyList<PSObject> output = shell.AddScript(script).AddParameter("Manifest", Manifest).Invoke();
            Assert.Empty(shell.Streams.Error.Select(error => error.ToString()));
            return output;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>The cmdlets that the module exports, in the order of their names.</summary>
    public IReadOnlyList<CmdletInfo> Cmdlets() =>
        [.. Run("en-US", "param($Manifest) Get-Command -CommandType Cmdlet -Module ([System.IO.Path]::GetFileNameWithoutExtension($Manifest))")
            .Select(command => (CmdletInfo)command.BaseObject)
            .OrderBy(command => command.Name, StringComparer.Ordinal)];

    /// <summary>The names of the pages in a culture's folder that begin with, or do not begin with, <c>about_</c>.</summary>
    /// <param name="culture">The folder.</param>
    /// <param name="topics">Whether topics are asked for, rather than cmdlets.</param>
    public IReadOnlyList<string> PageNames(string culture, bool topics) =>
        [.. Directory.EnumerateFiles(Path.Combine(Docs, culture), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.StartsWith("about_", StringComparison.Ordinal) == topics)
            .Order(StringComparer.Ordinal)];
}
