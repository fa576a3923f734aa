namespace SocialAudit.Plan.Rules;

/// <summary>Where nobody, or too few, said which networks the clientele uses, it is asked (article, part C).</summary>
internal sealed class AskAudienceRule : IPlanRule
{
    public string Id => "C.AskAudience";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.Audience is not { } audience || audience.Networks.All(n => n.Share is null))
        {
            yield return new Proposal
            {
                Kind = ActionKind.Consult,
                Part = "audience",
                Title = context.Text("ActionAskAudience"),
                Reason = context.Because(Id, "RuleAskAudience", context.Audience?.Summary),
                Stage = PlanStage.Consult,
                Worth = -1,
                HoursOnce = 2,
            };
        }
    }
}
