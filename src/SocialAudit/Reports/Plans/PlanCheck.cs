using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Looks whether a plan that came from a file makes sense: what a person changed by hand, or somebody else on purpose.</summary>
internal static class PlanCheck
{
    private const int _mostActions = 2_000;
    private const int _mostSlots = 50_000;
    private const int _mostOthers = 5_000;
    private const double _mostHours = 100_000;

    /// <summary>The place of the first value that makes no sense, as the file names it; null when all do.</summary>
    public static string? Problem(MediaActionPlan plan) => Places(plan).FirstOrDefault(p => p.IsBad).Place;

    private static IEnumerable<(string Place, bool IsBad)> Places(MediaActionPlan plan)
    {
        yield return ("plan.organisation", string.IsNullOrWhiteSpace(plan.Organisation));
        yield return ("plan.website", plan.Website is { } website && !IsWeb(website));
        yield return ("plan.language", Language.Find(plan.Language) is null);
        yield return ("plan.hoursPerWeek", !IsHours(plan.HoursPerWeek));
        yield return ("plan.start", !IsDay(plan.Start));
        yield return ("plan.end", !IsDay(plan.End) || (plan.End != default && plan.End < plan.Start));
        yield return ("plan.actions", plan.Actions.Count > _mostActions || plan.Actions.Any(a => a is null) || plan.Actions.GroupBy(a => a.Id, StringComparer.Ordinal).Any(g => g.Count() > 1));
        yield return ("plan.leftOut", plan.LeftOut.Count > _mostActions || plan.LeftOut.Any(l => l is null));
        yield return ("plan.calendar", plan.Calendar.Count > _mostSlots || plan.Calendar.Any(s => s is null || !IsDay(s.Date)));
        yield return ("plan.people", plan.People.Count > _mostOthers || plan.People.Any(p => p is null || !IsHours(p.HoursPerWeek) || !IsHours(p.HoursPlanned)));
        yield return ("plan.closed", plan.Closed.Count > _mostOthers || plan.Closed.Any(c => c is null || !IsDay(c.From) || !IsDay(c.To)));
        yield return ("plan.milestones", plan.Milestones.Count > _mostOthers || plan.Milestones.Any(m => m is null || !IsDay(m.Date) || HasNull(m.Begins, m.Due)));
        yield return ("plan.unofficial", plan.Unofficial.Count > _mostOthers || plan.Unofficial.Any(u => u is null || !IsWeb(u.Address)));
        yield return ("plan", HasNull(plan.Objective, plan.ObjectiveId, plan.Indicator, plan.Audience, plan.Missing, plan.Questions, plan.Decisions, plan.TeamAdvice, plan.Rules, plan.SkippedRules));
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            yield return ($"plan.actions[{i}]", IsBad(plan.Actions[i]));
        }

        for (int i = 0; i < plan.LeftOut.Count; i++)
        {
            yield return ($"plan.leftOut[{i}].action", IsBad(plan.LeftOut[i].Action));
        }
    }

    private static bool IsBad(PlanAction action) =>
        string.IsNullOrWhiteSpace(action.Id) || !IsHours(action.HoursOnce) || !IsHours(action.HoursPerWeek) || !IsHours(action.TimesPerWeek)
        || !IsDay(action.Start) || !IsDay(action.Due) || !IsDay(action.Review ?? default) || (action.Due != default && action.Due < action.Start)
        || HasNull(action.Steps, action.Objective, action.Audience, action.After)
        || action.Why.Count + action.Indicators.Count + action.Evidence.Count > _mostOthers
        || action.Why.Any(w => w is null || w.Evidence.Any(e => e is null)) || action.Indicators.Any(i => i is null) || action.Evidence.Any(e => e is null);

    private static bool HasNull(params IReadOnlyList<string>[] lists) => lists.Any(l => l.Count > _mostOthers || l.Any(text => text is null));

    private static bool IsHours(double hours) => hours is >= 0 and <= _mostHours;

    /// <summary>A day of this century or the next; none at all where the plan has none.</summary>
    private static bool IsDay(DateTime day) => day == default || day.Year is >= 2000 and < 2200;

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https";
}
