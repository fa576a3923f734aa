using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Plan.Rules;

/// <summary>
/// A profile that has fallen silent is revived where an objective, the clientele or what is taught calls for it, by the rules of the channels;
/// else it is closed: an abandoned page speaks badly of the organisation (today's practice).
/// </summary>
internal sealed class InactiveAccountRule : IPlanRule
{
    public string Id => "T.Inactive";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (SocialProfile profile in context.Presence.OwnProfiles.Where(p => IsDispensable(context, p)))
        {
            yield return new Proposal
            {
                Kind = ActionKind.Close,
                Platform = profile.Platform,
                Title = context.Text("ActionClose", profile.PlatformName),
                Reason = new PlanReason
                {
                    Rule = Id,
                    Text = context.Text("RuleInactive"),
                    Check = "Profile." + profile.Platform,
                    Basis = context.Text("BasisSilent", profile.Address, context.Request.Language.Day(profile.NewestPost!.Value)),
                    Evidence = profile.Evidence,
                },
                Stage = PlanStage.Accounts,
                Worth = 1,
                HoursOnce = 0.5,
            };
        }
    }

    /// <summary>True for a silent profile that nothing calls for; the article's channels are always called for.</summary>
    internal static bool IsDispensable(PlanContext context, SocialProfile profile) =>
        context.Heeds("T.Inactive") && context.IsSilent(profile) && !ArticleChannels.Networks.Contains(profile.Platform)
        && context.Platforms.Find(profile.Platform) is { Status: PlatformStatus.Active }
        && context.WorthOf(profile.Platform) <= 0 && !context.IsTaught(profile.Platform);
}
