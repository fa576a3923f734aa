using System.Management.Automation;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Module;
using SocialAudit.Tests.Reports.Plans;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>A plan goes to files and comes back, as a volunteer runs it.</summary>
public sealed class PlanFileCmdletTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new();

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_plan_goes_to_a_file_and_comes_back_whole()
    {
        string path = Plan("plan.json");

        _shell.Output("param($Path, $Again) Import-MediaActionPlan $Path | Export-MediaActionPlan $Again -IncludeName", path, _folder.File("again.json"));

        Assert.Equal([], DeepComparison.Differences(PlanJson.Read(path, Language.English), PlanJson.Read(_folder.File("again.json"), Language.English)));
    }

    [Fact]
    public void Every_form_is_written_in_one_call_and_one_that_is_not_known_stops_no_other()
    {
        string[] paths = [.. PlanExport.Extensions.Select(e => _folder.File("out" + e)), _folder.File("out.pdf")];

        ShellResult result = _shell.Invoke("param($From, $Path) Import-MediaActionPlan $From | Export-MediaActionPlan -Path $Path", Plan("plan.json"), paths);

        Assert.Equal(paths[..^1], result.Output.Select(f => f.Properties["FullName"].Value));
        Assert.StartsWith("UnknownFormat", Assert.Single(result.Errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void Many_files_are_read_by_wildcard_by_pipeline_and_as_objects()
    {
        Plan("one.json");
        Plan("two.json");

        Assert.Equal(2, _shell.Output("param($Path) Import-MediaActionPlan $Path", _folder.File("*.json")).Count);
        Assert.Equal(2, _shell.Output("param($Path) $Path | Import-MediaActionPlan", (object)new[] { _folder.File("one.json"), _folder.File("two.json") }).Count);
        Assert.Equal(2, _shell.Output("param($Path, $Out) Import-MediaActionPlan $Path | ForEach-Object { $_ | Export-MediaActionPlan \"$Out-$((++$script:n)).json\" } | Import-MediaActionPlan", _folder.File("*.json"), _folder.File("copy")).Count);
    }

    [Fact]
    public void A_bad_file_is_an_error_of_its_own_with_a_remedy_and_the_others_are_read()
    {
        string bad = _folder.Write("a.json", "{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 9 }");
        Plan("b.json");

        ShellResult result = _shell.Invoke("param($Path) Import-MediaActionPlan $Path -Language en", _folder.File("*.json"));

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal(("NewerVersion", bad), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains("Update SocialAudit", error.ErrorDetails.RecommendedAction);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_table_is_no_plan_but_what_was_written_in_it_is_joined_to_one()
    {
        string plan = Plan("plan.json");
        string table = _folder.Write("suivi.csv", "Identifiant;Votre état;Votre note\naction-2;Faite;Trois billets publiés\naction-3;bientôt;\n");

        Assert.StartsWith("PlanIsTable", _shell.Error("param($Path) Import-MediaActionPlan $Path", table).FullyQualifiedErrorId);
        ShellResult result = _shell.Invoke("param($Path, $Table) Import-MediaActionPlan $Path -StatusPath $Table -Session (New-AuditSession -AsOf 2027-01-11)", plan, table);

        MediaActionPlan expected = PlanJson.Read(plan, Language.English);
        PSObject action = (PSObject)_shell.Single("param($Plan) $Plan.Actions[1]", Assert.Single(result.Output));
        Assert.NotEqual(ActionStatus.Done, expected.Actions[1].Status);
        Assert.Equal("Done Trois billets publiés 2027-01-11", _shell.Single("param($Action) '{0} {1} {2:yyyy-MM-dd}' -f $Action.Status, $Action.GivenNote, $Action.GivenDate", action).ToString());
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith("RejectedRow", error.FullyQualifiedErrorId);
        Assert.Contains("bientôt", error.ToString());
    }

    [Fact]
    public void Names_that_the_plan_does_not_know_are_warned_of()
    {
        string path = _folder.File("plan.json");
        PlanExport.Write(PlanSample.Rich(), path, new PlanExportOptions { Language = Language.French, Files = TestModule.Files });

        ShellResult result = _shell.Invoke("param($Path, $Out) Import-MediaActionPlan $Path | Export-MediaActionPlan $Out -IncludeName", path, _folder.File("plan.csv"));

        Assert.Single(result.Warnings);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_logo_and_a_template_of_ones_own_go_into_the_files()
    {
        string template = _folder.Write("own.md", "{{ organisation }} / {{ title }}");
        string logo = _folder.Write("logo.png", SmallPicture.Png);

        ShellResult result = _shell.Invoke(
            "param($From, $Html, $Md, $Logo, $Template) Import-MediaActionPlan $From | Export-MediaActionPlan $Html, $Md -Title T -Logo $Logo -Template $Template",
            Plan("plan.json"), _folder.File("plan.html"), _folder.File("plan.md"), logo, template);

        Assert.Equal([], result.Errors);
        Assert.Equal([], result.Warnings);
        Assert.Equal("Centre « L’Écluse » & fils / T", File.ReadAllText(_folder.File("plan.md")));
        Assert.Contains("data:image/png;base64,", File.ReadAllText(_folder.File("plan.html")));
    }

    [Fact]
    public void A_consultation_and_sheets_for_each_person_are_written()
    {
        string plan = Plan("plan.json");

        _shell.Output("param($From, $Path) Import-MediaActionPlan $From | Export-MediaActionPlan $Path -Consultation", plan, _folder.File("talk.html"));
        IReadOnlyList<PSObject> each = _shell.Output("param($From, $Path) Import-MediaActionPlan $From | Export-MediaActionPlan $Path -HandOver *", plan, _folder.File("%name%-%person%.docx"));
        IReadOnlyList<PSObject> one = _shell.Output("param($From, $Path) Import-MediaActionPlan $From | Export-MediaActionPlan $Path -HandOver P1, 'océane*', P2", plan, _folder.File("all.md"));

        Assert.Contains("parlons-en", File.ReadAllText(_folder.File("talk.html")));
        Assert.Equal(["centre-l-ecluse-fils-p1.docx", "centre-l-ecluse-fils-p2.docx"], each.Select(f => f.Properties["Name"].Value));
        Assert.Single(one);
        Assert.Equal(2, File.ReadAllLines(_folder.File("all.md")).Count(l => l is "## P1" or "## P2"));
    }

    [Fact]
    public void Somebody_whom_the_plan_does_not_know_is_an_error_that_names_those_it_knows()
    {
        ErrorRecord error = _shell.Error("param($From, $Path) Import-MediaActionPlan $From | Export-MediaActionPlan $Path -HandOver P9", Plan("plan.json"), _folder.File("sheet.html"));

        Assert.Equal(("UnknownPerson", "P9"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains("P1, P2", error.ErrorDetails.RecommendedAction);
        Assert.False(File.Exists(_folder.File("sheet.html")));
    }

    [Theory]
    [InlineData("-Logo", "<svg/>", "LogoNotPicture")]
    [InlineData("-Template", "{{ for }}", "TemplateError")]
    public void A_bad_logo_or_template_is_one_error_and_nothing_is_written(string parameter, string content, string errorId)
    {
        string bad = _folder.Write("bad", content);

        ErrorRecord error = _shell.Error($"param($From, $Path, $Bad) Import-MediaActionPlan $From | Export-MediaActionPlan -Path $Path {parameter} $Bad", Plan("plan.json"), new[] { _folder.File("a.html"), _folder.File("a.md") }, bad);

        Assert.Equal((errorId, bad), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Empty(Directory.GetFiles(_folder.Path, "a.*"));
        Assert.StartsWith("FileNotFound", _shell.Error($"param($From, $Path) Import-MediaActionPlan $From | Export-MediaActionPlan -Path $Path {parameter} nowhere.png", Plan("plan.json"), _folder.File("a.md")).FullyQualifiedErrorId);
    }

    private string Plan(string name)
    {
        PlanExport.Write(PlanSample.Rich(), _folder.File(name), new PlanExportOptions { Language = Language.French, Files = TestModule.Files, IncludeNames = true });
        return _folder.File(name);
    }
}
