using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>From the audit and the team to a plan on paper, as a volunteer runs it.</summary>
public sealed class PlanCmdletTests : IDisposable
{
    private const string _arrange = """
        param($Answers)
        $global:presence = Get-WebPresence 'Centre communautaire du Vieux-Moulin' centre-vieux-moulin.example -Program Employability, Causes -Session $session
        $global:team = Import-TeamArchetypeResponse $Answers | Measure-TeamArchetype
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly SampleTownShell _town = new();

    public PlanCmdletTests() => _town.Shell.Output(_arrange, Repository.PathOf("examples", "town", "reponses", "*.csv"));

    public void Dispose()
    {
        _town.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Each_action_says_why_who_and_how_long()
    {
        PSObject plan = Plan("-HoursPerWeek 6");

        Assert.All(_town.Shell.Output("param($Plan) $Plan.Actions", plan), action =>
        {
            Assert.NotEmpty((System.Collections.IEnumerable)action.Properties["Why"].Value);
            Assert.NotNull(action.Properties["Owner"].Value);
        });
        Assert.Equal(6.0, plan.Properties["HoursPerWeek"].Value);
    }

    [Fact]
    public void The_plan_begins_on_the_coming_Monday_unless_told()
    {
        Assert.Equal(new DateTime(2026, 11, 9), _town.Shell.Single("param($Plan) $Plan.Actions[0].Start", Plan()).BaseObject);
        Assert.Equal(new DateTime(2027, 1, 4), _town.Shell.Single("param($Plan) $Plan.Actions[0].Start", Plan("-StartDate 2027-01-04")).BaseObject);
    }

    [Theory]
    [InlineData("Visibility")]
    [InlineData("'Accroître la visibilité'")]
    [InlineData("'become more visible'")]
    public void An_objective_is_known_by_its_name_in_either_language(string objective) =>
        Assert.Equal("Accroître la visibilité", _town.Shell.Single("param($Plan) $Plan.Objective", Plan($"-Objective {objective}")).BaseObject);

    [Fact]
    public void An_unknown_objective_is_an_error_that_names_the_known_ones()
    {
        ErrorRecord error = _town.Shell.Error("$presence | New-MediaActionPlan -Objective Richesse");

        Assert.Equal(("UnknownObjective", "Richesse"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains("NewAudience", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void One_call_writes_every_form()
    {
        string[] paths = [_folder.File("plan.html"), _folder.File("plan.md"), _folder.File("plan.csv")];

        IReadOnlyList<PSObject> files = _town.Shell.Output("param($Plan, $Path) $Plan | Export-MediaActionPlan -Path $Path -Title 'Notre plan'", Plan(), paths);

        Assert.Equal(paths, files.Select(f => f.Properties["FullName"].Value));
        Assert.StartsWith("# Notre plan", File.ReadAllText(paths[1]));
    }

    [Fact]
    public void One_form_that_is_not_known_does_not_stop_the_others()
    {
        ShellResult result = _town.Invoke("param($Plan, $Path) $Plan | Export-MediaActionPlan -Path $Path", Plan(), new[] { _folder.File("plan.pdf"), _folder.File("plan.md") });

        Assert.StartsWith("UnknownFormat", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.True(File.Exists(_folder.File("plan.md")));
    }

    [Fact]
    public void Two_plans_never_overwrite_one_another_and_a_name_in_the_path_parts_them()
    {
        PSObject plan = Plan();
        ShellResult clash = _town.Invoke("param($Plan, $Path) $Plan, $Plan | Export-MediaActionPlan $Path", plan, _folder.File("plan.md"));
        _town.Shell.Output("param($Plan, $Path) $Plan | Export-MediaActionPlan $Path", plan, _folder.File("%name%.md"));

        Assert.StartsWith("AlreadyWritten", Assert.Single(clash.Errors).FullyQualifiedErrorId);
        Assert.True(File.Exists(_folder.File("centre-communautaire-du-vieux-moulin.md")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_an_error_and_nothing_is_half_written()
    {
        string inTheWay = _folder.Write("occupied", "a file where a folder is wanted");

        ErrorRecord error = _town.Shell.Error("param($Plan, $Path) $Plan | Export-MediaActionPlan $Path", Plan(), Path.Combine(inTheWay, "plan.md"));

        Assert.StartsWith("CannotWrite", error.FullyQualifiedErrorId);
        Assert.Equal([inTheWay], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_drive_that_is_not_there_is_an_error_for_that_file_and_the_others_are_written()
    {
        ShellResult result = _town.Invoke("param($Plan, $Path) $Plan | Export-MediaActionPlan $Path", Plan(), new[] { "Nowhere:/plan.html", _folder.File("plan.md") });

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal(("CannotWrite", "Nowhere:/plan.html"), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.True(File.Exists(_folder.File("plan.md")));
    }

    [Fact]
    public void The_plan_names_nobody_unless_names_were_asked_for()
    {
        _town.Shell.Output("param($Plan, $Path) $Plan | Export-MediaActionPlan $Path", Plan(), _folder.File("plan.html"));

        Assert.DoesNotContain("Maude", File.ReadAllText(_folder.File("plan.html")));
    }

    private PSObject Plan(string more = "") => _town.Single($"$presence | New-MediaActionPlan -Team $team -Session $session {more}");
}
