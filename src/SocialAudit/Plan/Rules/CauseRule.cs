namespace SocialAudit.Plan.Rules;

/// <summary>Who defends a cause gains visibility with a carefully made low-budget video (article, part C).</summary>
internal sealed class CauseRule : IPlanRule
{
    public string Id => "C.Cause";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.HasProgram("Causes"))
        {
            yield return context.OnChannel("youtube", context.Because(Id, "RuleCause", context.Text("BasisCause")), 11 + context.WorthOf("youtube"));
        }
    }
}
