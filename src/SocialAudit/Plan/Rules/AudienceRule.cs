using SocialAudit.Audience;
using SocialAudit.Platforms;

namespace SocialAudit.Plan.Rules;

/// <summary>Whoever is to be reached is met where he or she already is: the networks that the clientele says it uses (article, part C).</summary>
internal sealed class AudienceRule : IPlanRule
{
    // Of ten people three: below, a channel serves few and takes as many hours.
    private const double _leastShare = 0.3;

    public string Id => "C.Audience";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (AudienceFigure network in context.Audience?.Networks.Where(n => n.Share >= _leastShare) ?? [])
        {
            if (context.Platforms.Find(network.Id) is { Status: PlatformStatus.Active, HoursPerWeek: > 0 })
            {
                yield return context.OnChannel(network.Id, context.Because(Id, "RuleAudience", $"{network.Name}: {network.Words}"), context.WorthOf(network.Id));
            }
        }
    }
}
