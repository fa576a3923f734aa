using System.Management.Automation;
using SampleTown;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Get-SocialPlatform, Import-SocialPlatform and Test-SocialPlatform, as a volunteer types them.</summary>
public sealed class PlatformCmdletTests
{
    private const string _catalogue = """
        { "Parc": {"errorType":"status_code","url":"https://parc.example/u/{}","urlMain":"https://parc.example","username_claimed":"accueil"},
          "Place": {"errorType":"status_code","url":"https://place.example/u/{}","urlMain":"https://place.example","username_claimed":"accueil"},
          "Cassé": {"errorType":"status_code","url":"https://casse.example/{}","regexCheck":"("} }
        """;

    [Theory]
    [InlineData("twitter", "x")]
    [InlineData("You*", "youtube")]
    [InlineData("Wikipédia", "wikipedia")]
    [InlineData("infolettre", "newsletter")]
    public void A_platform_is_found_by_what_people_call_it(string name, string id)
    {
        using HostedShell shell = new();

        Assert.Equal(id, shell.Single("param($Name) (Get-SocialPlatform -Name $Name).Id", name).ToString());
    }

    [Fact]
    public void The_articles_platforms_are_told_from_todays()
    {
        using HostedShell shell = new();

        string[] article = [.. shell.Output("Get-SocialPlatform -Article | ForEach-Object Id").Select(o => o.ToString())];

        Assert.Contains("flickr", article);
        Assert.Contains("x", article);
        Assert.DoesNotContain("tiktok", article);
    }

    [Fact]
    public void What_has_closed_says_so_and_what_took_its_place()
    {
        using HostedShell shell = new();

        string[] closed = [.. shell.Output("Get-SocialPlatform -Status Closed | ForEach-Object { \"$($_.Id) $($_.Successor) $($_.PublicAnswer)\" }").Select(o => o.ToString())];

        Assert.Contains("periscope X Nothing", closed);
        Assert.Contains("googleplus  Nothing", closed);
    }

    [Theory]
    [InlineData("fr", "vidéos")]
    [InlineData("en", "Videos")]
    public void The_texts_are_in_the_language_that_is_asked_for(string language, string word)
    {
        using HostedShell shell = new("en-US");

        PSObject platform = shell.Single("param($Language) Get-SocialPlatform YouTube -Language $Language", language);

        Assert.Contains(word, platform.Properties["Purpose"].Value.ToString(), StringComparison.Ordinal);
        Assert.Equal("Page", platform.Properties["PublicAnswer"].Value.ToString());
    }

    [Fact]
    public void A_name_that_nothing_has_is_one_clear_error_and_the_rest_is_listed()
    {
        using HostedShell shell = new("fr-CA");

        ShellResult result = shell.Invoke("Get-SocialPlatform -Name Minitel, Flickr");

        Assert.Single(result.Output);
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("UnknownPlatform,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Minitel", error.TargetObject);
    }

    [Fact]
    public void Names_are_completed_with_what_each_is_good_for()
    {
        CommandCompletion completion;
        using HostedShell shell = new("fr-CA");
        using (PowerShell engine = shell.Shell(""))
        {
            engine.Commands.Clear();
            completion = CommandCompletion.CompleteInput("Get-SocialPlatform -Name Fl", 27, null, engine);
        }

        CompletionResult flickr = Assert.Single(completion.CompletionMatches);
        Assert.Equal("Flickr", flickr.CompletionText);
        Assert.Contains("photos", flickr.ToolTip, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_is_imported_and_its_broken_entry_is_named_with_a_remedy()
    {
        using TemporaryFolder folder = new();
        using HostedShell shell = new("fr-CA");

        ShellResult result = shell.Invoke("param($Path) Import-SocialPlatform -Path $Path", folder.Write("sites.json", _catalogue));

        Assert.Equal(["parc", "place"], result.Output.Select(o => o.Properties["Id"].Value));
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("InvalidPlatform,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("« Cassé »".Replace(' ', '\u00a0'), error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_one_error_and_the_next_file_is_read()
    {
        using TemporaryFolder folder = new();
        using HostedShell shell = new();

        ShellResult result = shell.Invoke(
            "param($Bad, $Good) Import-SocialPlatform -Path $Bad, $Good -ErrorAction SilentlyContinue -ErrorVariable e; $e | ForEach-Object FullyQualifiedErrorId",
            folder.Write("page.json", "<html>"), folder.Write("sites.json", _catalogue));

        Assert.Contains(result.Output, o => o.ToString().StartsWith("NotJson,", StringComparison.Ordinal));
        Assert.Contains(result.Output, o => o.Properties["Id"]?.Value is "parc");
    }

    [Fact]
    public void Imported_platforms_are_known_to_a_session_and_survive_a_file()
    {
        using TemporaryFolder folder = new();
        using HostedShell shell = new();
        const string script = """
            param($Path)
            $read = Import-SocialPlatform -Path $Path -ErrorAction SilentlyContinue
            $bags = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($read, 6))
            foreach ($platforms in $read, $bags) {
                (Get-SocialPlatform -Name Parc -Session (New-AuditSession -Platform $platforms)).Probe.Address
            }
            """;

        Assert.Equal(
            ["https://parc.example/u/{handle}", "https://parc.example/u/{handle}"],
            shell.Output(script, folder.Write("sites.json", _catalogue)).Select(o => o.ToString()));
    }

    [Fact]
    public void Entries_that_no_longer_tell_are_reported_with_the_reason()
    {
        using TemporaryFolder folder = new();
        using SampleTownShell town = new("en-US", respond: Respond, hosts: ["parc.example", "place.example"]);

        ShellResult result = town.Invoke(
            "param($Path) Import-SocialPlatform -Path $Path -ErrorAction SilentlyContinue | Test-SocialPlatform -Session $session -Seed 3", folder.Write("sites.json", _catalogue));

        Assert.Equal(
            ["parc True ", "place False SaysYesToAll"],
            result.Output.Select(o => $"{o.Properties["Platform"].Value} {o.Properties["TellsApart"].Value} {o.Properties["Reason"].Value}").Order());
    }

    [Fact]
    public void The_same_seed_makes_the_same_handles()
    {
        using TemporaryFolder folder = new();
        using SampleTownShell town = new("en-US", respond: Respond, hosts: ["parc.example", "place.example"]);
        const string script = "param($Path, $Seed) (Import-SocialPlatform -Path $Path -ErrorAction SilentlyContinue | Where-Object Id -eq parc | Test-SocialPlatform -Session $session -Seed $Seed).InventedHandle";
        string path = folder.Write("sites.json", _catalogue);

        Assert.Equal(town.Single(script, path, 5).ToString(), town.Single(script, path, 5).ToString());
        Assert.NotEqual(town.Single(script, path, 5).ToString(), town.Single(script, path, 6).ToString());
    }

    private static TownResponse Respond(TownRequest request) =>
        request.Host == "place.example" || request.Path == "/u/accueil" ? TownResponse.Html("<title>Accueil</title><p>Bonjour</p>") : TownResponse.NotFound();
}
