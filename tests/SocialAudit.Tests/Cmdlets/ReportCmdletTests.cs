using System.Management.Automation;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Reports.History;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The report, as a volunteer asks for it.</summary>
public sealed class ReportCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new("fr-CA");

    private string Store => _folder.File("history.db");

    private string Report => _folder.File("rapport.html");

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void One_organisation_by_name_gives_its_page_as_a_file()
    {
        ReportScene.Fill(_folder, ReportScene.Roster(2, 3));

        PSObject file = _shell.Single("param($Path, $Store) Export-WebPresenceReport $Path 'centre numero 001' $Store -Language en -Title 'How we do'", Report, Store);

        Assert.Equal(Report, ((FileInfo)file.BaseObject).FullName);
        Assert.Contains("<title>How we do</title>", File.ReadAllText(Report));
        Assert.False(Directory.Exists(_folder.File("rapport_files")));
    }

    [Fact]
    public void A_roster_gives_the_overview_and_names_that_are_not_there_are_errors()
    {
        ReportScene.Fill(_folder, ReportScene.Roster(3, 2));

        ShellResult result = _shell.Invoke("param($Path, $Store) Export-WebPresenceReport $Path 'Centre numéro 000', 'Centre X', '*002' -Store $Store", Report, Store);

        Assert.Single(result.Output);
        Assert.StartsWith("NoHistory,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Centre X", result.Errors[0].TargetObject);
        Assert.Equal(["centre-numero-000.html", "centre-numero-002.html"], Directory.GetFiles(_folder.File("rapport_files")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_report_that_is_stopped_ends_at_once_without_an_overview_of_pages_that_are_not_there()
    {
        string much = new('é', 200_000);
        int organisations = 40 + Environment.ProcessorCount;
        ReportScene.Fill(_folder, Enumerable.Range(0, organisations).Select(i => ReportScene.Audit($"Centre {i}", $"https://www.centre-{i}.example/", said: much)));
        DirectoryInfo pages = new(_folder.File("rapport_files"));
        using PowerShell shell = _shell.Shell("param($Path, $Store) Export-WebPresenceReport $Path -Store $Store", Report, Store);

        IAsyncResult running = shell.BeginInvoke();
        while (!running.IsCompleted && !(pages.Exists && pages.EnumerateFiles("*.html").Skip(2).Any()))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            pages.Refresh();
        }

        await Task.Factory.FromAsync(shell.BeginStop, shell.EndStop, null);

        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        string[] written = [.. pages.GetFiles().Select(page => page.Name).Order()];
        Assert.InRange(written.Length, 3, organisations - 1);
        Assert.All(written, page => Assert.EndsWith(".html", page, StringComparison.Ordinal));
        Assert.False(File.Exists(Report));
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        Assert.Equal(written, pages.GetFiles().Select(page => page.Name).Order());
    }

    [Theory]
    [InlineData("Get-WebPresenceHistory -Store $Store")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@(Get-WebPresenceHistory -Store $Store)))")]
    public void What_comes_down_the_pipeline_is_reported_as_the_store_itself_is(string source)
    {
        ReportScene.Fill(_folder, ReportScene.Roster(2, 3));
        _shell.Output("param($Path, $Store) Export-WebPresenceReport $Path -Store $Store", Report, Store);
        string kept = File.ReadAllText(_folder.File("rapport_files/centre-numero-001.html"));

        _shell.Single($"param($Path, $Store) {source} | Export-WebPresenceReport $Path", _folder.File("autre.html"), Store);

        Assert.Equal(kept.Replace("rapport.html", "autre.html"), File.ReadAllText(_folder.File("autre_files/centre-numero-001.html")));
    }

    [Fact]
    public void A_plan_is_shown_and_one_that_belongs_to_nobody_is_told()
    {
        ReportScene.Fill(_folder, ReportScene.Audit());
        PlanExportOptions options = new() { Language = Language.French, Files = TestModule.Files };
        PlanExport.Write(ReportScene.Plan(), _folder.File("mine.json"), options);
        PlanExport.Write(ReportScene.Plan() with { Organisation = "Centre Z", Website = null }, _folder.File("other.json"), options);
        const string script = "param($Path, $Store, $Plans) Export-WebPresenceReport $Path -Store $Store -Plan (Import-MediaActionPlan $Plans) -Language fr";

        ShellResult result = _shell.Invoke(script, Report, Store, new[] { _folder.File("mine.json"), _folder.File("other.json") });

        Assert.Empty(result.Errors.Select(e => e.ToString()));
        Assert.Contains("Centre Z", Assert.Single(result.Warnings));
        Assert.Contains("1 action faite sur 6", File.ReadAllText(Report));
    }

    [Fact]
    public void Nothing_is_written_under_WhatIf_without_audits_or_where_nothing_may_be_written()
    {
        ReportScene.Fill(_folder, ReportScene.Audit());
        _folder.Write("fichier", "x");

        Assert.Empty(_shell.Output("param($Path, $Store) Export-WebPresenceReport $Path -Store $Store -WhatIf", Report, Store));
        Assert.Empty(_shell.Output("param($Path, $Store) Get-WebPresenceHistory -Store $Store | Export-WebPresenceReport $Path -WhatIf", Report, Store));
        Assert.StartsWith("NoHistory,", _shell.Error("param($Path, $Store) Export-WebPresenceReport $Path -Store $Store -After 2030-01-01", Report, Store).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("StoreNotThere,", _shell.Error("param($Path, $Store) Export-WebPresenceReport $Path -Store $Store", Report, _folder.File("none.db")).FullyQualifiedErrorId, StringComparison.Ordinal);
        ErrorRecord error = _shell.Error("param($Path, $Store) Export-WebPresenceReport $Path -Store $Store", _folder.File("fichier/rapport.html"), Store);

        Assert.StartsWith("CannotWrite,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["fichier", "history.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Where(f => !f!.Contains("-wal") && !f.Contains("-shm")).Order());
    }
}
