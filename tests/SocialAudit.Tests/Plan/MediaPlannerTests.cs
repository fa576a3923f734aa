using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Team;
using SocialAudit.Tests.Team;
using static SocialAudit.Tests.Plan.PlanScene;

namespace SocialAudit.Tests.Plan;

/// <summary>A plan follows the article's rules, fits the hours and the people, and says why.</summary>
public sealed class MediaPlannerTests
{
    private static readonly TeamArchetypeResponse _maude = TeamMeasureTests.Answer("P1", "Maude", [Ease.SocialMedia, Ease.Website], archetype: [Archetype.DigitalNative], hours: 4);
    private static readonly TeamArchetypeResponse _ginette = TeamMeasureTests.Answer("P2", "Ginette", [Ease.EmailAndPhone], responsibility: [Responsibility.Communications], hours: 10);

    [Theory]
    [InlineData("Contact.Email")]
    [InlineData("Contact.Phone")]
    [InlineData("Contact.Address")]
    [InlineData("Site.Https")]
    public void What_the_site_lacks_is_mended_before_any_channel(string check)
    {
        MediaActionPlan plan = Centre(Finding(check, Verdict.Absent)).Plan(objectives: ["Visibility"]);

        PlanAction repair = plan.Actions.Single(a => a.Why.Any(w => w.Check == check));
        Assert.Equal(ActionKind.Improve, repair.Kind);
        Assert.True(Place(plan, repair.Id) < plan.Actions.Select((a, i) => (a, i)).First(p => p.a.HoursPerWeek > 0).i);
    }

    [Fact]
    public void What_could_not_be_told_is_looked_at_and_never_taken_for_missing()
    {
        MediaActionPlan plan = Centre(
            Finding("Site.Reachable", Verdict.Unknown, reason: "Timeout"), Finding("Contact.Email", Verdict.Unknown), Finding("Blog.Feed", Verdict.Unknown)).Plan();

        Assert.Equal(ActionKind.Verify, plan.Actions.Single(a => a.Platform == "website").Kind);
        Assert.Equal(ActionKind.Verify, plan.Actions.Single(a => a.Platform == "blog").Kind);
    }

    [Fact]
    public void Nothing_is_said_to_be_missing_or_to_go_well_that_nobody_has_seen()
    {
        MediaActionPlan unread = (Centre() with { SiteReadWhole = false }).With("Causes").Plan(objectives: ["Visibility"]);
        MediaActionPlan hidden = Centre().With(Profile("facebook", verdict: Verdict.Unverifiable)).Plan(objectives: ["Visibility"]);

        Assert.Contains("whether an account exists", unread.Actions.Single(a => a.Platform == "youtube").Title);
        Assert.Contains("when something was last published", hidden.Actions.Single(a => a.Platform == "facebook").Title);
    }

    [Theory]
    [InlineData(0.25, ActionKind.Improve)]
    [InlineData(1, ActionKind.Keep)]
    public void The_blog_is_fed_once_a_week(double postsPerWeek, ActionKind kind)
    {
        WebPresence presence = Centre(Finding("Blog.Cadence", Verdict.Confirmed)) with
        {
            Feeds = [new Feed { Address = new Uri("https://www.centre-erables.example/feed/"), Title = "", Kind = FeedKind.Posts, Entries = 3, PostsPerWeek = postsPerWeek }],
        };

        PlanAction blog = presence.Plan().Actions.Single(a => a.Platform == "blog");

        Assert.Equal((kind, "once a week"), (blog.Kind, blog.Cadence));
    }

    [Theory]
    [InlineData("0.3", ActionKind.Improve)]
    [InlineData("1.2", ActionKind.Keep)]
    [InlineData(null, ActionKind.Verify)]
    public void News_that_no_feed_tells_of_are_no_missing_blog(string? cadence, ActionKind kind)
    {
        Finding[] findings = [Finding("Blog.Feed", Verdict.Absent), Finding("Blog.NewestPost", Verdict.Declared, "2026-10-28", "Estimated")];
        WebPresence presence = Centre(cadence is null ? findings : [.. findings, Finding("Blog.Cadence", Verdict.Declared, cadence, "Estimated")]);

        Assert.Equal(kind, presence.Plan().Actions.Single(a => a.Platform == "blog").Kind);
    }

