using SocialAudit.Team;

namespace SocialAudit.Plan;

/// <summary>
/// Places actions in time, week by week, so that neither the hours that there are nor anybody's own are exceeded: what is done once
/// comes first, and what goes on begins when its ground is laid and the hours are free.
/// </summary>
internal sealed class ActionCalendar(DateTime start, double? hoursPerWeek)
{
    // With hardly any hours a week, or no limit, what is done once still goes on at a volunteer's pace.
    private const double _leastPace = 2;
    private const double _usualPace = 4;
    private const double _leastOwnPace = 0.5;
    private const int _weeksToFirstReview = 4;
    private const int _lastWeek = 520;

    private readonly double _oncePace = hoursPerWeek is null ? _usualPace : Math.Max(_leastPace, hoursPerWeek.Value);
    private readonly double _weeklyLimit = hoursPerWeek ?? double.PositiveInfinity;
    private readonly double[] _used = new double[_lastWeek];
    private readonly Dictionary<string, double[]> _usedBy = [];
    private readonly Dictionary<string, int> _doneInWeek = [];

    /// <summary>Places the actions; they stay in their order.</summary>
    public IReadOnlyList<PlanAction> Place(IReadOnlyList<(PlanAction Action, TeamMember? Owner)> actions)
    {
        PlanAction[] placed = [.. actions.Select(a => a.Action.HoursOnce > 0 ? PlaceOnce(a.Action, a.Owner) : a.Action)];
        for (int i = 0; i < placed.Length; i++)
        {
            if (placed[i].HoursPerWeek > 0)
            {
                placed[i] = PlaceWeekly(placed[i], actions[i].Owner, actions);
            }
        }

        return placed;
    }

    private PlanAction PlaceOnce(PlanAction action, TeamMember? owner)
    {
        double left = action.HoursOnce;
        int? first = null;
        int last = 0;
        for (int week = 0; week < _lastWeek && left > 1e-9; week++)
        {
            double free = Math.Min(left, Math.Min(_oncePace - _used[week], owner is null ? left : Math.Max(_leastOwnPace, owner.HoursPerWeek) - UsedBy(owner)[week]));
            if (free > 1e-9)
            {
                Use(week, owner, free);
                left -= free;
                first ??= week;
                last = week;
            }
        }

        _doneInWeek[action.Id] = last;
        return action with { Start = Monday(first ?? 0), Due = Monday(last).AddDays(4) };
    }

    private PlanAction PlaceWeekly(PlanAction action, TeamMember? owner, IReadOnlyList<(PlanAction Action, TeamMember? Owner)> actions)
    {
        // The site and the team's consent come before any campaign; an account is regained, and its keeper trained, before it is used.
        IEnumerable<string> ground = actions
            .Where(a => a.Action.Kind == ActionKind.Consult || a.Action.Platform == "website" || a.Action.Platform == action.Platform
                || (a.Action.Kind == ActionKind.Train && owner is not null && a.Owner?.Id == owner.Id))
            .Select(a => a.Action.Id);
        int week = ground.Where(_doneInWeek.ContainsKey).Select(id => _doneInWeek[id] + 1).DefaultIfEmpty(0).Max();
        while (week < _lastWeek - 1 && Enumerable.Range(week, _lastWeek - week).Any(w => !Fits(w, owner, action.HoursPerWeek)))
        {
            week++;
        }

        for (int w = week; w < _lastWeek; w++)
        {
            Use(w, owner, action.HoursPerWeek);
        }

        DateTime begins = action.HoursOnce > 0 && action.Start != default ? action.Start : Monday(week);
        return action with { Start = begins, Due = Monday(week).AddDays(7 * _weeksToFirstReview) };
    }

    private bool Fits(int week, TeamMember? owner, double hours) =>
        _used[week] + hours <= _weeklyLimit + 1e-9 && (owner is null || UsedBy(owner)[week] + hours <= owner.HoursPerWeek + 1e-9);

    private void Use(int week, TeamMember? owner, double hours)
    {
        _used[week] += hours;
        if (owner is not null)
        {
            UsedBy(owner)[week] += hours;
        }
    }

    private double[] UsedBy(TeamMember owner)
    {
        if (!_usedBy.TryGetValue(owner.Id, out double[]? used))
        {
            _usedBy[owner.Id] = used = new double[_lastWeek];
        }

        return used;
    }

    private DateTime Monday(int week) => start.AddDays(7 * week);
}
