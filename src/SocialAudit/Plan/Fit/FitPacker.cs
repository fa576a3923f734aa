namespace SocialAudit.Plan.Fit;

/// <summary>Gives tasks that are all to be done to people who may own them, within everybody's hours and with the highest preference.</summary>
internal sealed class FitPacker
{
    private readonly FitModel _model;
    private readonly bool _withPreference;
    private readonly FitMeter _meter;
    private readonly int[] _left;
    private readonly int[] _owner;
    private readonly int[] _tasks;
    private readonly FitSeen _seen;
    private readonly FitGuide? _guide;
    private FitKnapsacks? _knapsacks;
    private readonly int[][] _persons;
    private readonly int[][] _preferences;
    private long[] _prices;
    private long _rootBound;
    private long _floor = long.MinValue;
    private long _settled;

    public FitPacker(FitModel model, IEnumerable<int> tasks, bool withPreference, FitGuide? guide, FitMeter meter)
    {
        _model = model;
        _withPreference = withPreference;
        _meter = meter;
        _left = [.. model.Capacity];
        _owner = [.. Enumerable.Repeat(FitPlan.NotChosen, model.Count)];
        _tasks = Settle(tasks);
        _guide = withPreference ? guide : null;
        _prices = _guide?.Prices ?? new long[_left.Length];
        _persons = [.. model.Persons.Select(p => p ?? [])];
        _preferences = [.. model.Preferences];
        _seen = new FitSeen(model, _tasks);
    }

    /// <summary>What was learnt on the way, once something was packed.</summary>
    public FitGuide? Guide { get; private set; }

    /// <summary>The best plan whose preference is above the floor.</summary>
    /// <param name="floor">What must be beaten.</param>
    /// <param name="isFirstEnough">True to stop at the first plan that does.</param>
    /// <param name="mostSteps">Where to give up.</param>
    public FitSearchResult Pack(long floor, bool isFirstEnough, long mostSteps)
    {
        if (_tasks.Length == 0)
        {
            return new FitSearchResult(_settled > floor ? new FitPlan([.. _owner]) : null, _settled, true);
        }

        FitPlan? known = null;
        long bound = Bound(0, 0);
        if (_withPreference && _guide is null && bound > floor)
        {
            FitPrices search = new(_model, isWorth: false);
            _prices = search.For(_tasks, _model.Capacity, floor - _settled);
            bound = Bound(0, 0);
            if (search.Found is { } owners && search.Reached + _settled > floor)
            {
                floor = search.Reached + _settled;
                known = new FitPlan([.. owners.Select((o, i) => o >= 0 ? o : _owner[i])]);
            }
        }

        if (bound <= floor || (isFirstEnough && known is not null))
        {
            return new FitSearchResult(known, floor, true);
        }

        if (_withPreference)
        {
            Narrow(floor);
            bound = Math.Min(bound, NarrowMore(floor));
        }

        FitSearchResult result = Search(floor, bound, isFirstEnough, mostSteps);
        return result with { Plan = result.Plan ?? known };
    }

    /// <summary>Leaves out whom a task can't go to in any plan above the floor.</summary>
    private void Narrow(long floor)
    {
        foreach (int task in _tasks)
        {
            int hours = _model.Hours[task];
            int[] persons = _model.Persons[task]!;
            long[] values = [.. persons.Select((p, k) => (FitModel.Scale * _model.Preferences[task][k]) - (_prices[p] * hours))];
            long best = Enumerable.Range(0, persons.Length).Where(k => _left[persons[k]] >= hours).Max(k => values[k]);
            int[] open = [.. Enumerable.Range(0, persons.Length).Where(k => _left[persons[k]] >= hours && Whole(_rootBound - best + values[k]) + _settled > floor)];
            _persons[task] = [.. open.Select(k => persons[k])];
            _preferences[task] = [.. open.Select(k => _model.Preferences[task][k])];
        }
    }

    /// <summary>Leaves out more where whole tasks must fit into whole people; gives back the bound.</summary>
    private long NarrowMore(long floor)
    {
        if (!FitKnapsacks.IsUsable(_tasks.Length, _left) || _tasks.Any(t => _persons[t].Length == 0))
        {
            return long.MaxValue;
        }

        long[] rewards = _guide is null ? FitPrices.Values(_model, _prices, 0, true) : [.. _guide.Rewards];
        long?[][] preference = [.. _left.Select(_ => new long?[_tasks.Length])];
        for (int d = 0; d < _tasks.Length; d++)
        {
            for (int k = 0; k < _persons[_tasks[d]].Length; k++)
            {
                preference[_persons[_tasks[d]][k]][d] = _preferences[_tasks[d]][k];
            }
        }

        _knapsacks = new FitKnapsacks(_tasks, [.. _tasks.Select(t => _model.Hours[t])], _model.Capacity, preference);
        if (_guide is null)
        {
            rewards = _knapsacks.Settle(rewards, floor - _settled);
        }
        else
        {
            _knapsacks.Use(rewards);
        }

        long[][] forced = [.. Enumerable.Range(0, _left.Length).Select(j => _knapsacks.Forced(j, rewards))];
        for (int d = 0; d < _tasks.Length; d++)
        {
            int[] persons = _persons[_tasks[d]];
            int[] open = [.. Enumerable.Range(0, persons.Length).Where(k => Whole(forced[persons[k]][d]) + _settled > floor)];
            _preferences[_tasks[d]] = [.. open.Select(k => _preferences[_tasks[d]][k])];
            _persons[_tasks[d]] = [.. open.Select(k => persons[k])];
        }

        Guide = new FitGuide(_prices, rewards);
        return _settled + Whole(_knapsacks.At(0, _left));
    }

