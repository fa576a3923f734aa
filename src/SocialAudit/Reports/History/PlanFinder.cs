using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Reports.History;

/// <summary>Finds an organisation's plan: by its site, else by its name.</summary>
internal sealed class PlanFinder(IReadOnlyList<MediaActionPlan> plans)
{
    private readonly HashSet<MediaActionPlan> _used = [];

    /// <summary>The plans that were found for nobody.</summary>
    public IReadOnlyList<MediaActionPlan> Unused
    {
        get
        {
            lock (_used)
            {
                return [.. plans.Where(p => !_used.Contains(p))];
            }
        }
    }

    /// <summary>The organisation's plan, the newest where there are several; null without one. From any thread.</summary>
    public MediaActionPlan? Find(WebPresence presence)
    {
        if (plans.Count == 0)
        {
            return null;
        }

        string? host = HostOf(presence.Website ?? presence.Organisation.Website);
        string? given = HostOf(presence.Organisation.Website);
        string name = TextFolding.Fold(presence.Name);
        MediaActionPlan[] found = [.. plans.Where(p => HostOf(p.Website) is { } site ? site == host || site == given : TextFolding.Fold(p.Organisation) == name)];
        found = found.Length > 0 ? found : [.. plans.Where(p => TextFolding.Fold(p.Organisation) == name && (host is null || p.Website is null))];
        lock (_used)
        {
            _used.UnionWith(found);
        }

        return found.OrderByDescending(p => p.Updated ?? p.Date).FirstOrDefault();
    }

    private static string? HostOf(Uri? site) => site is { IsAbsoluteUri: true } ? WebAddress.BareHost(site) : null;
}
