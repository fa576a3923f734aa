namespace SocialAudit.Plan.Rules;

/// <summary>Objectives are settled with the team before anything is opened (article, part C).</summary>
internal sealed class ConsultFirstRule : IPlanRule
{
    public string Id => "C.Consult";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        yield return new Proposal
        {
            Kind = ActionKind.Consult,
            Title = context.Text("ActionConsult"),
            Reason = context.Because(Id, "RuleConsult", string.Join("; ", context.Request.Objectives.Select(o => o.Name.In(context.Request.Language)))),
            Stage = PlanStage.Consult,
            HoursOnce = 1,
        };
    }
}
