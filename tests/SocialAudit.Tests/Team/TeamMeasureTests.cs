using SocialAudit.Team;

namespace SocialAudit.Tests.Team;

/// <summary>The summary follows the article's advice on whom to choose, and names nobody unless asked.</summary>
public sealed class TeamMeasureTests
{
    private static readonly TeamArchetypeResponse _ready = Answer("P1", "Maude", ease: [Ease.SocialMedia], archetype: [Archetype.DigitalNative]);
    private static readonly TeamArchetypeResponse _learner = Answer("P2", "Teresa", ease: [Ease.EmailAndPhone, Ease.PhotoAndVideo], training: Readiness.Yes);
    private static readonly TeamArchetypeResponse _emailOnly =
        Answer("P3", "Ginette", ease: [Ease.EmailAndPhone], training: Readiness.Yes, responsibility: [Responsibility.Communications]);

    [Fact]
    public void Whoever_is_at_ease_only_with_email_and_telephone_is_not_made_responsible_even_when_willing()
    {
        TeamMember member = Assert.Single(Measure(_emailOnly).Members);

        Assert.Equal(MemberFit.NotResponsible, member.Fit);
    }

    [Fact]
    public void The_person_in_charge_of_communications_who_is_not_at_ease_is_told_as_advice() =>
        Assert.Contains(Measure(_ready, _emailOnly).Advice, advice => advice.StartsWith("P3 looks after communications", StringComparison.Ordinal));

    [Fact]
    public void The_likely_choices_come_first() =>
        Assert.Equal([MemberFit.Ready, MemberFit.AfterTraining, MemberFit.NotResponsible], Measure(_emailOnly, _learner, _ready).Members.Select(m => m.Fit));

    [Theory]
    [InlineData(Readiness.No, 3.0)]
    [InlineData(Readiness.Unanswered, 3.0)]
    [InlineData(Readiness.Yes, 0.0)]
    [InlineData(Readiness.Yes, null)]
    public void Nobody_is_counted_on_without_will_and_time(Readiness willing, double? hours)
    {
        TeamProfile team = Measure(_ready with { Willing = willing, HoursPerWeek = hours });

        Assert.Equal((0, 0.0), (team.Ready, team.HoursPerWeek));
        Assert.Contains(team.Advice, advice => advice.Contains("trainee"));
    }

    [Fact]
    public void Those_between_two_archetypes_and_those_in_none_are_counted()
    {
        TeamProfile team = Measure(
            _ready with { Archetype = [Archetype.DigitalNative, Archetype.SavvyTechnologist] }, _learner, Other(3), Other(4), Other(5));

        Assert.Equal((1, 1), (team.BetweenTwo, team.InNone));
        Assert.Equal([1, 1, 0, 0, 3], team.Archetypes.Select(a => a.Count));
    }

    [Fact]
    public void In_a_team_of_four_no_portrait_is_counted_until_names_are_asked_for()
    {
        TeamArchetypeResponse[] four = [_ready, Other(2), Other(3), Other(4)];

        TeamProfile team = Measure(four);

        Assert.Empty(team.Archetypes);
        Assert.Null(team.BetweenTwo);
        Assert.Null(team.InNone);
        Assert.Contains(team.Advice, advice => advice.StartsWith("Fewer than 5", StringComparison.Ordinal));
        Assert.Equal(5, TeamMeasure.Measure(four, TestModule.TeamSurvey, Language.English, includeName: true).Archetypes.Count);
        Assert.Equal(5, Measure([.. four, Other(5)]).Archetypes.Count);
    }

    [Fact]
    public void No_persons_portrait_is_in_a_summary_without_names_and_the_order_of_the_people_is_the_same()
    {
        TeamArchetypeResponse[] five = [Other(1), Other(2), _ready with { Id = "P3" }, Other(4), Other(5)];
        TeamProfile named = TeamMeasure.Measure(five, TestModule.TeamSurvey, Language.English, includeName: true);

        TeamProfile team = Measure(five);

        Assert.All(team.Members, member => Assert.Empty(member.Archetype));
        Assert.Equal(named.Members.Select(m => m.Id), team.Members.Select(m => m.Id));
        Assert.Contains(named.Members, member => member.Archetype.Count > 0);
    }

    [Fact]
    public void What_people_wrote_is_never_in_a_summary()
    {
        TeamArchetypeResponse told = _ready with { OwnWords = "secret-words", Role = "secret-role", Additional = new Dictionary<string, string> { ["secret-question"] = "secret-answer" } };

        Assert.DoesNotContain("secret", System.Text.Json.JsonSerializer.Serialize(TeamMeasure.Measure([told], TestModule.TeamSurvey, Language.French, includeName: true)));
    }

    [Fact]
    public void Who_does_what_today_is_told_and_what_hangs_on_one_person()
    {
        TeamProfile team = Measure(
            Other(1, Responsibility.Website, Responsibility.Communications), Other(2, Responsibility.Communications), Other(3), Other(4), Other(5));

        Assert.Equal(["Website:P1:True", "Blog::False", "Computers::False", "Communications:P1+P2:False"], team.Roles.Select(r => $"{r.Responsibility}:{string.Join('+', r.Members)}:{r.HangsOnOne}"));
        Assert.Contains(team.Advice, advice => advice.StartsWith("“The website” hangs on P1 alone", StringComparison.Ordinal));
        Assert.Contains(team.Advice, advice => advice.Contains("“The blog”, “The computers”"));
    }

    [Fact]
    public void A_team_of_one_is_not_told_that_all_hangs_on_one() =>
        Assert.DoesNotContain(Measure(Other(1, Responsibility.Website)).Roles, role => role.HangsOnOne);

