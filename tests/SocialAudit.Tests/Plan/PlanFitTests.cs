using SocialAudit.Plan;
using SocialAudit.Team;
using SocialAudit.Tests.Team;
using static SocialAudit.Tests.Plan.PlanScene;

namespace SocialAudit.Tests.Plan;

/// <summary>What stays in a plan is the best choice that the hours allow, and what it lacks is said.</summary>
public sealed class PlanFitTests
{
    private const int _cases = 300;

    private static readonly string[] _objectives = ["InformationAccess", "Visibility", "NewAudience"];

    [Fact]
    public void Two_channels_that_fit_together_come_before_one_that_is_worth_more_than_either()
    {
        // YouTube is worth the most and takes 2.5 of the 3 hours; X and Flickr together are worth more and take as much.
        MediaActionPlan plan = Make(Request(Centre().With(Profile("x"), Profile("flickr")), "Visibility") with { HoursPerWeek = 2.5, Rules = ["A.Channels"] });
        MediaActionPlan[] alone = [.. new[] { "facebook", "x", "youtube", "flickr" }.Select(c => plan with { Actions = [.. plan.Actions.Concat(plan.LeftOut.Select(l => l.Action)).Where(a => a.Platform == c)] })];

        Assert.True(plan.Actions.Count > 1);
        Assert.All(alone, one => Assert.True(plan.Worth >= one.Worth));
        Assert.Equal(0, plan.Gap);
    }

    [Fact]
    public void More_hours_never_make_a_plan_worth_less()
    {
        PlanRequest request = Request(Centre().With("Causes", "Multilingual"), _objectives);
        double[] worth = [.. new[] { 0.0, 3, 6, 10, 20 }.Select(h => Make(request with { HoursPerWeek = h }).Worth)];

        Assert.Equal(worth.Order(), worth);
        Assert.True(worth[^1] > worth[0]);
    }

    [Fact]
    public void With_no_hours_a_week_only_what_is_done_once_is_planned()
    {
        MediaActionPlan plan = Make(Request(Centre(Finding("Contact.Email", Verdict.Absent)), _objectives) with { HoursPerWeek = 0 });

        Assert.All(plan.Actions, a => Assert.Equal(0, a.HoursPerWeek));
        Assert.Contains(plan.Actions, a => a.Id == "improve-website-email");
        Assert.All(plan.LeftOut, l => Assert.Equal("HoursExceeded", l.Reason));
    }

    [Fact]
    public void Nobody_is_asked_for_more_than_was_offered_and_nobody_is_responsible_against_the_rules()
    {
        Random random = new(20261123);
        for (int i = 0; i < _cases; i++)
        {
            TeamProfile team = TeamMeasureTests.Measure([.. Enumerable.Range(1, random.Next(1, 6)).Select(n => Anyone(n, random))]);
            double hours = random.Next(0, 40) / 4.0;
            MediaActionPlan plan = Make(Request(Centre().With("Causes"), _objectives) with { Team = team, HoursPerWeek = hours, End = new DateTime(2026, 12, 31) });

            Assert.True(plan.HoursPlanned <= hours + 1e-6);
            Assert.All(plan.People, p => Assert.True(p.HoursPlanned <= p.HoursPerWeek + 1e-6));
            Assert.All(plan.Actions.Where(a => a.Owner is not null), a => Assert.NotEqual(MemberFit.NotResponsible, team.Members.Single(m => m.Id == a.Owner).Fit));
            Assert.All(plan.Actions.Where(a => a.HoursPerWeek > 0), a => Assert.True(team.Members.Single(m => m.Id == a.Owner).Fit >= MemberFit.AfterTraining));
        }
    }

    [Fact]
    public void A_site_that_is_still_to_be_made_comes_before_every_channel()
    {
        MediaActionPlan plan = Make(Request(Centre(Finding("Site.Reachable", Verdict.Unknown, reason: "NotGiven")) with { Website = null }, _objectives));
        PlanAction site = plan.Actions.Single(a => a.Id == "create-website");

        Assert.All(plan.Actions.Where(a => a.HoursPerWeek > 0 && a.Id != site.Id), a => Assert.True(a.Start >= site.Start && a.After.Contains(site.Id)));
    }

    [Fact]
    public void Without_an_audit_a_team_or_an_audience_the_plan_begins_with_them_and_says_what_is_missing()
    {
        MediaActionPlan plan = Make(Request(null) with { Name = "Centre des Érables" });

        Assert.Equal(["verify-presence", "consult-team", "consult", "consult-audience"], plan.Actions.Select(a => a.Id));
        Assert.Equal(4, plan.Missing.Count);
        Assert.Null(plan.AuditDate);
    }

