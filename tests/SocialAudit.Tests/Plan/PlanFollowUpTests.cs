using SocialAudit.Plan;
using SocialAudit.Presence;
using static SocialAudit.Tests.Plan.PlanScene;

namespace SocialAudit.Tests.Plan;

/// <summary>A month later: a new audit says how far a plan is, and the volunteer has the last word.</summary>
public sealed class PlanFollowUpTests
{
    private static readonly DateTimeOffset _later = Today.AddDays(120);

    private static readonly WebPresence _before = Centre(Finding("Contact.Phone", Verdict.Absent), Finding("Contact.Email", Verdict.Absent)).With(Profile("youtube", Today.AddDays(-400)), Profile("pinterest", Today.AddDays(-100)));

    private static readonly MediaActionPlan _plan = Make(Request(_before, "Visibility") with { HoursPerWeek = 8 });

    [Fact]
    public void What_the_new_audit_sees_is_done_with_its_evidence_and_what_it_still_misses_is_late()
    {
        Evidence seen = new() { Address = "https://www.centre-erables.example/contact", Status = 200, Time = _later };
        MediaActionPlan updated = Update(After(Finding("Contact.Phone", Verdict.Confirmed) with { Evidence = [seen] }, Finding("Contact.Email", Verdict.Absent)));

        PlanAction phone = Action(updated, "improve-website-phone");
        Assert.Equal((ActionStatus.Done, "Contact.Phone is Confirmed.", seen), (phone.Status, phone.SeenBasis, Assert.Single(phone.Evidence)));
        Assert.Equal(1, phone.Indicators[0].Progress);
        Assert.Equal(ActionStatus.Late, Action(updated, "improve-website-email").Status);
        Assert.Contains(updated.Decisions, d => d.Contains(Action(updated, "improve-website-email").Title));
    }

    [Fact]
    public void What_could_not_be_told_is_neither_done_nor_gone()
    {
        PlanAction phone = Action(Update(After(Finding("Contact.Phone", Verdict.Unknown)), Today.AddDays(8)), "improve-website-phone");

        Assert.Equal(ActionStatus.Planned, phone.Status);
        Assert.Empty(phone.Evidence);
        Assert.Null(phone.Indicators[0].Latest);
    }

    [Theory]
    [InlineData(0.5, ActionStatus.Done)]
    [InlineData(0.1, ActionStatus.Late)]
    public void A_channel_goes_as_planned_when_it_keeps_its_pace(double posts, ActionStatus status)
    {
        WebPresence after = After().With(Profile("youtube", _later.AddDays(-3)) with { PostsPerWeek = posts });

        PlanAction channel = Update(after).Actions.Single(a => a.Platform == "youtube" && a.HoursPerWeek > 0);

        Assert.Equal(status, channel.Status);
        Assert.Equal(posts, channel.Indicators.Single(i => i.Id == "PostsPerWeek").Latest);
    }

    [Fact]
    public void A_lost_account_is_regained_once_it_posts_again()
    {
        Assert.Equal(ActionStatus.Done, Action(Update(After().With(Profile("youtube", _later.AddDays(-3)))), "recover-youtube").Status);
        Assert.Equal(ActionStatus.Late, Action(Update(After().With(Profile("youtube", Today.AddDays(-400)))), "recover-youtube").Status);
    }

    [Fact]
    public void An_account_that_is_gone_needs_no_more_work_and_frees_its_hours()
    {
        MediaActionPlan updated = Update(After().With(Profile("youtube", verdict: Verdict.Absent)));

        Assert.Equal(ActionStatus.NoLongerNeeded, Action(updated, "recover-youtube").Status);
        Assert.Contains(updated.Decisions, d => d.Contains("no longer needed"));
    }

    [Fact]
    public void A_page_is_closed_when_the_site_read_whole_no_longer_names_it()
    {
        Assert.Equal(ActionStatus.Done, Action(Update(After()), "close-pinterest").Status);
        Assert.NotEqual(ActionStatus.Done, Action(Update(After() with { SiteReadWhole = false }), "close-pinterest").Status);
    }

    [Fact]
    public void The_volunteers_word_wins_and_both_are_kept()
    {
        Dictionary<string, GivenStatus> given = new() { ["improve-website-email"] = new GivenStatus(ActionStatus.Done, "On the new page") };
        Evidence seen = new() { Address = "https://www.centre-erables.example/", Status = 200, Time = _later };
        MediaActionPlan updated = Update(After(Finding("Contact.Email", Verdict.Absent) with { Evidence = [seen] }), given: given);
        PlanAction email = Action(updated, "improve-website-email");

        Assert.Equal((ActionStatus.Done, ActionStatus.Late, "On the new page"), (email.Status, email.SeenStatus, email.GivenNote));
        Assert.Contains(updated.Decisions, d => d.Contains(email.Title) && d.Contains("Look at it together"));

        // The next audit keeps what was said.
        Assert.Equal(ActionStatus.Done, Action(new PlanFollowUp(Knowledge, Language.English).Update(updated, null, new Dictionary<string, GivenStatus>(), _later.AddDays(30)), "improve-website-email").Status);
    }

    [Fact]
    public void What_no_audit_can_see_is_never_called_done_by_itself()
    {
        PlanAction consult = Action(Update(After()), "consult");

        Assert.Equal(ActionStatus.Late, consult.Status);
        Assert.Contains("nothing tells", consult.SeenBasis);
    }

    [Fact]
    public void A_plan_knows_the_audit_of_its_own_organisation_by_its_site_else_by_its_name()
    {
        WebPresence renamed = _before with { Organisation = _before.Organisation with { Name = "Renamed", Website = new Uri("https://centre-erables.example/accueil") } };
        WebPresence moved = _before with { Organisation = new Organisation { Name = "CENTRE DES ERABLES", Website = new Uri("https://erables.example/") }, Website = null, Date = _later };
        WebPresence other = _before with { Organisation = new Organisation { Name = "Centre des Tilleuls", Website = new Uri("https://tilleuls.example/") }, Website = null };

        Assert.Equal([PlanLikeness.Site, PlanLikeness.Name, PlanLikeness.None], new[] { renamed, moved, other }.Select(p => PlanMatch.Of(_plan, p)));
        Assert.Same(moved, PlanMatch.Find(_plan, [other, moved]));
        Assert.Same(renamed, PlanMatch.Find(_plan, [other, moved, renamed]));
        Assert.Null(PlanMatch.Find(_plan, [other]));
    }

    private static WebPresence After(params Finding[] findings) => Centre(findings) with { Date = _later };

    private static MediaActionPlan Update(WebPresence after, DateTimeOffset? now = null, Dictionary<string, GivenStatus>? given = null) =>
        new PlanFollowUp(Knowledge, Language.English).Update(_plan, after, given ?? [], now ?? _later);

    private static PlanAction Action(MediaActionPlan plan, string id) => plan.Actions.Single(a => a.Id == id);
}
