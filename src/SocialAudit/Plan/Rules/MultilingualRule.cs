namespace SocialAudit.Plan.Rules;

/// <summary>
/// Where people speak several languages, photos and video carry a message further than text (article, part C).
/// </summary>
internal sealed class MultilingualRule : IPlanRule
{
    private static readonly string[] _pictures = ["youtube", "flickr"];

    public string Id => "C.Multilingual";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        if (!context.HasProgram("Multilingual"))
        {
            yield break;
        }

        foreach (string channel in _pictures)
        {
            yield return context.OnChannel(channel, context.Because(Id, "RuleMultilingual", context.Text("BasisMultilingual")), 10 + context.WorthOf(channel));
        }
    }
}
