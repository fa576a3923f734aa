using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Plan.Rules;

/// <summary>What exists in the organisation's name is used or closed: an unattended profile speaks badly of it (article, part A; closed platforms: today's catalogue).</summary>
internal sealed class OtherProfilesRule : IPlanRule
{
    private static readonly string[] _articles = ["facebook", "x", "youtube", "flickr"];

    public string Id => "A.OtherProfiles";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (SocialProfile profile in context.Presence.OwnProfiles.Where(p => !_articles.Contains(p.Platform)).GroupBy(p => p.Platform).Select(g => g.First()))
        {
            if (context.Platforms.Find(profile.Platform) is not { } platform)
            {
                continue;
            }

            if (platform.Status == PlatformStatus.Closed)
            {
                yield return new Proposal
                {
                    Kind = ActionKind.Close,
                    Platform = profile.Platform,
                    Title = context.Text("ActionRemoveLink", profile.PlatformName),
                    Reason = context.Because(Id, "RuleClosed", platform.Purpose?.In(context.Request.Language)),
                    Stage = PlanStage.Site,
                    HoursOnce = 0.25,
                };
            }
            else
            {
                yield return context.OnChannel(profile.Platform, context.Because(Id, "RuleOtherProfile", profile.Address.AbsoluteUri), context.WorthOf(profile.Platform));
            }
        }
    }
}
