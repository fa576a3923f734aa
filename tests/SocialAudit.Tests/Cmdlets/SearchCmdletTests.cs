using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Searches that a volunteer made in a browser, as read in a shell.</summary>
public sealed class SearchCmdletTests : IDisposable
{
    private const string _about = "-Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Website https://www.centre-vieux-moulin.example";

    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    private static string Saved(string name) => Repository.PathOf("examples", "town", "recherches", name);

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_sample_towns_searches_are_sorted()
    {
        IReadOnlyList<PSObject> results = _shell.Output($"param($Path) Import-SearchResult $Path {_about}", Saved("*.html"));

        Assert.Equal(["OwnSite", "News", "Unknown", "Namesake", "OwnSite", "Unknown", "OwnSite", "Unknown"], results.Select(r => r.Properties["Kind"].Value.ToString()));
        Assert.Equal(["DuckDuckGo", "Google"], results.Select(r => r.Properties["Engine"].Value).Distinct());
    }

    [Fact]
    public void The_audit_knows_profiles_and_the_session_a_users_directory()
    {
        using SampleTownShell town = new(more: $"-DirectoryPath '{Repository.PathOf("examples", "town", "repertoires.json")}'");
        const string script = "param($Path) $p = Get-WebPresence 'Centre communautaire du Vieux-Moulin' centre-vieux-moulin.example -Initials CCVM -Check Profile, Domain -Session $session; Import-SearchResult $Path -Presence $p -Session $session";

        IReadOnlyList<PSObject> results = town.Shell.Output(script, Saved("google-ccvm.html"));

        Assert.Equal(["Namesake ", "OwnSite Http", "Directory ", "OwnSite ", "OwnProfile "], results.Select(r => $"{r.Properties["Kind"].Value} {r.Properties["OldAddress"].Value}"));
    }

    [Fact]
    public void A_summary_says_in_the_users_language_what_the_search_shows()
    {
        PSObject summary = _shell.Single($"param($Path) Import-SearchResult $Path -Summary {_about}", Saved("google-ccvm.html"));

        Assert.Equal(2, summary.Properties["SiteRank"].Value);
        Assert.Equal("Initials", summary.Properties["Subject"].Value.ToString());
        Assert.Contains("le site est au rang 2", summary.Properties["Message"].Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_results_is_one_error_that_says_what_to_do_and_the_rest_goes_on()
    {
        string consent = _folder.Write("consentement.html", "<title>Avant d’accéder à Google</title><form action=https://consent.google.com/save></form>");

        ShellResult result = _shell.Invoke("param($Path) Import-SearchResult $Path", new object[] { new[] { consent, Saved("google-ccvm.html") } });

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("ConsentPage", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(consent, error.TargetObject);
        Assert.Contains("enregistrez la page", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(5, result.Output.Count);
    }

    [Fact]
    public void Files_come_through_the_pipeline_and_a_row_that_cannot_be_read_is_told()
    {
        string table = _folder.Write("recherche.csv", "Adresse;Titre\r\nn’importe quoi;A\r\nhttps://centre.example/;B\r\n");

        ShellResult result = _shell.Invoke("param($Path) $Path | Import-SearchResult", table);

        Assert.Equal("RejectedRow", Assert.Single(result.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("B", Assert.Single(result.Output).Properties["Title"].Value);
    }

    [Fact]
    public void A_broken_directory_is_named_and_the_others_are_used()
    {
        string file = _folder.Write("repertoires.json", """
            { "directories": [
              { "id": "bon", "name": "Le bon", "hosts": ["bon.example"], "search": "https://bon.example/?q={name}" },
              { "id": "sansHote", "name": "Sans hôte", "hosts": [], "search": "https://x.example/" },
              { "id": "motif", "name": "Motif", "hosts": ["m.example"], "search": "https://m.example/", "listing": "(" },
              { "id": "inconnu", "surprise": 1 },
              "texte"
            ] }
            """);

        ShellResult result = _shell.Invoke("param($Path) New-AuditSession -DirectoryPath $Path", file);

        Assert.All(result.Errors, e => Assert.Equal("InvalidDirectory", e.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(["2 (sansHote)", "3 (motif)", "4 (inconnu)", "5"], result.Errors.Select(e => e.Exception.Message.Split("répertoire ")[1].Split(" a été")[0]));
        Assert.Contains("bon", _shell.Output("param($Session) $Session.Directories.Directories | ForEach-Object Id", Assert.Single(result.Output)).Select(o => o.ToString()));
    }

    [Fact]
    public void A_file_that_is_no_list_of_directories_is_one_error()
    {
        ShellResult result = _shell.Invoke("param($Path) New-AuditSession -DirectoryPath $Path", new object[] { new[] { _folder.Write("a.json", "pas du JSON"), _folder.File("nulle-part.json") } });

        Assert.Equal(["InvalidDirectory", "FileNotFound"], result.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_listing_of_a_users_directory_is_read_and_its_old_number_told()
    {
        using SampleTownShell town = new(more: $"-DirectoryPath '{Repository.PathOf("examples", "town", "repertoires.json")}'");
        const string script = """
            $presence = [pscustomobject]@{ Name = 'Centre communautaire du Vieux-Moulin'; Website = 'centre-vieux-moulin.example'; City = 'Montréal'
                Listing = 'https://www.repertoire-vieux-moulin.example/organismes/centre-communautaire-du-vieux-moulin/' } |
                Get-WebPresence -Check Contact, Listing -Session $session
            $presence.Findings | Where-Object Check -match 'Arrondissement|211|VieuxMoulin' | ForEach-Object { "$($_.Check) $($_.Verdict)" }
            """;

        Assert.Equal(
            ["Listing.Arrondissement Unverifiable", "Listing.211 Unverifiable", "Listing.VieuxMoulin Confirmed", "Listing.VieuxMoulinPhone Confirmed"],
            town.Shell.Output(script).Select(o => o.ToString()));
    }
}
