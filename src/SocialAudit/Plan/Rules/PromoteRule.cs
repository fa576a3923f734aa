namespace SocialAudit.Plan.Rules;

/// <summary>The blog, the Facebook page and X promote the photos and the video, and make them easier to reach (article, part C).</summary>
internal sealed class PromoteRule : IPlanRule
{
    private static readonly string[] _pictures = ["youtube", "flickr"];
    private static readonly string[] _relays = ["blog", "facebook", "x"];

    public string Id => "C.Promote";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        string program = context.HasProgram("Multilingual") ? "BasisMultilingual" : "BasisCause";
        if (!context.HasProgram("Multilingual") && !context.HasProgram("Causes"))
        {
            yield break;
        }

        string[] relays = [.. _relays.Where(r => r == "blog" ? context.Presence.Blog is not null : context.ProfileOn(r) is not null).Select(context.NameOf)];
        if (relays.Length > 0)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Improve,
                Part = "relay",
                Title = context.Text("ActionRelay", string.Join(", ", relays)),
                Reason = context.Because(Id, "RuleRelay", context.Text(program)),
                Stage = PlanStage.Channels,
                Worth = 1,
                HoursPerWeek = 0.25,
                Cadence = context.Text("CadenceEach"),
                TimesPerWeek = 0.5,
                Requires = [.. _pictures.Take(1).SelectMany(p => new[] { $"create-{p}", $"improve-{p}", $"keep-{p}" })],
            };
        }
    }
}
