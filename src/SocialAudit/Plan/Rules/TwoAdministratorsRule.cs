using SocialAudit.Accounts;
using SocialAudit.Platforms;

namespace SocialAudit.Plan.Rules;

/// <summary>Two people can get into every account, and its recovery address is the organisation's: whoever leaves takes nothing along (today's practice).</summary>
internal sealed class TwoAdministratorsRule : IPlanRule
{
    private const double _hoursAnAccount = 0.25;

    public string Id => "T.TwoAdministrators";

    public IEnumerable<Proposal> Propose(PlanContext context)
    {
        AccountInventoryEntry[] alone = [.. context.Request.Inventory.Where(IsHeldByOne)];
        string[] unasked =
        [
            .. context.Presence.OwnProfiles
                .Where(p => context.Platforms.Find(p.Platform)?.Status == PlatformStatus.Active && context.Request.Inventory.All(e => e.Platform != p.Platform))
                .Select(p => p.PlatformName).Distinct(),
        ];
        string[] names = [.. alone.Select(e => e.PlatformName ?? e.Handle ?? e.Key).Concat(unasked).Distinct()];
        if (names.Length > 0)
        {
            yield return new Proposal
            {
                Kind = ActionKind.Improve,
                Part = "administrators",
                Title = context.Text("ActionAdministrators", string.Join(", ", names)),
                Reason = context.Because(Id, "RuleTwoAdministrators", alone.Length > 0 ? context.Text("BasisAlone", alone.Length) : null),
                Stage = PlanStage.Accounts,
                Worth = 8,
                HoursOnce = _hoursAnAccount * names.Length,
            };
        }
    }

    private static bool IsHeldByOne(AccountInventoryEntry entry) =>
        entry.States.Any(s => s is AccountState.SingleAdministrator or AccountState.PersonalAddress) && !entry.States.Any(s => s is AccountState.AccessLost or AccountState.Orphaned);
}
