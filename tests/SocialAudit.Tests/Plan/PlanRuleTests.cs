using SocialAudit.Accounts;
using SocialAudit.Audience;
using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Team;
using SocialAudit.Tests.Team;
using static SocialAudit.Tests.Plan.PlanScene;

namespace SocialAudit.Tests.Plan;

/// <summary>Each rule speaks where it applies, is silent where it does not, and can be left out.</summary>
public sealed class PlanRuleTests
{
    private static readonly DateTimeOffset _lately = Today.AddDays(-10);
    private static readonly DateTimeOffset _longAgo = Today.AddDays(-400);
    private static readonly DateTimeOffset _inSpring = Today.AddDays(-100);

    private static readonly TeamArchetypeResponse _able = TeamMeasureTests.Answer("P1", "Maude", [Ease.SocialMedia], archetype: [Archetype.DigitalNative], hours: 6);
    private static readonly TeamArchetypeResponse _learner = TeamMeasureTests.Answer("P2", "Teresa", [Ease.EmailAndPhone, Ease.PhotoAndVideo], training: Readiness.Yes, hours: 6);
    private static readonly TeamArchetypeResponse _contrarian = TeamMeasureTests.Answer("P3", "Gilles", [Ease.EmailAndPhone], responsibility: [Responsibility.Communications], willing: Readiness.No, training: Readiness.No, hours: 6);
    private static readonly TeamArchetypeResponse _curious = TeamMeasureTests.Answer("P4", "Ana", [Ease.EmailAndPhone, Ease.Website], willing: Readiness.No, training: Readiness.Yes, hours: 6);

    private static readonly PlanRequest _plain = Request(Centre());

    /// <summary>Each rule, a scene where it applies and one where it does not.</summary>
    private static readonly Dictionary<string, (PlanRequest Speaks, PlanRequest Silent)> _scenes = new()
    {
        ["A.TakeStock"] = (Request(null) with { Name = "Centre des Érables" }, _plain),
        ["A.Site"] = (Request(Centre(Finding("Contact.Phone", Verdict.Absent))), Request(Centre(Finding("Contact.Phone", Verdict.Unknown)))),
        ["A.Blog"] = (Request(Centre(Finding("Blog.Feed", Verdict.Absent))), _plain),
        ["A.LostAccount"] = (Request(Centre().With(Profile("youtube", _longAgo))), Request(Centre().With(Profile("youtube", _inSpring)))),
        ["A.AskEveryone"] = (Request(Centre().With(Profile("facebook", verdict: Verdict.Unverifiable))), Request(Centre().With(Profile("facebook", _lately)))),
        ["A.Channels"] = (Request(Centre().With(Profile("flickr", _lately))), _plain),
        ["A.OtherProfiles"] = (Request(Centre().With(Profile("vimeo", _lately))), Request(Centre().With(Profile("flickr", _lately)))),
        ["A.Wikipedia"] = (Request(Centre(Finding("Listing.Wikipedia", Verdict.Absent))), Request(Centre(Finding("Listing.Wikipedia", Verdict.Confirmed)))),
        ["B.AskTeam"] = (_plain, _plain with { Team = TeamMeasureTests.Measure(_able) }),
        ["B.NotToChoose"] = (_plain with { Team = TeamMeasureTests.Measure(_able, _contrarian) }, _plain with { Team = TeamMeasureTests.Measure(_able, _learner) }),
        ["B.Choose"] = (Request(Centre(), "Visibility") with { Team = TeamMeasureTests.Measure(_able) }, Request(Centre(), "Visibility") with { Team = TeamMeasureTests.Measure(_contrarian) }),
        ["B.Training"] = (_plain with { Team = TeamMeasureTests.Measure(_learner) }, _plain with { Team = TeamMeasureTests.Measure(_able) }),
        ["B.Trainee"] = (_plain with { Team = TeamMeasureTests.Measure(_contrarian, _curious) }, _plain with { Team = TeamMeasureTests.Measure(_contrarian, _learner) }),
        ["B.Post"] = (_plain with { Team = TeamMeasureTests.Measure(_contrarian) }, _plain with { Team = TeamMeasureTests.Measure(_contrarian, _curious) }),
        ["C.Consult"] = (_plain, _plain with { Rules = ["A.Site"] }),
        ["C.AskAudience"] = (_plain, _plain with { Audience = Clientele("instagram", 0.6) }),
        ["C.Audience"] = (_plain with { Audience = Clientele("instagram", 0.6) }, _plain with { Audience = Clientele("instagram", 0.1) }),
        ["C.Objectives"] = (Request(Centre(), "NewAudience"), _plain),
        ["C.Cause"] = (Request(Centre().With("Causes")), Request(Centre().With("Employability"))),
        ["C.Employability"] = (Request(Centre().With("Employability")), Request(Centre().With("Causes"))),
        ["C.Multilingual"] = (Request(Centre().With("Multilingual")), Request(Centre().With("Causes"))),
        ["C.Promote"] = (Request(Centre().With("Multilingual").With(Profile("facebook", _lately))), Request(Centre().With("Multilingual"))),
        ["C.Taught"] = (Request(Teaching("Twitter")), _plain),
        ["T.Closed"] = (Request(Centre().With(Profile("googleplus"))), Request(Centre().With(Profile("vimeo", _lately)))),
        ["T.Inactive"] = (Request(Centre().With(Profile("pinterest", _inSpring))), Request(Centre().With(Profile("pinterest", _inSpring)), "Visibility") with { Audience = Clientele("pinterest", 0.5) }),
        ["T.TwoAdministrators"] = (_plain with { Inventory = [Account("facebook", AccountState.SingleAdministrator)] }, _plain with { Inventory = [Account("facebook", AccountState.InUse)] }),
    };

