using SocialAudit.Team;

namespace SocialAudit.Plan.Rules;

/// <summary>Whoever is at ease, willing and has hours is the one to choose (article, part B). It proposes nothing by itself: it says why an action is whose it is.</summary>
internal sealed class ChooseRule : IPlanRule
{
    private const string _id = "B.Choose";

    public string Id => _id;

    public IEnumerable<Proposal> Propose(PlanContext context) => [];

    /// <summary>Why somebody was chosen; null when the rule is left out.</summary>
    public static PlanReason? For(TeamMember owner, PlanContext context) =>
        context.Heeds(_id) ? context.Because(_id, owner.Fit == MemberFit.Ready ? "RuleChoose" : "RuleChooseLearner", owner.Why) : null;
}
