using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The team's summary in a console of eighty columns, without a colour.</summary>
public sealed class TeamViewTests
{
    private const string _measure = "$ErrorActionPreference = 'Stop'; Import-Module SocialAudit; Import-TeamArchetypeResponse examples/town/reponses/*.csv";

    [Fact]
    public async Task Counts_are_bars_of_a_block_a_person_with_the_figure_beside_them()
    {
        HostResult result = await RunAsync(_measure + " | Measure-TeamArchetype -Language fr");

        Assert.Equal("", result.Error);
        Assert.All(result.OutputLines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains("Natif du numérique         ██ 2", result.Output);
        Assert.Contains("Fit           : Ready          ██ 2", result.Output);
        Assert.Contains("Le site web              █ 1 (P3)", result.Output);
        Assert.DoesNotContain("Lacasse", result.Output);
    }

    [Fact]
    public async Task A_summary_from_a_file_reads_the_same()
    {
        HostResult result = await RunAsync(
            _measure + " | Measure-TeamArchetype -Language en | ForEach-Object { $_; [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_)) }");

        string[] views = result.Output.Split("Responses ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, views.Length);
        Assert.Equal(views[0], views[1]);
    }

    [Fact]
    public async Task Roles_and_training_are_tables_that_fit()
    {
        HostResult result = await RunAsync(_measure + " | Measure-TeamArchetype -Language fr -OutVariable team | Out-Null; $team.Roles; $team.TrainingNeeds | Out-Default");

        Assert.Equal("", result.Error);
        Assert.All(result.OutputLines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains(result.OutputLines, line => line.StartsWith("Le blogue", StringComparison.Ordinal) && line.TrimEnd().EndsWith("P4", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, line => line.StartsWith("P7", StringComparison.Ordinal) && line.Contains("Les médias sociaux"));
    }

    private static Task<HostResult> RunAsync(string script) => HostProcess.RunAsync(["-c", script], input: "", folder: null, ("COLUMNS", "80"));
}
