using System.Management.Automation;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The clientele's survey, its answers and their summary, as a volunteer runs them.</summary>
public sealed class AudienceCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    private static string Answers => Repository.PathOf("examples", "town", "reponses", "public", "*.csv");

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("fr", ";", "Facebook | X, autrefois Twitter")]
    [InlineData("en", ",", "\"Facebook, X, formerly Twitter\"")]
    public void The_empty_table_filled_in_is_read_back(string language, string separator, string networks)
    {
        _shell.Output("param($Path, $Language) New-AudienceSurvey $Path -Language $Language", _folder.File("t.csv"), language);
        File.AppendAllText(_folder.File("t.csv"), string.Join(separator, "", "", "", "", "", networks, "", "", "", "", "", "", "") + "\r\n");

        PSObject answer = _shell.Single("param($Path) Import-AudienceResponse $Path | ForEach-Object { \"$($_.Networks)\" }", _folder.File("t.csv"));

        Assert.Equal("facebook Rarely x Rarely", answer.ToString());
    }

    [Fact]
    public void The_form_asks_no_name_and_says_so()
    {
        _shell.Output("param($Path) New-AudienceSurvey $Path -Name \"L’Écluse\"", _folder.File("sondage.html"));

        string page = System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File("sondage.html")));
        Assert.Contains("L’Écluse", page);
        Assert.Contains("Nous ne demandons pas votre nom", page);
        Assert.DoesNotContain("autocomplete=\"name\"", page);
    }

    [Fact]
    public void The_towns_answers_come_in_from_paper_and_from_an_online_form()
    {
        ShellResult result = _shell.Invoke("param($Path) Import-AudienceResponse $Path", Answers);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Equal(34, result.Output.Count);
        Assert.Equal(34, result.Output.Select(o => o.Properties["Id"].Value).Distinct().Count());
        Assert.Equal(22, result.Output.Count(o => o.Properties["Date"].Value is not null));
    }

    [Fact]
    public void The_towns_summary_says_where_people_are_and_how_sure_that_is()
    {
        string[] lines = [.. _shell.Output("param($Path) $p = Import-AudienceResponse $Path | Measure-Audience; $p.Summary; $p.Networks[0].ToString(); $p.ReachedOnline.Words; $p.Notes", Answers).Select(o => o.ToString().Replace('\u00A0', ' '))];

        Assert.Equal(["34 personnes ont répondu.", "YouTube: 82 % (66 à 92 %), 28 sur 34", "41 % (26 à 58 %), 14 sur 34"], lines.Take(3));
        Assert.Contains(lines, l => l.StartsWith("Souhaités par nettement plus de gens", StringComparison.Ordinal) && l.Contains("courriel"));
    }

    [Fact]
    public void A_split_puts_small_groups_together_and_says_which()
    {
        string[] lines = [.. _shell.Output("param($Path) $p = Import-AudienceResponse $Path | Measure-Audience -By Group -Language en; $p.Split | Where-Object Id -eq 'whatsapp' | ForEach-Object { \"$($_.Segment) $($_.Answers)\" }; $p.Notes[-1]", Answers).Select(o => o.ToString())];

        Assert.Equal(
            ["A parent or grandparent 8", "A newcomer to the country 7", "A senior or retired person 7", "Somebody looking for work 5", "Other groups together 7"],
            lines.SkipLast(1));
        Assert.Contains("put together so that nobody can be recognised: A young person", lines[^1]);
    }

    [Fact]
    public void A_column_that_names_people_is_left_out_with_one_warning()
    {
        string file = _folder.Write("a.csv", "Courriel;Réseaux utilisés\r\nmarie@exemple.example;Facebook\r\njean@exemple.example;YouTube\r\n");

        ShellResult result = _shell.Invoke("param($Path) Import-AudienceResponse $Path", file);

        Assert.Equal(2, result.Output.Count);
        Assert.Contains("Courriel", Assert.Single(result.Warnings));
        Assert.DoesNotContain("exemple.example", string.Concat(result.Output.Select(o => PSSerializer.Serialize(o, 6))));
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_told_and_kept()
    {
        string file = _folder.Write("a.csv", "Réseaux utilisés\r\nFacebook\r\nPigeons voyageurs\r\n");

        ShellResult result = _shell.Invoke("param($Path, $Rejects) Import-AudienceResponse $Path -RejectPath $Rejects", file, _folder.File("rejets.csv"));

        Assert.Single(result.Output);
        Assert.Contains("Pigeons voyageurs", Assert.Single(result.Errors).ErrorDetails.Message);
        Assert.Contains("Pigeons voyageurs", File.ReadAllText(_folder.File("rejets.csv")));
    }

    [Fact]
    public void No_answer_is_an_error_and_not_a_clientele_that_uses_nothing() =>
        Assert.StartsWith("NoResponses", _shell.Error("@() | Measure-Audience").FullyQualifiedErrorId);

    [Fact]
    public async Task On_a_console_of_80_columns_each_figure_has_its_bar()
    {
        string script = _folder.Write("public.ps1", "\uFEFFparam($Path) Import-Module SocialAudit; Import-AudienceResponse $Path -Language fr | Measure-Audience -Language fr -By Age");

        HostResult result = await HostProcess.RunAsync([script, Answers], environment: ("COLUMNS", "80"));

        Assert.Equal("", result.Error);
        Assert.All(result.OutputLines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains("  Facebook                  ██████████████       71 % (54 à 83 %), 24 sur 34", result.OutputLines);
        Assert.Contains("                            chaque jour 10, chaque semaine 13, moins souvent 1", result.OutputLines);
        Assert.Contains(result.OutputLines, line => line.StartsWith("À l’aise avec Internet - Autres groupes réunis", StringComparison.Ordinal));
    }
}
