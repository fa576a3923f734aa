namespace SocialAudit.Plan.Rules;

/// <summary>When nobody in the team can or wants to learn, the ways out are a trainee, or a post when the budget allows (article, part B).</summary>
internal sealed class NobodyReadyRule : IPlanRule
{
    public string Id => "B.Nobody";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Team is { Ready: 0, AfterTraining: 0 } team)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Recruit,
                Title = context.Text("ActionRecruit"),
                Reason = context.Because(Id, "RuleNobody", context.Text("BasisTeam", team.Responses, team.Ready, team.AfterTraining)),
                Stage = PlanStage.People,
                Worth = 10,
                HoursOnce = 6,
            };
        }
    }
}
