using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Plan;

/// <summary>
/// Tells whether an audit is of the organisation that a plan is for. A site is surer than a name, which others may bear; a name still
/// counts where the sites differ, since an own address may be the very thing that the plan asked for.
/// </summary>
public static class PlanMatch
{
    /// <summary>How much speaks for an audit being of the plan's organisation.</summary>
    public static PlanLikeness Of(MediaActionPlan plan, WebPresence presence) =>
        HostOf(plan.Website) is { } host && (host == HostOf(presence.Website) || host == HostOf(presence.Organisation.Website)) ? PlanLikeness.Site
        : TextFolding.Fold(plan.Organisation) == TextFolding.Fold(presence.Name) ? PlanLikeness.Name
        : PlanLikeness.None;

    /// <summary>The audit that tells how a plan gets on: the newest of those for which the most speaks; null where none is of its organisation.</summary>
    public static WebPresence? Find(MediaActionPlan plan, IEnumerable<WebPresence> presences) => presences
        .Select(p => (Presence: p, Likeness: Of(plan, p)))
        .Where(p => p.Likeness != PlanLikeness.None)
        .OrderByDescending(p => p.Likeness)
        .ThenByDescending(p => p.Presence.Date)
        .FirstOrDefault().Presence;

    private static string? HostOf(Uri? site) => site is { IsAbsoluteUri: true } ? WebAddress.BareHost(site) : null;
}