    [Fact]
    public void Who_is_open_to_training_is_told_what_to_learn_and_who_could_coach()
    {
        TeamProfile team = Measure(_ready, _learner, _emailOnly);

        // Teresa is at ease with pictures; Ginette, who would run a profile, with neither.
        Assert.Equal(["P2:SocialMedia:P1", "P3:SocialMedia:P1", "P3:PhotoAndVideo:P2"], team.TrainingNeeds.Select(n => $"{n.Member}:{n.Subject}:{string.Join('+', n.Coaches)}"));
        Assert.Contains("P1 could coach P2 in social media.", team.Advice);
        Assert.Empty(Measure(_learner).TrainingNeeds[0].Coaches);
        Assert.Contains(Measure(_learner).Advice, advice => advice.StartsWith("P2 would need a course", StringComparison.Ordinal));
    }

    [Fact]
    public void The_article_s_mismatch_is_a_list_of_its_own() => Assert.Equal(["P3"], Measure(_ready, _learner, _emailOnly).Mismatches);

    [Fact]
    public void Where_nobody_can_today_the_three_ways_out_are_given_and_else_none()
    {
        TeamProfile team = Measure(_learner, _emailOnly);

        Assert.Equal([WayOutKind.Training, WayOutKind.Trainee, WayOutKind.Post], team.WaysOut.Select(w => w.Kind));
        Assert.Contains("P2", team.WaysOut[0].Text);
        Assert.Empty(Measure(_ready, _learner).WaysOut);
        Assert.Contains("nobody has asked", Measure(Other(1)).WaysOut[0].Text);
        Assert.Contains("P3 would take some", Measure(_emailOnly).WaysOut[0].Text);
    }

    [Fact]
    public void Labels_of_several_imports_are_those_of_one_import_whatever_their_order()
    {
        TeamArchetypeResponse[] answers =
        [
            _ready with { Id = "P1", File = "b.csv", Line = 2 },
            _learner with { Id = "P1", File = "a.csv", Line = 3 },
            _emailOnly with { Id = "P2", File = "a.csv", Line = 10 },
            Other(3) with { Id = "P2", File = "b.csv", Line = 9 },
        ];
        string[] Labelled(IEnumerable<TeamArchetypeResponse> some) =>
            [.. TeamMeasure.Measure([.. some], TestModule.TeamSurvey, Language.English, includeName: true).Members.Select(m => $"{m.Id} {m.Name}").Order(StringComparer.Ordinal)];

        Assert.Equal(["P1 Teresa", "P2 Ginette", "P3 Maude", "P4 Person 3"], Labelled(answers));
        Assert.Equal(Labelled(answers), Labelled(answers.Reverse()));
    }

    [Fact]
    public void Labels_of_one_import_stay_even_for_a_part_of_its_answers() =>
        Assert.Equal(["P2", "P7"], Measure(Other(7), Other(2)).Members.Select(m => m.Id).Order());

    [Fact]
    public void A_person_who_answered_twice_is_counted_and_told()
    {
        TeamProfile team = Measure(_ready, _learner, _ready with { Id = "P4", Name = " MAUDE" });

        Assert.Equal((3, 1), (team.Responses, team.RepeatedAnswers));
        Assert.StartsWith("1 answer is a further one", team.Advice[0]);
    }

    [Fact]
    public void No_name_is_in_the_summary_unless_it_was_asked_for()
    {
        TeamArchetypeResponse[] responses = [_ready, _learner, _emailOnly];
        string WordsOf(bool includeName) => System.Text.Json.JsonSerializer.Serialize(TeamMeasure.Measure(responses, TestModule.TeamSurvey, Language.French, includeName));

        Assert.DoesNotContain(responses, r => WordsOf(includeName: false).Contains(r.Name));
        Assert.All(responses, r => Assert.Contains(r.Name, WordsOf(includeName: true)));
    }

    [Fact]
    public void Answers_of_two_imports_with_the_same_labels_stay_two_people() =>
        Assert.Equal(["P1", "P2"], Measure(_ready, _learner with { Id = _ready.Id }).Members.Select(m => m.Id).Order());

    [Fact]
    public void A_team_of_nobody_is_told_the_ways_out() => Assert.Single(Measure().Advice, advice => advice.Contains("training"));

    private static TeamArchetypeResponse Other(int number, params Responsibility[] responsibility) =>
        Answer($"P{number}", $"Person {number}", [Ease.EmailAndPhone, Ease.Website], archetype: [Archetype.DigitalNewbie], responsibility: responsibility);

    internal static TeamArchetypeResponse Answer(
        string id, string name, Ease[] ease, Readiness training = Readiness.No, Archetype[]? archetype = null, Responsibility[]? responsibility = null, double hours = 3, Readiness willing = Readiness.Yes) => new()
        {
            Id = id,
            Name = name,
            AtEaseWith = ease,
            Archetype = archetype ?? [],
            Responsibility = responsibility ?? [],
            Willing = willing,
            Training = training,
            HoursPerWeek = hours,
            File = "answers.csv",
            Line = 2,
        };

    internal static TeamProfile Measure(params TeamArchetypeResponse[] responses) => TeamMeasure.Measure(responses, TestModule.TeamSurvey, Language.English, includeName: false);

    /// <summary>The same with people's names.</summary>
    internal static TeamProfile Named(params TeamArchetypeResponse[] responses) =>
        TeamMeasure.Measure(responses, TestModule.TeamSurvey, Language.English, includeName: true);
}
