namespace SocialAudit.Plan.Calendar;

/// <summary>The way through a plan's first 90 days: at 30, 60 and 90 days, what has begun and what is due.</summary>
public static class FirstNinetyDays
{
    private static readonly int[] _stops = [30, 60, 90];

    /// <summary>The three stops; each tells of what came since the stop before, in the actions' order by day.</summary>
    /// <param name="start">The day on which the plan begins.</param>
    /// <param name="actions">Each action's id, first day and due day.</param>
    public static IReadOnlyList<PlanMilestone> Of(DateTime start, IEnumerable<(string Id, DateTime Start, DateTime Due)> actions)
    {
        (string Id, DateTime Start, DateTime Due)[] all = [.. actions];
        return [.. _stops.Select((day, i) =>
        {
            DateTime from = i == 0 ? DateTime.MinValue : start.Date.AddDays(_stops[i - 1]);
            DateTime to = start.Date.AddDays(day);
            return new PlanMilestone
            {
                Day = day,
                Date = to,
                Begins = [.. all.Where(a => a.Start.Date > from && a.Start.Date <= to).OrderBy(a => a.Start.Date).Select(a => a.Id)],
                Due = [.. all.Where(a => a.Due.Date > from && a.Due.Date <= to).OrderBy(a => a.Due.Date).Select(a => a.Id)],
            };
        })];
    }
}