    [Fact]
    public void Every_action_says_how_to_see_whether_it_helps_and_what_could_go_wrong()
    {
        MediaActionPlan plan = Make(Request(Centre(Finding("Contact.Phone", Verdict.Absent)).With(Profile("youtube", Today.AddDays(-5)) with { Followers = 120, PostsPerWeek = 0.25 }), _objectives));
        PlanAction video = plan.Actions.Single(a => a.Platform == "youtube");

        Assert.All(plan.Actions, a => Assert.True(a.Review >= a.Due && a.Steps.Count > 0, a.Id));
        Assert.NotNull(video.Mitigation);
        Assert.Equal((0.25, 0.5), (video.Indicators.Single(i => i.Id == "PostsPerWeek").Baseline, video.Indicators.Single(i => i.Id == "PostsPerWeek").Target));
        Assert.Equal((120, 132), (video.Indicators.Single(i => i.Id == "Followers").Baseline, video.Indicators.Single(i => i.Id == "Followers").Target));
        Assert.Equal((0, 1), (plan.Actions.Single(a => a.Id == "improve-website-phone").Indicators[0].Baseline, plan.Actions.Single(a => a.Id == "improve-website-phone").Indicators[0].Target));
    }

    [Fact]
    public void Nothing_is_published_on_a_holiday_or_a_closing_day_and_it_is_said_why_it_moved()
    {
        ClosingPeriod closed = new() { From = new DateTime(2026, 12, 21), To = new DateTime(2027, 1, 3), Name = "Winter closing" };
        MediaActionPlan plan = Make(Request(Centre(), _objectives) with { Closed = [closed], End = new DateTime(2027, 7, 31) });

        Assert.NotEmpty(plan.Calendar);
        Assert.DoesNotContain(plan.Calendar, s => closed.Contains(s.Date) || s.Date == new DateTime(2027, 6, 24) || s.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.All(plan.Calendar.Where(s => s.MovedFrom is not null), s => Assert.False(string.IsNullOrEmpty(s.MovedFor)));
        Assert.Equal([30, 60, 90], plan.Milestones.Select(m => m.Day));
    }

    [Fact]
    public void What_can_not_begin_before_the_plan_ends_is_listed_with_the_day()
    {
        MediaActionPlan plan = Make(Request(Centre(), _objectives) with { HoursPerWeek = 6, End = new DateTime(2026, 11, 10) });

        Assert.Contains(plan.LeftOut, l => l.Reason == "PastEnd" && l.Message.Contains("2026"));
        Assert.All(plan.Actions, a => Assert.True(a.Start <= plan.End));
    }

    [Fact]
    public void Names_are_beside_labels_and_in_no_sentence()
    {
        MediaActionPlan plan = Make(Request(Centre(), _objectives) with { Team = TeamMeasureTests.Named(TeamMeasureTests.Answer("P1", "Maude", [Ease.SocialMedia], hours: 6)) });

        Assert.Contains(plan.Actions, a => a is { Owner: "P1", OwnerName: "Maude" });
        Assert.DoesNotContain(plan.TeamAdvice.Concat(plan.Questions).Concat(plan.Actions.Select(a => a.Title)).Concat(plan.Actions.SelectMany(a => a.Why.Select(w => w.ToString()))), text => text.Contains("Maude"));
    }

    [Fact]
    public void What_is_done_once_is_shared_and_a_lost_account_goes_to_whoever_will_keep_it()
    {
        MediaActionPlan plan = Make(Request(Centre().With(Profile("youtube", Today.AddDays(-400))), "Visibility") with
        {
            Team = TeamMeasureTests.Measure(TeamMeasureTests.Answer("P1", "Maude", [Ease.SocialMedia], hours: 6), TeamMeasureTests.Answer("P2", "Teresa", [Ease.SocialMedia, Ease.PhotoAndVideo], hours: 6)),
        });
        PlanAction[] once = [.. plan.Actions.Where(a => a.HoursPerWeek == 0)];

        Assert.Equal(2, once.Select(a => a.Owner).Distinct().Count());
        Assert.Equal(plan.Actions.Single(a => a.Platform == "youtube" && a.HoursPerWeek > 0).Owner, once.Single(a => a.Id == "recover-youtube").Owner);
    }

    private static TeamArchetypeResponse Anyone(int n, Random random)
    {
        T One<T>(params T[] choices) => choices[random.Next(choices.Length)];
        return TeamMeasureTests.Answer(
            $"P{n}", $"Person {n}", One<Ease[]>([Ease.EmailAndPhone], [Ease.SocialMedia], [Ease.PhotoAndVideo, Ease.EmailAndPhone]),
            responsibility: One<Responsibility[]>([], [Responsibility.Communications], [Responsibility.Website]),
            willing: One(Readiness.Yes, Readiness.Maybe, Readiness.No), training: One(Readiness.Yes, Readiness.No), hours: random.Next(0, 20) / 4.0);
    }
}