    public static TheoryData<string> Rules => [.. Knowledge.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_speaks_where_it_applies_and_is_silent_where_it_does_not(string rule)
    {
        (PlanRequest speaks, PlanRequest silent) = _scenes[rule];

        Assert.Contains(rule, Make(speaks).Rules);
        Assert.DoesNotContain(rule, Make(silent).Rules);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_left_out_does_not_speak_and_the_plan_says_so(string rule)
    {
        MediaActionPlan plan = Make(_scenes[rule].Speaks with { Rules = [.. Knowledge.Rules.Select(r => r.Id).Where(r => r != rule)] });

        Assert.DoesNotContain(rule, plan.Rules);
        Assert.Equal([rule], plan.SkippedRules);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_says_why_and_where_it_comes_from_in_both_languages(string rule)
    {
        PlanReason Reason(Language language) => Make(_scenes[rule].Speaks with { Language = language }).Actions.SelectMany(a => a.Why).First(w => w.Rule == rule);

        Assert.NotEqual(Reason(Language.French).Text, Reason(Language.English).Text);
        Assert.NotEqual(Reason(Language.French).Source, Reason(Language.English).Source);
    }

    [Fact]
    public void Every_rule_that_there_is_is_listed_with_its_texts() =>
        Assert.Equal(Knowledge.Rules.Select(r => r.Id).Order(StringComparer.Ordinal), Make(_plain with { Rules = [] }).SkippedRules);

    [Fact]
    public void A_lost_account_of_the_inventory_is_regained_even_where_the_audit_did_not_see_it() =>
        Assert.Contains(Make(_plain with { Inventory = [Account("flickr", AccountState.AccessLost)] }).Actions, a => a.Id == "recover-flickr");

    [Fact]
    public void A_silent_page_that_nothing_calls_for_is_closed_and_not_fed()
    {
        PlanAction[] actions = [.. Make(_scenes["T.Inactive"].Speaks).Actions.Where(a => a.Platform == "pinterest")];

        Assert.Equal(ActionKind.Close, Assert.Single(actions).Kind);
    }

    [Fact]
    public void What_the_clientele_uses_is_worth_more_than_what_it_does_not()
    {
        MediaActionPlan plan = Make(Request(Centre(), "Visibility") with { Audience = Clientele("flickr", 0.9) });

        Assert.True(Worth(plan, "flickr") > Worth(Make(Request(Centre(), "Visibility")), "flickr"));
    }

    private static double Worth(MediaActionPlan plan, string platform) => plan.Actions.Single(a => a.Platform == platform).Worth;

    private static WebPresence Teaching(string network) => Centre() with { Organisation = Centre().Organisation with { Training = [network] } };

    private static AudienceProfile Clientele(string network, double share) => new()
    {
        Responses = 40,
        Language = "en",
        Summary = "40 people answered.",
        Networks = [new AudienceFigure { Question = "networks", Heading = "Networks", Id = network, Name = network, Answers = 40, Count = (int)(40 * share), Share = share, Words = $"{share:P0}" }],
        OtherNetworks = 0,
        Comments = 0,
    };

    private static AccountInventoryEntry Account(string platform, AccountState state) => new()
    {
        Platform = platform,
        PlatformName = platform,
        Handle = "centre",
        Key = platform + "/centre",
        States = [state],
        Summary = state.ToString(),
        Verdict = Verdict.Declared,
        Date = Today,
    };
}
