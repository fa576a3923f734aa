namespace SocialAudit.Plan.Calendar;

/// <summary>The order in which tasks are placed: what they rest on first, then what is done once before what goes on.</summary>
internal static class TaskOrder
{
    /// <summary>Each task's part that is done once, and its part that goes on where it has one; a task without hours is something done once.</summary>
    public static IEnumerable<(ScheduledTask Task, bool IsWeekly)> Of(IReadOnlyList<ScheduledTask> tasks)
    {
        List<(ScheduledTask Task, bool IsWeekly)> waiting =
        [
            .. tasks.Where(t => t.HoursOnce > 0 || !(t.HoursPerWeek > 0)).Select(t => (t, false)),
            .. tasks.Where(t => t.HoursPerWeek > 0).Select(t => (t, true)),
        ];
        Dictionary<string, int> parts = waiting.GroupBy(w => w.Task.Id).ToDictionary(g => g.Key, g => g.Count());
        while (waiting.Count > 0)
        {
            // In a circle nobody is ready: then the first goes ahead.
            int next = Math.Max(0, waiting.FindIndex(IsReady));
            (ScheduledTask Task, bool IsWeekly) part = waiting[next];
            waiting.RemoveAt(next);
            parts[part.Task.Id]--;
            yield return part;
        }

        bool IsReady((ScheduledTask Task, bool IsWeekly) part) =>
            (!part.IsWeekly || !(part.Task.HoursOnce > 0) || parts[part.Task.Id] == 1)
            && part.Task.After.All(a => a == part.Task.Id || !parts.TryGetValue(a, out int left) || left == 0);
    }
}
