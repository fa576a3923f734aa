namespace SocialAudit.Plan.Rules;

/// <summary>Who works in employability shares job offers best on Twitter, today X (article, part C).</summary>
internal sealed class EmployabilityRule : IPlanRule
{
    public string Id => "C.Employability";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (context.HasProgram("Employability"))
        {
            yield return context.OnChannel("x", context.Because(Id, "RuleEmployability", context.Text("BasisEmployability")), 12 + context.WorthOf("x"));
        }
    }
}
