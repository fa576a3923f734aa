using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Plan.Rules;

/// <summary>What exists in the organisation's name and is used is kept alive: an unattended profile speaks badly of it (article, part A).</summary>
internal sealed class OtherProfilesRule : IPlanRule
{
    public string Id => "A.OtherProfiles";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (SocialProfile profile in context.Presence.OwnProfiles.Where(p => !ArticleChannels.Networks.Contains(p.Platform)).GroupBy(p => p.Platform).Select(g => g.First()))
        {
            if (context.Platforms.Find(profile.Platform) is { Status: not PlatformStatus.Closed } && !InactiveAccountRule.IsDispensable(context, profile))
            {
                yield return context.OnChannel(profile.Platform, context.Because(Id, "RuleOtherProfile", profile.Address.AbsoluteUri), context.WorthOf(profile.Platform));
            }
        }
    }
}
