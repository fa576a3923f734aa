using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The survey of accounts, its answers and the inventory, as a volunteer runs them.</summary>
public sealed class AccountCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    private static string Answers => Repository.PathOf("examples", "town", "reponses", "comptes", "*.csv");

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_survey_is_written_as_a_form_and_as_a_table_that_ask_for_no_password()
    {
        IReadOnlyList<PSObject> files = _shell.Output("param($Path) New-AccountSurvey -Path $Path -Name \"L’Écluse\"", new object[] { new[] { _folder.File("comptes.html"), _folder.File("comptes.csv") } });

        Assert.Equal(["comptes.html", "comptes.csv"], files.Select(f => f.Properties["Name"].Value));
        string form = System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File("comptes.html")));
        Assert.Contains("L’Écluse", form);
        Assert.Contains("Nous ne demandons aucun mot de passe", form);
        Assert.DoesNotContain("passe", File.ReadAllText(_folder.File("comptes.csv")));
    }

    [Theory]
    [InlineData("fr", ";", "Des annonces")]
    [InlineData("en", ",", "nothing")]
    public void The_empty_table_filled_in_is_read_back(string language, string separator, string purpose)
    {
        _shell.Output("param($Path, $Language) New-AccountSurvey $Path -Language $Language", _folder.File("t.csv"), language);
        File.AppendAllText(_folder.File("t.csv"), string.Join(separator, "Sam", "", "", "Twitter", "", "@CentreX", "", "", "", "", "", purpose) + "\r\n");

        PSObject told = _shell.Single("param($Path) Import-AccountResponse $Path", _folder.File("t.csv"));

        Assert.Equal(("Sam", "x:centrex", purpose), ((string)told.Properties["Person"].Value, (string)told.Properties["Key"].Value, (string)told.Properties["Purpose"].Value));
    }

    [Fact]
    public void A_column_of_passwords_is_one_error_that_names_it_and_no_value_is_seen_anywhere()
    {
        string file = _folder.Write("a.csv", "Réseau;Nom du compte;Mot de passe;Notes\r\nTwitter;@CentreX;Soleil2019;ok\r\nFlickr;x2;Soleil2019\r\nFacebook;x3;;mdp: Soleil2019\r\n");

        ShellResult result = _shell.Invoke("param($Path, $Rejects) Import-AccountResponse $Path -RejectPath $Rejects -Verbose", file, _folder.File("rejets.csv"));

        ErrorRecord error = Assert.Single(result.Errors, e => e.FullyQualifiedErrorId.StartsWith("PasswordColumn,", StringComparison.Ordinal));
        Assert.Contains("« Mot de passe »".Replace(' ', '\u00A0').Replace("Mot\u00A0de\u00A0passe", "Mot de passe"), error.ErrorDetails.Message);
        Assert.Contains("changez ces mots de passe", error.ErrorDetails.RecommendedAction);
        Assert.Equal(file, error.TargetObject);
        Assert.Equal(["x:centrex", "facebook:x3"], result.Output.Select(o => o.Properties["Key"].Value));
        Assert.Single(result.Warnings, w => w.Contains("ligne 4"));
        string xml = string.Concat(result.Output.Concat(result.Errors.Select(e => PSObject.AsPSObject(e))).Select(o => PSSerializer.Serialize(o, 6)));
        Assert.DoesNotContain("Soleil2019", xml + string.Concat(result.Errors.Select(e => e.ToString() + e.Exception + e.TargetObject)) + string.Concat(result.Warnings) + string.Concat(result.Verbose) + File.ReadAllText(_folder.File("rejets.csv")));
    }

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("Produit;Prix\r\nPomme;2\r\n", "UnknownColumns")]
    public void A_file_of_something_else_is_one_error_and_the_next_file_is_read(string content, string errorId)
    {
        string wrong = _folder.Write("a.csv", content);
        string right = _folder.Write("b.csv", "Réseau;Nom du compte\r\nTwitter;@CentreX\r\n");

        ShellResult result = _shell.Invoke("param($Path) $Path | Import-AccountResponse", new object[] { new[] { wrong, right } });

        Assert.Equal(errorId, Assert.Single(result.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("x:centrex", Assert.Single(result.Output).Properties["Key"].Value);
    }

    [Fact]
    public void A_platform_that_the_session_adds_is_recognised()
    {
        string catalogue = _folder.Write("data.json", """{ "Copains": { "url": "https://copains.example/{}", "urlMain": "https://copains.example/", "errorType": "status_code", "username_claimed": "bleu" } }""");
        string answers = _folder.Write("a.csv", "Réseau;Nom du compte\r\nCopains;centrex\r\n");

        PSObject told = _shell.Single("param($File, $Path) Import-AccountResponse $Path -Session (New-AuditSession -Platform (Import-SocialPlatform $File))", catalogue, answers);

        Assert.Equal("copains", ((string)told.Properties["Platform"].Value).ToLowerInvariant());
    }

    [Fact]
    public void The_inventory_of_the_sample_towns_answers_has_each_account_once_the_urgent_first()
    {
        IReadOnlyList<PSObject> entries = _shell.Output("param($Path) Compare-AccountInventory -Response (Import-AccountResponse $Path)", Answers);

        Assert.Equal(["X", "YouTube", "Instagram", "LinkedIn", "Blogger", "Flickr", "Facebook"], entries.Select(e => e.Properties["PlatformName"].Value));
        Assert.Equal("accès perdu, orphelin, en dormance", entries[0].Properties["Summary"].Value);
    }

    [Fact]
    public void Answers_that_went_through_a_file_make_the_same_inventory()
    {
        const string script = """
            param($Path)
            $told = Import-AccountResponse $Path
            $again = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($told))
            $inventory = Compare-AccountInventory -Response $again
            $before = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($inventory, 6))
            $inventory | ForEach-Object { "$($_.Key) $($_.Summary)" }
            '--'
            Compare-AccountInventory -Response $told | ForEach-Object { "$($_.Key) $($_.Summary)" }
            '--'
            (Compare-AccountInventory -Previous $before).Count
            """;

        string[] lines = [.. _shell.Output(script, Answers).Select(o => o.ToString())];

        Assert.Equal(lines.TakeWhile(l => l != "--"), lines.SkipWhile(l => l != "--").Skip(1).TakeWhile(l => l != "--"));
        Assert.Equal("7", lines[^1]);
    }

    [Fact]
    public void The_audit_of_the_sample_town_and_its_answers_are_joined()
    {
        using SampleTownShell town = new();
        const string script = """
            param($Path)
            $told = Import-AccountResponse $Path
            $centre = Get-WebPresence -Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Website centre-vieux-moulin.example -Session $session
            $other = Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website maison-tilleuls.example -Session $session
            $centre | Compare-AccountInventory -Response $told -Session $session -Language fr | ForEach-Object { "$($_.PlatformName) $($_.State) $($_.Verdict) $($_.Evidence.Count -gt 1)" }
            '--'
            $centre, $other | Compare-AccountInventory -Response $told -Session $session | ForEach-Object { "$($_.Organisation)|$($_.PlatformName)|$($_.State)" }
            """;

        string[] lines = [.. town.Shell.Output(script, Answers).Select(o => o.ToString())];

        Assert.Equal(
            ["X AccessLost Declared True", "YouTube AccessLost Confirmed True", "Instagram PersonalAddress Declared True", "LinkedIn SingleAdministrator Declared True", "Bluesky Undeclared Declared True", "Blogger DeclaredNotFound Declared False", "Flickr Unknown Declared True", "Facebook InUse Declared True"],
            lines.TakeWhile(l => l != "--"));
        Assert.Equal("|Blogger|Unknown", lines[^1]);
        Assert.Contains("Maison de quartier des Tilleuls|Facebook|Undeclared", lines);
    }

    [Fact]
    public void Nothing_to_compare_is_an_error_and_not_an_empty_inventory() =>
        Assert.StartsWith("NothingToCompare", _shell.Error("Compare-AccountInventory -Response @()").FullyQualifiedErrorId);
}
