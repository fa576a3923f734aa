using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Objectives, rules, dates and states, as a volunteer chooses and mistypes them.</summary>
public sealed class PlanChoiceCmdletTests : IDisposable
{
    private const string _own = """
        { "indicators": [ { "id": "Meals", "name": "Repas servis", "source": "cuisine" } ],
          "objectives": [ { "id": "Meals", "name": { "fr": "Faire connaître la popote", "en": "Make the kitchen known" }, "channels": ["Facebook", "infolettre"], "indicators": ["Meals", "Reach"], "conflictsWith": ["Donations"] } ] }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly HostedShell _shell = new();

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_articles_six_objectives_are_told_from_those_that_centres_add()
    {
        Assert.Equal(6, _shell.Output("Get-MediaObjective -Article").Count);
        Assert.Equal(["Volunteers", "Donations"], _shell.Output("Get-MediaObjective | Where-Object Article -eq $false | ForEach-Object Id").Select(o => o.ToString()));
    }

    [Fact]
    public void A_centres_own_objective_is_data_and_goes_into_a_plan()
    {
        PSObject plan = _shell.Single("param($Path) New-MediaActionPlan -Name 'Centre' -Objective (Get-MediaObjective Meals -Path $Path), Visibility -Language fr", _folder.Write("own.json", _own));

        Assert.Equal("Faire connaître la popote", _shell.Single("param($Plan) $Plan.Objective[0]", plan).ToString());
        Assert.Contains("facebook", _shell.Output("param($Plan) $Plan.Actions.Platform", plan).Select(o => o?.ToString()));
    }

    [Theory]
    [InlineData("""{ "objectives": [ { "id": "A", "name": "A", "channels": ["Minitel"] } ] }""", "Minitel")]
    [InlineData("""{ "objectives": [ { "id": "A", "name": "A", "channels": ["x"], "indicators": ["Nothing"] } ] }""", "PostsPerWeek")]
    [InlineData("""{ "objectives": [ { "id": "A", "name": "A", "channels": ["x"] }, { "id": "a", "name": "B", "channels": ["x"] } ] }""", "twice")]
    [InlineData("""{ "objectives": [] }""", "at least one")]
    [InlineData("{ \"objectives\": [\n {", "Line 2")]
    [InlineData("""{ "objectives": [ { "name": "A", "channels": ["x"] } ] }""", "Line 1")]
    public void A_file_of_objectives_that_is_wrong_says_where_and_what(string text, string said)
    {
        ErrorRecord error = _shell.Error("param($Path) Get-MediaObjective -Path $Path", _folder.Write("own.json", text));

        Assert.StartsWith("BadObjectiveFile", error.FullyQualifiedErrorId);
        Assert.Contains(said, error.Exception.Message);
    }

    [Fact]
    public void Objectives_that_contradict_each_other_are_an_error_that_names_both()
    {
        ErrorRecord error = _shell.Error("param($Path) New-MediaActionPlan -Name 'Centre' -Objective (Get-MediaObjective Meals -Path $Path), Donations", _folder.Write("own.json", _own));

        Assert.StartsWith("ContradictingObjectives", error.FullyQualifiedErrorId);
        Assert.Contains("Make the kitchen known", error.Exception.Message);
    }

    [Fact]
    public void Rules_are_listed_with_where_they_come_from_and_can_be_chosen_and_left_out()
    {
        Assert.Contains("article", _shell.Single("(Get-MediaPlanRule C.Taught).Source").ToString());
        Assert.Equal(["A.Channels", "A.TakeStock"], _shell.Output("(New-MediaActionPlan -Name 'Centre' -Rule A.*).Rules").Select(o => o.ToString()));
        Assert.DoesNotContain("C.Consult", _shell.Output("(New-MediaActionPlan -Name 'Centre' -SkipRule C.Consult).Rules").Select(o => o.ToString()));
    }

    [Theory]
    [InlineData("-SkipRule Z.*", "UnknownRule", "A.Blog")]
    [InlineData("-StartDate 2027-01-11 -EndDate 2027-01-04", "EndBeforeStart", "-EndDate")]
    [InlineData("-ClosedOn '24 décembre'", "InvalidClosingDay", "2026-12-24")]
    [InlineData("-ClosedOn '2027-01-04/2026-12-21'", "InvalidClosingDay", "2026-12-24")]
    [InlineData("-Objective Richesse", "UnknownObjective", "NewAudience")]
    public void What_can_not_be_understood_is_an_error_that_says_what_can(string parameters, string id, string remedy)
    {
        ErrorRecord error = _shell.Error($"New-MediaActionPlan -Name 'Centre' {parameters}");

        Assert.StartsWith(id, error.FullyQualifiedErrorId);
        Assert.Contains(remedy, error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Two_people_under_one_label_are_an_error_that_names_both()
    {
        string answers = _folder.Write("team.csv", "Nom;Archétype;À l’aise avec;Tenir un profil;Formation;Heures par semaine\nMaude;Natif du numérique;Les médias sociaux;Oui;Non;3\nNormand;Natif du numérique;Les médias sociaux;Oui;Non;2\n");
        PSObject team = _shell.Single("param($Path) Import-TeamArchetypeResponse $Path | Measure-TeamArchetype -IncludeName", answers);
        PSObject mixed = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(team).Replace("<S N=\"Id\">P2</S>", "<S N=\"Id\">P1</S>"));

        ErrorRecord error = _shell.Error("param($Team) New-MediaActionPlan -Name 'Centre' -Team $Team", mixed);

        Assert.StartsWith("SameLabel", error.FullyQualifiedErrorId);
        Assert.Contains("Maude, Normand", error.Exception.Message);
    }

    [Fact]
    public void Several_numbers_of_hours_give_a_plan_each_to_compare()
    {
        string[] plans = [.. _shell.Output("New-MediaActionPlan -Name 'Centre' -HoursPerWeek 0, 3, 10 | ForEach-Object { '{0} {1}' -f $_.HoursPerWeek, ($_.HoursPlanned -le $_.HoursPerWeek) }").Select(o => o.ToString())];

        Assert.Equal(["0 True", "3 True", "10 True"], plans);
    }

    [Fact]
    public void The_volunteer_says_how_far_an_action_is_by_its_number_or_its_id_in_either_language()
    {
        PSObject plan = _shell.Single("New-MediaActionPlan -Name 'Centre'");

        PSObject updated = _shell.Single("param($Plan) $Plan | Update-MediaActionPlan -Status @{ 1 = 'fait'; consult = 'under way' } -Note @{ consult = 'on Tuesday' }", plan);

        Assert.Equal(["Done ", "UnderWay on Tuesday"], _shell.Output("param($Plan) $Plan.Actions[0, 2] | ForEach-Object { '{0} {1}' -f $_.Status, $_.GivenNote }", updated).Select(o => o.ToString()));
    }

    [Theory]
    [InlineData("-Status @{ 99 = 'Done' }", "UnknownAction", "consult")]
    [InlineData("-Status @{ consult = 'presque' }", "UnknownStatus", "late")]
    public void A_state_of_nothing_or_in_unknown_words_is_an_error_and_the_rest_is_kept(string parameters, string id, string remedy)
    {
        ShellResult result = _shell.Invoke($"New-MediaActionPlan -Name 'Centre' | Update-MediaActionPlan {parameters} -Note @{{ 1 = 'seen' }}");

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.StartsWith(id, error.FullyQualifiedErrorId);
        Assert.Contains(remedy, error.ErrorDetails.RecommendedAction, StringComparison.OrdinalIgnoreCase);
        Assert.Single(result.Output);
    }
}
