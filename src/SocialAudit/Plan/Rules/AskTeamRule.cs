namespace SocialAudit.Plan.Rules;

/// <summary>Where the team was not asked, it is: who is at ease, who is willing, who has hours (article, part B).</summary>
internal sealed class AskTeamRule : IPlanRule
{
    public string Id => "B.AskTeam";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Team is null || context.Team.Members.Count == 0)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Consult,
                Part = "team",
                Title = context.Text("ActionAskTeam"),
                Reason = context.Because(Id, "RuleAskTeam", (string?)null),
                Stage = PlanStage.Consult,
                Worth = 1,
                HoursOnce = 1,
            };
        }
    }
}
