using SocialAudit.Plan;
using SocialAudit.Presence;

namespace SocialAudit.Reports.History;

/// <summary>Finds an organisation's plan: by its site, else by its name.</summary>
/// <param name="plans">The plans.</param>
/// <param name="names">The names of all organisations of the report.</param>
internal sealed class PlanFinder(IReadOnlyList<MediaActionPlan> plans, IEnumerable<string> names)
{
    private readonly ILookup<string, string> _names = names.ToLookup(TextFolding.Fold, StringComparer.Ordinal);
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

        ILookup<PlanLikeness, MediaActionPlan> alike = plans.ToLookup(p => PlanMatch.Of(p, presence));
        MediaActionPlan[] found = alike[PlanLikeness.Site].Any() ? [.. alike[PlanLikeness.Site]] : [.. alike[PlanLikeness.Name].Where(p => p.Website is null || IsOnly(presence))];
        lock (_used)
        {
            _used.UnionWith(found);
        }

        return found.OrderByDescending(p => p.Updated ?? p.Date).FirstOrDefault();
    }

    // Of two of one name, the plan of a site that is neither's may be either's.
    private bool IsOnly(WebPresence presence) => (presence.Website ?? presence.Organisation.Website) is null || _names[TextFolding.Fold(presence.Name)].Count() <= 1;
}
