using SocialAudit.Accounts;
using SocialAudit.Presence;

namespace SocialAudit.Plan.Rules;

/// <summary>
/// An account that carries the organisation's name and has fallen silent is regained: ask whoever made it, or the platform, to reset
/// the password (article, part A: the trainee's channel).
/// </summary>
internal sealed class LostAccountRule : IPlanRule
{
    /// <summary>After half a year without a post somebody must be asked whether anyone still has the password.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromDays(182);

    public string Id => "A.LostAccount";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        foreach (AccountInventoryEntry entry in context.Request.Inventory.Where(e => e.Platform is not null && e.States.Any(s => s is AccountState.AccessLost or AccountState.Orphaned)))
        {
            yield return new Proposal
            {
                Kind = ActionKind.Recover,
                Platform = entry.Platform,
                Title = context.Text("ActionRecover", entry.PlatformName ?? context.NameOf(entry.Platform!)),
                Reason = new PlanReason { Rule = Id, Text = context.Text("RuleLost"), Basis = context.Text("BasisInventory", entry.Address?.AbsoluteUri ?? entry.Handle, entry.Summary) },
                Stage = PlanStage.Accounts,
                Worth = 11,
                HoursOnce = 2,
            };
        }

        foreach (SocialProfile profile in context.Presence.OwnProfiles.Where(p => p.NewestPost is not null && context.Presence.Date - p.NewestPost > _silence && !InactiveAccountRule.IsDispensable(context, p)))
        {
            Uri? help = context.Platforms.Find(profile.Platform)?.Recovery;
            yield return new Proposal
            {
                Kind = ActionKind.Recover,
                Platform = profile.Platform,
                Title = context.Text("ActionRecover", profile.PlatformName),
                Reason = new PlanReason
                {
                    Rule = Id,
                    Text = context.Text(help is null ? "RuleLost" : "RuleLostHelp", help),
                    Check = "Profile." + profile.Platform,
                    Basis = context.Text("BasisSilent", profile.Address, context.Request.Language.Day(profile.NewestPost!.Value)),
                },
                Stage = PlanStage.Accounts,
                Worth = 10,
                HoursOnce = 2,
            };
        }
    }
}
