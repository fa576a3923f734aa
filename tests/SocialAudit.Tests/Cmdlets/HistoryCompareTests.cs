using System.Management.Automation;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>What changed, as a volunteer asks for it.</summary>
public sealed class HistoryCompareTests : IDisposable
{
    // Two audits of a centre, the second a season later, and one of another that has only one.
    private const string _fill = """
        param($Store)
        foreach ($one in $session, $later) { Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website maison-tilleuls.example -Session $one | Save-WebPresence -Store $Store }
        Get-WebPresence -Name 'Centre A' -Session $session | Save-WebPresence -Store $Store
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly SampleTownShell _town = new(more: "; $global:later = New-AuditSession -HostMap $Map -DnsServer $Dns -AsOf 2027-02-15");

    private string Store => _folder.File("history.db");

    public void Dispose()
    {
        _town.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_last_two_audits_of_the_store_are_compared_the_worse_first()
    {
        Fill();

        IReadOnlyList<PSObject> changes = _town.Shell.Output("param($Store) Compare-WebPresence 'maison de quartier des tilleuls' -Store $Store -Language fr", Store);

        Assert.Equal("Worse", changes[0].Properties["Level"].Value.ToString());
        PSObject blog = Assert.Single(changes, c => (string)c.Properties["Subject"].Value == "Blog.NewestPost");
        Assert.StartsWith("Le blogue s’est endormi", (string)blog.Properties["Message"].Value, StringComparison.Ordinal);
        Assert.NotEmpty((IEnumerable<object>)PSObject.AsPSObject(blog.Properties["Before"].Value).Properties["Evidence"].Value);
        Assert.NotEmpty((IEnumerable<object>)PSObject.AsPSObject(blog.Properties["After"].Value).Properties["Evidence"].Value);
    }

    [Fact]
    public void A_roster_without_a_second_audit_says_that_there_is_nothing_to_compare()
    {
        _town.Invoke("param($Store) 'Centre A', 'Centre B' | ForEach-Object { Get-WebPresence -Name $_ -Session $session } | Save-WebPresence -Store $Store", Store);

        ShellResult result = _town.Invoke("param($Store) Compare-WebPresence -Store $Store -Language fr", Store);

        Assert.Equal("Aucune de ces organisations n’a encore deux audits (2)\u00A0: il n’y a rien à comparer.", Assert.Single(result.Warnings));
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Levels_are_chosen_and_a_roster_goes_on_past_one_that_is_new()
    {
        Fill();

        ShellResult all = _town.Invoke("param($Store) Compare-WebPresence -Store $Store -Level Worse", Store);
        ShellResult named = _town.Invoke("param($Store) 'Centre A', 'Centre X', 'Maison de quartier des Tilleuls' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | Compare-WebPresence -Store $Store", Store);

        Assert.Empty(all.Errors);
        Assert.NotEmpty(all.Output);
        Assert.All(all.Output, c => Assert.Equal("Worse", c.Properties["Level"].Value.ToString()));
        Assert.Equal(["OneSnapshot", "NoHistory"], named.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        Assert.NotEmpty(named.Output);
    }

    [Fact]
    public void An_audit_is_compared_with_the_state_of_a_day()
    {
        Fill();
        _town.Shell.Output("param($Store) Get-WebPresenceHistory *Tilleuls* -Store $Store -Last 1 | ForEach-Object { $bag = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_)); $bag.Date = [DateTimeOffset]::new(2027, 2, 16, 9, 0, 0, [TimeSpan]::Zero); $bag } | Save-WebPresence -Store $Store", Store);
        const string since = "param($Store, $Since) Compare-WebPresence *Tilleuls* -Store $Store -Since $Since | ForEach-Object { $_.Since.ToString('yyyy-MM') }";

        Assert.Empty(_town.Shell.Output("param($Store) Compare-WebPresence *Tilleuls* -Store $Store", Store));
        Assert.All(_town.Shell.Output(since, Store, "2026-12-01"), s => Assert.Equal("2026-11", s.ToString()));
        Assert.NotEmpty(_town.Shell.Output(since, Store, "2020-01-01"));
    }

    [Fact]
    public void Two_audits_that_went_through_a_file_are_compared()
    {
        Fill();
        const string script = """
            param($Store)
            $two = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@(Get-WebPresenceHistory *Tilleuls* -Store $Store)))
            $two[0] | Compare-WebPresence -Reference $two[1] | ForEach-Object { "$($_.Subject) $($_.Kind)" }
            '--'
            Compare-WebPresence *Tilleuls* -Store $Store | ForEach-Object { "$($_.Subject) $($_.Kind)" }
            """;

        string[] lines = [.. _town.Shell.Output(script, Store).Select(o => o.ToString())];

        Assert.Contains("Blog.NewestPost Worse", lines);
        Assert.Equal(lines.TakeWhile(l => l != "--"), lines.SkipWhile(l => l != "--").Skip(1));
    }

    [Fact]
    public async Task A_scheduled_run_exits_with_the_gates_code_after_it_has_written_everything()
    {
        Fill();
        string command = $"Import-Module '{HostedShell.Manifest}'; $ProgressPreference = 'SilentlyContinue'; Compare-WebPresence -Store '{Store}' -Level Worse -FailOn {{0}} | ForEach-Object {{{{ $_.Subject }}}}";
        string script = _folder.Write("gate.ps1", "\uFEFF" + string.Format(System.Globalization.CultureInfo.InvariantCulture, command, "Worse") + "\nexit $LASTEXITCODE");

        HostResult failing = await HostProcess.RunAsync(["-Command", string.Format(System.Globalization.CultureInfo.InvariantCulture, command, "Worse")]);
        HostResult asFile = await HostProcess.RunAsync([script]);
        HostResult passing = await HostProcess.RunAsync(["-Command", string.Format(System.Globalization.CultureInfo.InvariantCulture, command, "Better")]);

        Assert.Equal((1, 1, 0), (failing.ExitCode, asFile.ExitCode, passing.ExitCode));
        Assert.Contains("Blog.NewestPost", failing.Output);
        Assert.Contains("FailOn", failing.Error);
        Assert.Contains("Blog.NewestPost", asFile.Output);
    }

    [Fact]
    public void The_gate_is_an_error_that_a_script_can_know()
    {
        Fill();

        ShellResult failing = _town.Invoke("param($Store) Compare-WebPresence -Store $Store -Level Better -FailOn Worse -Language en", Store);

        ErrorRecord error = Assert.Single(failing.Errors);
        Assert.StartsWith("ChangesFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Maison de quartier des Tilleuls", error.ErrorDetails.Message);
        Assert.Equal(1, _town.Single("$LASTEXITCODE").BaseObject);
        _town.Shell.Output("param($Store) Compare-WebPresence 'Centre A*' -Store $Store -FailOn Worse", Store);
        Assert.Equal(0, _town.Single("$LASTEXITCODE").BaseObject);
    }

    private void Fill() => _town.Shell.Output(_fill, Store);
}