    private FitSearchResult Search(long floor, long bound, bool isFirstEnough, long mostSteps)
    {
        FitPlan? best = null;
        _floor = floor;
        int[][] options = new int[_tasks.Length][];
        int[] next = new int[_tasks.Length];
        long value = _settled;
        long steps = 0;
        int depth = 0;
        options[0] = OptionsOf(_tasks[0]);
        while (depth >= 0)
        {
            if (_owner[_tasks[depth]] >= 0)
            {
                value -= Release(_tasks[depth]);
            }

            if (next[depth] == options[depth].Length)
            {
                next[depth--] = 0;
                continue;
            }

            if (++steps > mostSteps || _meter.IsSpent)
            {
                return new FitSearchResult(best, bound, false);
            }

            _meter.Step();
            value += Give(_tasks[depth], options[depth][next[depth]++]);
            if (depth == _tasks.Length - 1)
            {
                if (value > floor)
                {
                    (floor, best) = (value, new FitPlan([.. _owner]));
                    _floor = floor;
                    if (isFirstEnough || value >= bound)
                    {
                        return new FitSearchResult(best, value, true);
                    }
                }
            }
            else if (Bound(depth + 1, value - _settled) > floor && !_seen.IsWorse(depth + 1, _left, value))
            {
                depth++;
                options[depth] = OptionsOf(_tasks[depth]);
            }
        }

        return new FitSearchResult(best, floor, true);
    }

    /// <summary>What takes no hours goes to whom it suits best at once; the rest is placed hardest first, what leaves no choice before all.</summary>
    private int[] Settle(IEnumerable<int> tasks)
    {
        List<int> rest = [];
        foreach (int task in tasks)
        {
            if (_model.Persons[task] is not { } persons)
            {
                _owner[task] = FitPlan.Nobody;
            }
            else if (_model.Hours[task] > 0)
            {
                rest.Add(task);
            }
            else
            {
                int best = Enumerable.Range(0, persons.Length).OrderByDescending(k => _model.Preferences[task][k]).First();
                _owner[task] = persons[best];
                _settled += _withPreference ? _model.Preferences[task][best] : 0;
            }
        }

        return [.. rest.OrderBy(t => _model.Persons[t]!.Length > 1).ThenByDescending(t => _model.Hours[t]).ThenBy(t => _model.Persons[t]!.Length).ThenBy(t => t)];
    }

    private long Give(int task, int person)
    {
        _owner[task] = person;
        _left[person] -= _model.Hours[task];
        return _withPreference ? _model.PreferenceOf(task, person) : 0;
    }

    private long Release(int task)
    {
        int person = _owner[task];
        _owner[task] = FitPlan.NotChosen;
        _left[person] += _model.Hours[task];
        return _withPreference ? _model.PreferenceOf(task, person) : 0;
    }

    /// <summary>No way of placing the rest has a higher preference; none at all when something no longer fits anywhere.</summary>
    private long Bound(int depth, long value)
    {
        long whole = _knapsacks is null ? long.MaxValue : _settled + value + Whole(_knapsacks.At(depth, _left));
        if (whole <= _floor)
        {
            return whole;
        }

        long cost = 0;
        long free = 0;
        for (int j = 0; j < _left.Length; j++)
        {
            cost += _prices[j] * _left[j];
            free += _left[j];
        }

        long sum = 0;
        for (int d = depth; d < _tasks.Length; d++)
        {
            int task = _tasks[d];
            int hours = _model.Hours[task];
            int[] persons = _persons[task];
            int[] preferences = _preferences[task];
            long best = FitTable.None;
            for (int k = 0; k < persons.Length; k++)
            {
                long one = (_withPreference ? FitModel.Scale * preferences[k] : 0) - (_prices[persons[k]] * hours);
                best = _left[persons[k]] >= hours && one > best ? one : best;
            }

            free -= hours;
            if (best <= FitTable.None || free < 0)
            {
                return FitTable.None;
            }

            sum += best;
        }

        long scaled = sum + cost;
        _rootBound = depth == 0 ? scaled : _rootBound;
        return Math.Min(whole, _settled + value + Whole(scaled));
    }

    private static long Whole(long scaled) => scaled >= 0 ? scaled / FitModel.Scale : -((-scaled + FitModel.Scale - 1) / FitModel.Scale);

    /// <summary>Whom a task may go to now, the likeliest first; of two people between whom nothing differs only the first.</summary>
    private int[] OptionsOf(int task)
    {
        int hours = _model.Hours[task];
        int[] persons = _persons[task];
        List<(long Value, int Left, int Person)> options = [];
        HashSet<(int Kind, int Left)> alike = [];
        for (int k = 0; k < persons.Length; k++)
        {
            int person = persons[k];
            if (_left[person] >= hours && alike.Add((_model.KindOf[person], _left[person])))
            {
                options.Add(((_prices[person] * hours) - (_withPreference ? FitModel.Scale * _preferences[task][k] : 0), _left[person], person));
            }
        }

        options.Sort();
        return [.. options.Select(o => o.Person)];
    }
}
