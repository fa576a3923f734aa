namespace SocialAudit.Plan.Calendar;

/// <summary>
/// Places tasks in time, week by week, so that no week asks more of anybody, or of all together, than was offered: what is done once comes
/// first, each as soon as what it rests on is done the week before; what goes on begins when its hours are free for good. Nothing begins or
/// is due on a closed day, a closed week is not worked, and in a week with closed days less is done. The same tasks are placed the same way every time.
/// </summary>
/// <param name="start">The first day; weeks are counted from it.</param>
/// <param name="hoursPerWeek">The hours a week that all offer together; null for no limit.</param>
/// <param name="ownerHours">The hours a week that each owner offers; an owner who is not in it has no limit.</param>
/// <param name="days">The days that are worked.</param>
public sealed class TaskSchedule(DateTime start, double? hoursPerWeek, IReadOnlyDictionary<string, double>? ownerHours = null, WorkingDays? days = null)
{
    // With no hours a week, or no limit, what is done once still goes on at a volunteer's pace.
    private const double _leastPace = 2;
    private const double _usualPace = 4;
    private const double _leastOwnPace = 0.5;
    private const int _weeksToFirstReview = 4;

    private readonly DateTime _start = start.Date;
    private readonly WorkingDays _days = days ?? new WorkingDays();
    private readonly Dictionary<int, IReadOnlyList<DateTime>> _open = [];

    /// <summary>Places the tasks; the placements stand in the tasks' order. Of tasks that wait for each other in a circle, the first does not wait.</summary>
    /// <exception cref="ArgumentException">Two tasks have one id.</exception>
    public IReadOnlyList<TaskPlacement> Place(IReadOnlyList<ScheduledTask> tasks)
    {
        WeeklyLoad centre = new(hoursPerWeek, hoursPerWeek is null ? _usualPace : _leastPace);
        Dictionary<string, WeeklyLoad> owners = [];
        Dictionary<string, TaskPlacement> placed = tasks.ToDictionary(t => t.Id, t => new TaskPlacement { Id = t.Id });
        Dictionary<string, int> doneIn = [];
        foreach ((ScheduledTask task, bool isWeekly) in TaskOrder.Of(tasks))
        {
            WeeklyLoad[] loads = task.Owner is null ? [centre] : [centre, OwnerOf(task.Owner)];
            string[] waiting = [.. task.After.Where(a => a != task.Id && placed.ContainsKey(a))];
            TaskPlacement before = placed[task.Id];
            int from = Math.Max(WeekOf(task.NotBefore), waiting.Where(doneIn.ContainsKey).Select(a => doneIn[a] + 1).DefaultIfEmpty(0).Max());
            from = isWeekly && doneIn.TryGetValue(task.Id, out int own) ? Math.Max(from, own + 1) : from;
            TaskPlacement now = isWeekly ? PlaceWeekly(task, before, loads, from) : PlaceOnce(task, loads, from);
            placed[task.Id] = now;
            // What rests on something that is never done is never done either.
            doneIn[task.Id] = !now.IsPlaced ? WeeklyLoad.LastWeek : now.RunsFrom is { } runs ? (runs - _start).Days / 7 : now.FirstWeek + now.HoursOnceByWeek.Count - 1;
        }

        return [.. tasks.Select(t => placed[t.Id])];

        WeeklyLoad OwnerOf(string owner)
        {
            if (!owners.TryGetValue(owner, out WeeklyLoad? load))
            {
                double hours = 0;
                bool isKnown = ownerHours?.TryGetValue(owner, out hours) == true;
                owners[owner] = load = new WeeklyLoad(isKnown ? hours : null, isKnown ? _leastOwnPace : null);
            }

            return load;
        }
    }

    private TaskPlacement PlaceOnce(ScheduledTask task, WeeklyLoad[] loads, int from)
    {
        long left = WeeklyLoad.Ask(task.HoursOnce);
        int first = -1;
        List<double> hours = [];
        int week = from;
        for (; week < WeeklyLoad.LastWeek && (left > 0 || first < 0); week++)
        {
            int open = OpenIn(week).Count;
            long free = open == 0 ? -1 : Math.Min(left, loads.Min(l => l.FreeOnce(week, open)));
            if (free > 0 || (free == 0 && left == 0))
            {
                first = first < 0 ? week : first;
                left -= free;
                foreach (WeeklyLoad load in loads)
                {
                    load.UseOnce(week, free);
                }
            }

            if (first >= 0)
            {
                hours.Add(Math.Max(0, free) / 1_000.0);
            }
        }

        if (first < 0 || left > 0)
        {
            return new TaskPlacement { Id = task.Id };
        }

        return new TaskPlacement
        {
            Id = task.Id,
            IsPlaced = true,
            FirstWeek = first,
            Start = OpenIn(first)[0],
            Due = OpenIn(week - 1)[^1],
            HoursOnceByWeek = hours,
        };
    }

    private TaskPlacement PlaceWeekly(ScheduledTask task, TaskPlacement once, WeeklyLoad[] loads, int from)
    {
        long hours = WeeklyLoad.Ask(task.HoursPerWeek);
        int week = Math.Max(0, Math.Min(from, WeeklyLoad.LastWeek));
        week = loads.Max(l => l.FirstFree(week, hours));
        while (week < WeeklyLoad.LastWeek && OpenIn(week).Count == 0)
        {
            week++;
        }

        if (week >= WeeklyLoad.LastWeek)
        {
            return new TaskPlacement { Id = task.Id };
        }

        foreach (WeeklyLoad load in loads)
        {
            load.UseFrom(week, hours);
        }

        int review = week + _weeksToFirstReview;
        while (review < WeeklyLoad.LastWeek && OpenIn(review).Count == 0)
        {
            review++;
        }

        DateTime begins = OpenIn(week)[0];
        return once with
        {
            IsPlaced = true,
            FirstWeek = once.IsPlaced ? once.FirstWeek : week,
            Start = once.IsPlaced ? once.Start : begins,
            RunsFrom = begins,
            Due = OpenIn(review).Count > 0 ? OpenIn(review)[0] : begins,
        };
    }

    /// <summary>The first week that lies whole after a day, or begins with it.</summary>
    private int WeekOf(DateTime? day) => day is { } first && first.Date > _start ? Math.Min(WeeklyLoad.LastWeek, ((first.Date - _start).Days + 6) / 7) : 0;

    private IReadOnlyList<DateTime> OpenIn(int week) =>
        _open.TryGetValue(week, out IReadOnlyList<DateTime>? open) ? open : _open[week] = _days.OpenFrom(_start.AddDays(7 * week));
}
