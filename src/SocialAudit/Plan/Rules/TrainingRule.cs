using SocialAudit.Team;

namespace SocialAudit.Plan.Rules;

/// <summary>Who is willing and open to training is trained before taking on a profile (article, part B).</summary>
internal sealed class TrainingRule : IPlanRule
{
    public string Id => "B.Training";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (TeamMember member in context.Team?.Members.Where(m => m.Fit == MemberFit.AfterTraining) ?? [])
        {
            yield return new Proposal
            {
                Kind = ActionKind.Train,
                Part = member.Id.ToLowerInvariant(),
                Title = context.Text("ActionTrain"),
                Reason = context.Because(Id, "RuleTraining", member.Why),
                Stage = PlanStage.People,
                Worth = 5,
                HoursOnce = 6,
                Owner = member.Id,
            };
        }
    }
}
