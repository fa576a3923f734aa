namespace SocialAudit.Plan.Rules;

/// <summary>When nobody in the team could run a profile, even after training, a trainee is a way out (article, part B).</summary>
internal sealed class TraineeRule : IPlanRule
{
    public string Id => "B.Trainee";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Team is { Ready: 0, AfterTraining: 0 } team)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Recruit,
                Part = "trainee",
                Title = context.Text("ActionTrainee"),
                Reason = context.Because(Id, "RuleTrainee", context.Text("BasisTeam", team.Responses, team.Ready, team.AfterTraining)),
                Stage = PlanStage.People,
                Worth = 10,
                HoursOnce = 6,
            };
        }
    }
}
