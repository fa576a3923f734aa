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
        TeamProfile team = Measure(_ready with { Archetype = [Archetype.DigitalNative, Archetype.SavvyTechnologist] }, _learner);

        Assert.Equal((1, 1), (team.BetweenTwo, team.InNone));
        Assert.Equal([1, 1, 0, 0, 0], team.Archetypes.Select(a => a.Count));
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

    internal static TeamArchetypeResponse Answer(
        string id, string name, Ease[] ease, Readiness training = Readiness.No, Archetype[]? archetype = null, Responsibility[]? responsibility = null, double hours = 3) => new()
        {
            Id = id,
            Name = name,
            AtEaseWith = ease,
            Archetype = archetype ?? [],
            Responsibility = responsibility ?? [],
            Willing = Readiness.Yes,
            Training = training,
            HoursPerWeek = hours,
            File = "answers.csv",
            Line = 2,
        };

    internal static TeamProfile Measure(params TeamArchetypeResponse[] responses) => TeamMeasure.Measure(responses, TestModule.TeamSurvey, Language.English, includeName: false);
}