    [Theory]
    [InlineData("Employability", "x", "C.Employability")]
    [InlineData("Causes", "youtube", "C.Cause")]
    [InlineData("Multilingual", "flickr", "C.Multilingual")]
    public void What_the_centre_does_asks_for_its_channel(string program, string platform, string rule)
    {
        PlanAction action = Centre().With(program).Plan().Actions.Single(a => a.Platform == platform);

        Assert.Equal(ActionKind.Create, action.Kind);
        Assert.Contains(action.Why, w => w.Rule == rule && w.Basis is not null);
    }

    [Fact]
    public void A_network_that_the_centre_teaches_is_one_that_it_is_on_by_any_of_its_names()
    {
        WebPresence presence = Centre();
        presence = presence with { Organisation = presence.Organisation with { Training = ["Twitter", "LinkedIn"] } };

        Assert.Equal(["linkedin", "x"], presence.Plan().Actions.Where(a => a.Why.Any(w => w.Rule == "C.Taught")).Select(a => a.Platform).Order());
    }

    [Fact]
    public void An_account_that_fell_silent_is_regained_before_it_is_used_again()
    {
        MediaActionPlan plan = Centre().With(Profile("youtube", newest: Today.AddYears(-7))).Plan(objectives: ["Visibility"]);

        Assert.True(Place(plan, "recover-youtube") < Place(plan, "improve-youtube"));
        Assert.Contains("2019", plan.Actions.Single(a => a.Id == "recover-youtube").Why[0].Basis);
    }

    [Fact]
    public void Wikipedia_is_written_only_with_sources() =>
        Assert.Contains("independent sources", Centre(Finding("Listing.Wikipedia", Verdict.Absent)).Plan().Actions.Single(a => a.Platform == "wikipedia").Why[0].Text);

    [Fact]
    public void Nobody_at_ease_only_with_email_and_telephone_is_made_responsible()
    {
        MediaActionPlan plan = Centre().With("Causes", "Employability", "Multilingual").Plan(TeamMeasureTests.Measure(_maude, _ginette), hours: 12, objectives: ["Visibility"]);

        Assert.DoesNotContain(plan.Actions, a => a.Owner == "P2" || a.Coach == "P2");
    }

    [Fact]
    public void When_nobody_can_the_way_out_is_training_a_trainee_or_a_post_and_channels_wait()
    {
        MediaActionPlan plan = Centre().With("Causes").Plan(TeamMeasureTests.Measure(_ginette), hours: 5);

        Assert.Contains(plan.Actions, a => a.Kind == ActionKind.Recruit);
        Assert.Contains(plan.LeftOut, l => l.Action.Platform == "youtube" && l.Reason == "NobodyFit");
    }

