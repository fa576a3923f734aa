namespace SocialAudit.Plan;

/// <summary>What there is to decide at the next review of a plan.</summary>
internal sealed class PlanDecisions(MediaActionPlan plan, Language language, DateTimeOffset now)
{
    // A review is an hour: what goes beyond is found in the actions themselves.
    private const int _most = 12;
    private const double _behind = 0.5;

    /// <summary>The sentences, the most pressing first.</summary>
    public IEnumerable<string> Sentences() => All().Take(_most);

    private IEnumerable<string> All()
    {
        foreach (PlanAction action in plan.Actions.Where(a => a.Status == ActionStatus.Late))
        {
            yield return language.Text("DecideLate", action.Title);
        }

        // What no audit sees contradicts nobody.
        foreach (PlanAction action in plan.Actions.Where(a => a.GivenStatus == ActionStatus.Done && a.SeenStatus == ActionStatus.Late && a.Evidence.Count > 0))
        {
            yield return language.Text("DecideDiffers", action.Title, ActionStatusWords.Of(ActionStatus.Done, language), action.SeenBasis);
        }

        double freed = plan.Actions.Where(a => a.Status == ActionStatus.NoLongerNeeded).Sum(a => a.HoursPerWeek);
        foreach (PlanAction action in plan.Actions.Where(a => a.Status == ActionStatus.NoLongerNeeded))
        {
            yield return language.Text("DecideDrop", action.Title);
        }

        double free = plan.HoursPerWeek - plan.HoursPlanned + freed;
        if (plan.LeftOut.FirstOrDefault(l => l.Action.HoursPerWeek > 0 && l.Action.HoursPerWeek <= free + 1e-9) is { } next)
        {
            yield return language.Text("DecideNext", language.Number(free), next.Title);
        }

        foreach (PlanAction action in plan.Actions.Where(a => a.Review <= now.Date))
        {
            foreach (PlanIndicator indicator in action.Indicators.Where(i => i.Progress < _behind))
            {
                yield return language.Text("DecideIndicator", action.Title, indicator.Name, language.Number(indicator.Latest!.Value), language.Number(indicator.Target!.Value));
            }
        }
    }
}
