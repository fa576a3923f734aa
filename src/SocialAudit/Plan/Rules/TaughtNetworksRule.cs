using SocialAudit.Platforms;

namespace SocialAudit.Plan.Rules;

/// <summary>Who teaches a network has a presence on it (article, part C).</summary>
internal sealed class TaughtNetworksRule : IPlanRule
{
    public string Id => "C.Taught";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (string taught in context.Presence.Organisation.Training)
        {
            Platform? platform = context.Platforms.Platforms.FirstOrDefault(p => p.IsCalled(taught));
            if (platform is { Status: PlatformStatus.Active, Category: PlatformCategory.Social })
            {
                yield return context.OnChannel(
                    platform.Id, context.Because(Id, "RuleTaught", context.Text("BasisTaught", platform.Name.In(context.Request.Language))), 6 + context.WorthOf(platform.Id));
            }
        }
    }
}
