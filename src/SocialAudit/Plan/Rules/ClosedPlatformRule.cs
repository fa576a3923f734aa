using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Plan.Rules;

/// <summary>A link to a platform that has closed leads nowhere, and is removed (today's catalogue of platforms).</summary>
internal sealed class ClosedPlatformRule : IPlanRule
{
    public string Id => "T.Closed";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (SocialProfile profile in context.Presence.OwnProfiles.GroupBy(p => p.Platform).Select(g => g.First()))
        {
            if (context.Platforms.Find(profile.Platform) is { Status: PlatformStatus.Closed } platform)
            {
                yield return new Proposal
                {
                    Kind = ActionKind.Close,
                    Platform = profile.Platform,
                    Title = context.Text("ActionRemoveLink", profile.PlatformName),
                    Reason = context.Because(Id, "RuleClosed", platform.Purpose?.In(context.Request.Language)) with { Check = "Profile." + profile.Platform, Evidence = profile.Evidence },
                    Stage = PlanStage.Site,
                    HoursOnce = 0.25,
                };
            }
        }
    }
}
