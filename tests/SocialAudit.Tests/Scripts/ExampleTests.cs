using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Scripts;

/// <summary>The scripts that a volunteer copies run from one end to the other on a machine without PowerShell.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("first-audit.ps1", "fr", "plan.html", "Centre communautaire du Vieux-Moulin")]
    [InlineData("first-audit.ps1", "en", "plan.md", "Centre communautaire du Vieux-Moulin")]
    [InlineData("first-audit.ps1", "fr", "plan.docx", "plan.ics")]
    [InlineData("follow-up.ps1", "fr", "suivi.html", "Done: Convenir des objectifs")]
    [InlineData("follow-up.ps1", "en", "plan.json", "is late: more time, somebody else, or drop it?")]
    [InlineData("federation.ps1", "fr", "federation.db", "Maison de quartier des Tilleuls")]
    [InlineData("forgotten-accounts.ps1", "fr", "comptes.html", "X CCVM_Exemple : accès perdu, orphelin, en dormance")]
    [InlineData("forgotten-accounts.ps1", "en", "comptes.csv", "YouTube channel/UCVieuxMoulinExemple0000 : access lost")]
    public async Task An_example_leaves_its_files_and_says_what_it_found(string script, string language, string file, string said)
    {
        HostResult result = await HostProcess.RunAsync([Repository.PathOf("examples", script), "-OutputPath", _folder.Path, "-Language", language]);

        Assert.Equal("", result.Error);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(_folder.Path, file)).Length > 100);
    }
}
