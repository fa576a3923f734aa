using SocialAudit.Plan.Rules;

namespace SocialAudit.Plan;

/// <summary>All rules, in the order of the article's parts.</summary>
internal static class PlanRules
{
    public static IReadOnlyList<IPlanRule> All { get; } =
    [
        new TakeStockRule(), new SiteFirstRule(), new WeeklyBlogRule(), new LostAccountRule(), new LookBehindLoginRule(), new ArticleChannelsRule(), new OtherProfilesRule(), new WikipediaRule(),
        new AskTeamRule(), new NotToChooseRule(), new ChooseRule(), new TrainingRule(), new TraineeRule(), new PostRule(),
        new ConsultFirstRule(), new AskAudienceRule(), new AudienceRule(), new ObjectiveChannelsRule(), new CauseRule(), new EmployabilityRule(), new MultilingualRule(), new PromoteRule(), new TaughtNetworksRule(),
        new ClosedPlatformRule(), new InactiveAccountRule(), new TwoAdministratorsRule(),
    ];
}
