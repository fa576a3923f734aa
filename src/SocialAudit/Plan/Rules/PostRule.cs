using SocialAudit.Team;

namespace SocialAudit.Plan.Rules;

/// <summary>When nobody could and nobody is open to training, a post in the next budget is a way out (article, part B).</summary>
internal sealed class PostRule : IPlanRule
{
    public string Id => "B.Post";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Team is { Ready: 0, AfterTraining: 0 } team && team.Members.All(m => m.Training is not (Readiness.Yes or Readiness.Maybe)))
        {
            yield return new Proposal
            {
                Kind = ActionKind.Recruit,
                Part = "post",
                Title = context.Text("ActionPost"),
                Reason = context.Because(Id, "RulePost", context.Text("BasisTeam", team.Responses, team.Ready, team.AfterTraining)),
                Stage = PlanStage.People,
                Worth = 9,
                HoursOnce = 3,
            };
        }
    }
}
