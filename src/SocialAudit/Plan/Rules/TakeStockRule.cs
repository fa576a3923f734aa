namespace SocialAudit.Plan.Rules;

/// <summary>Any strategy begins with what is there: where there was no audit, it is made (article, part A).</summary>
internal sealed class TakeStockRule : IPlanRule
{
    public string Id => "A.TakeStock";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (!context.IsAudited)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Verify,
                Part = "presence",
                Title = context.Text("ActionTakeStock"),
                Reason = context.Because(Id, "RuleTakeStock", (string?)null),
                Stage = PlanStage.Consult,
                Worth = 2,
                HoursOnce = 1,
            };
        }
    }
}