    [Fact]
    public void Whoever_needs_training_gets_it_and_a_coach()
    {
        TeamArchetypeResponse teresa = TeamMeasureTests.Answer("P3", "Teresa", [Ease.PhotoAndVideo], training: Readiness.Yes, hours: 3);

        MediaActionPlan plan = Centre().With("Causes").Plan(TeamMeasureTests.Measure(_maude with { HoursPerWeek = 1 }, teresa), hours: 6);

        Assert.Contains(plan.Actions, a => a.Kind == ActionKind.Train && a.Owner == "P3");
        PlanAction video = plan.Actions.Single(a => a.Platform == "youtube");
        Assert.Equal(("P3", "P1"), (video.Owner, video.Coach));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public void The_hours_are_never_exceeded_and_what_does_not_fit_is_listed_with_what_it_would_take(double hours)
    {
        TeamProfile team = TeamMeasureTests.Measure(_maude, TeamMeasureTests.Answer("P4", "Samuel", [Ease.SocialMedia, Ease.PhotoAndVideo], hours: 2.5));
        WebPresence presence = Centre().With("Causes", "Employability", "Multilingual");

        MediaActionPlan plan = presence.Plan(team, hours, objectives: ["Visibility", "NewAudience"]);

        Assert.True(plan.HoursPlanned <= hours);
        Assert.All(plan.Actions.Where(a => a.HoursPerWeek > 0).GroupBy(a => a.Owner), g => Assert.True(g.Sum(a => a.HoursPerWeek) <= (g.Key == "P1" ? 4 : 2.5)));
        Assert.All(plan.LeftOut, l => Assert.NotEmpty(l.Message));
        Assert.True(plan.LeftOut.Count > 0);
    }

    [Fact]
    public void No_week_asks_more_of_anybody_than_was_offered_what_is_done_once_included()
    {
        TeamArchetypeResponse teresa = TeamMeasureTests.Answer("P3", "Teresa", [Ease.PhotoAndVideo], training: Readiness.Yes, hours: 2);
        WebPresence presence = Centre(Finding("Contact.Phone", Verdict.Absent), Finding("Listing.Wikipedia", Verdict.Absent))
            .With("Causes", "Employability").With(Profile("youtube", newest: Today.AddYears(-7)), Profile("flickr", newest: Today.AddYears(-2)));

        MediaActionPlan plan = presence.Plan(TeamMeasureTests.Measure(_maude with { HoursPerWeek = 3 }, teresa), hours: 5, objectives: ["Visibility"]);

        foreach (DateTime monday in Enumerable.Range(0, 20).Select(w => new DateTime(2026, 11, 9).AddDays(7 * w)))
        {
            // What goes on weighs on every week from its start; what is done once weighs on its weeks together.
            double weekly = plan.Actions.Where(a => a.HoursOnce == 0 && a.Start <= monday).Sum(a => a.HoursPerWeek);
            double once = plan.Actions.Where(a => a.HoursOnce > 0 && a.Start <= monday && a.Due >= monday).Sum(a => a.HoursOnce / (((a.Due - a.Start).Days / 7) + 1));
            Assert.True(weekly <= 5 && (weekly == 0 || once + weekly <= 5 + 2), $"{monday:yyyy-MM-dd}: {weekly} + {once}");
        }

        PlanAction training = plan.Actions.Single(a => a.Kind == ActionKind.Train);
        Assert.True((training.Due - training.Start).TotalDays > 14, "six hours of training at two hours a week take three weeks");
        Assert.All(plan.Actions.Where(a => a.Owner == "P3" && a.HoursPerWeek > 0), a => Assert.True(a.Start > training.Due));
    }

    [Fact]
    public void Nobody_without_hours_is_given_a_task()
    {
        TeamArchetypeResponse normand = TeamMeasureTests.Answer("P4", "Normand", [Ease.Website], responsibility: [Responsibility.Website], hours: 0);

        Assert.DoesNotContain(Centre(Finding("Contact.Phone", Verdict.Absent)).Plan(TeamMeasureTests.Measure(_maude, normand), hours: 5).Actions, a => a.Owner == "P4");
    }

    [Fact]
    public void Two_rules_that_ask_for_one_action_give_one_action_with_both_reasons()
    {
        PlanAction video = Centre().With("Causes", "Multilingual").Plan(objectives: ["Visibility"]).Actions.Single(a => a.Platform == "youtube");

        Assert.Equal(["A.Channels", "C.Cause", "C.Multilingual", "C.Objectives"], video.Why.Select(w => w.Rule).Order());
    }

    [Fact]
    public void The_same_request_gives_the_same_plan()
    {
        WebPresence presence = Centre(Finding("Contact.Phone", Verdict.Absent)).With("Causes", "Multilingual", "Employability");
        TeamProfile team = TeamMeasureTests.Measure(_maude, _ginette);
        string Json() => System.Text.Json.JsonSerializer.Serialize(presence.Plan(team, 6, Language.French, "Visibility", "Feedback"));

        Assert.Equal(Json(), Json());
    }

    [Fact]
    public void Every_action_says_why_when_and_how_long()
    {
        MediaActionPlan plan = Centre(Finding("Contact.Phone", Verdict.Absent)).With("Causes").Plan(TeamMeasureTests.Measure(_maude), 6, Language.French, "Visibility");

        Assert.All(plan.Actions, action =>
        {
            Assert.NotEmpty(action.Why);
            Assert.True(action.HoursOnce > 0 || action.HoursPerWeek > 0, action.Id);
            Assert.True(action.Start >= new DateTime(2026, 11, 9) && action.Due > action.Start, action.Id);
        });
    }

    private static int Place(MediaActionPlan plan, string id) => plan.Actions.ToList().FindIndex(a => a.Id == id);
}
