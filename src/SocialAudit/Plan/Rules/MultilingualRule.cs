namespace SocialAudit.Plan.Rules;

/// <summary>
/// Where people speak several languages, photos and video carry a message further than text; the blog, the Facebook page and X then
/// promote them (article, part C).
/// </summary>
internal sealed class MultilingualRule : IPlanRule
{
    private static readonly string[] _pictures = ["youtube", "flickr"];
    private static readonly string[] _relays = ["blog", "facebook", "x"];

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

        string[] relays = [.. _relays.Where(r => r == "blog" ? context.Presence.Blog is not null : context.ProfileOn(r) is not null).Select(context.NameOf)];
        if (relays.Length > 0)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Improve,
                Part = "relay",
                Title = context.Text("ActionRelay", string.Join(", ", relays)),
                Reason = context.Because(Id, "RuleRelay", context.Text("BasisMultilingual")),
                Stage = PlanStage.Channels,
                Worth = 1,
                HoursPerWeek = 0.25,
                Cadence = context.Text("CadenceEach"),
            };
        }
    }
}
