namespace SocialAudit.Plan.Fit;

/// <summary>
/// Prices for everybody's hours: whoever all tasks want becomes dear, until the tasks' best choices spread. Any prices give a bound
/// that holds; these make it close. Whole numbers throughout, so that every machine finds the same ones.
/// </summary>
internal sealed class FitPrices
{
    private const int _rounds = 300;
    private const int _patience = 10;
    private const long _wholeStep = 64;

    private readonly FitModel _model;
    private readonly bool _isWorth;
    private readonly long _most;

    /// <param name="model">The tasks and the people.</param>
    /// <param name="isWorth">True to weigh worth; false to weigh preferences.</param>
    public FitPrices(FitModel model, bool isWorth)
    {
        _model = model;
        _isWorth = isWorth;
        _most = FitModel.Scale * (isWorth ? model.Worth.DefaultIfEmpty(0).Max()
            : model.Preferences.Where(p => p.Length > 0).Select(p => (long)p.Max() - p.Min()).DefaultIfEmpty(0).Max());
    }

    /// <summary>The highest preference of all tasks together that is known to be possible.</summary>
    public long Reached { get; private set; }

    /// <summary>Who owns each task where <see cref="Reached"/> was reached on the way; null when it was not.</summary>
    public int[]? Found { get; private set; }

    /// <summary>The prices for tasks that are all to be done and need an owner.</summary>
    public long[] For(IReadOnlyList<int> tasks, int[] capacity, long floor)
    {
        Reached = floor;
        int[] longestFirst = [.. tasks.OrderByDescending(t => _model.Hours[t]).ThenBy(t => t)];
        return Find(capacity, values => (longestFirst, longestFirst.Sum(t => values[t])));
    }

    /// <summary>The prices where the budget alone would choose the tasks.</summary>
    public long[] ForChoice(bool[] isOut) => Find(_model.Capacity, values =>
    {
        FitTable table = new(_model, values, isOut, 0);
        return (table.Trace(_model, _model.Budget), table.At(0, _model.Budget));
    });

    /// <summary>What each task brings at best once its owner's hours are paid for.</summary>
    public static long[] Values(FitModel model, long[] prices, long factor, bool withPreference)
    {
        long[] values = new long[model.Count];
        for (int i = 0; i < values.Length; i++)
        {
            long best = model.Persons[i] is null ? 0 : FitTable.None;
            int[] persons = model.Persons[i] ?? [];
            for (int k = 0; k < persons.Length; k++)
            {
                long value = (withPreference ? FitModel.Scale * model.Preferences[i][k] : 0) - (prices[persons[k]] * model.Hours[i]);
                best = model.Hours[i] <= model.Capacity[persons[k]] && value > best ? value : best;
            }

            values[i] = best <= FitTable.None ? FitTable.None : best + (FitModel.Scale * factor * model.Worth[i]);
        }

        return values;
    }

    /// <summary>What everybody's hours cost.</summary>
    public static long Cost(long[] prices, int[] capacity)
    {
        long cost = 0;
        for (int j = 0; j < prices.Length; j++)
        {
            cost += prices[j] * capacity[j];
        }

        return cost;
    }

    private long[] Find(int[] capacity, Func<long[], (IReadOnlyList<int> Tasks, long Value)> choose)
    {
        long[] prices = new long[capacity.Length];
        long[] best = prices;
        // Prices so high that their sums could not be counted: better a looser bound than a wrong one.
        if (_most == 0 || capacity.Sum(c => (decimal)c) * _most > long.MaxValue / 64)
        {
            return best;
        }

        long bestBound = long.MaxValue;
        long share = _wholeStep;
        int idle = 0;
        for (int round = 0; round < _rounds && share > 0; round++)
        {
            long[] values = Values(_model, prices, _isWorth ? 1 : 0, !_isWorth);
            (IReadOnlyList<int> tasks, long value) = choose(values);
            long bound = value + Cost(prices, capacity);
            idle = bound < bestBound ? 0 : idle + 1;
            if (bound < bestBound)
            {
                (bestBound, best) = (bound, [.. prices]);
            }

            if (idle == _patience)
            {
                (share, idle) = (share / 2, 0);
                best.CopyTo(prices, 0);
            }

            if (!Move(prices, capacity, tasks, bound, share))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Whoever is asked for too much becomes dearer, whoever is asked for too little cheaper; false when that leads nowhere.</summary>
    private bool Move(long[] prices, int[] capacity, IReadOnlyList<int> tasks, long bound, long share)
    {
        int[] left = [.. capacity];
        foreach (int task in tasks)
        {
            int owner = Cheapest(task, prices, left);
            if (owner >= 0)
            {
                left[owner] -= _model.Hours[task];
            }
        }

        Place(tasks, prices, capacity);
        long length = 0;
        for (int j = 0; j < prices.Length; j++)
        {
            length += left[j] < 0 || prices[j] > 0 ? (long)left[j] * left[j] : 0;
        }

        // Down to the best that was reached, in one step, if the slope went on: a share of that.
        long gap = Math.Max(FitModel.Scale, bound - (FitModel.Scale * Reached));
        for (int j = 0; length > 0 && j < prices.Length; j++)
        {
            decimal step = (decimal)gap * share * left[j] / ((decimal)_wholeStep * length);
            prices[j] = Math.Min(_most, Math.Max(0, prices[j] - (long)step));
        }

        return length > 0;
    }

    /// <summary>Places the tasks one after the other, the longest first, each where it brings most at these prices: often a good plan, sometimes the best.</summary>
    private void Place(IReadOnlyList<int> tasks, long[] prices, int[] capacity)
    {
        if (_isWorth)
        {
            return;
        }

        int[] left = [.. capacity];
        int[] owner = [.. Enumerable.Repeat(FitPlan.NotChosen, _model.Count)];
        long preference = 0;
        foreach (int task in tasks)
        {
            long best = FitTable.None;
            int[] persons = _model.Persons[task]!;
            for (int k = 0; k < persons.Length; k++)
            {
                long value = (FitModel.Scale * _model.Preferences[task][k]) - (prices[persons[k]] * _model.Hours[task]);
                (owner[task], best) = left[persons[k]] >= _model.Hours[task] && value > best ? (persons[k], value) : (owner[task], best);
            }

            if (owner[task] < 0)
            {
                return;
            }

            left[owner[task]] -= _model.Hours[task];
            preference += _model.PreferenceOf(task, owner[task]);
        }

        if (preference > Reached)
        {
            (Reached, Found) = (preference, owner);
        }
    }

    private int Cheapest(int task, long[] prices, int[] left)
    {
        int[] persons = _model.Persons[task] ?? [];
        int owner = -1;
        long best = FitTable.None;
        for (int k = 0; k < persons.Length; k++)
        {
            int person = persons[k];
            long value = (_isWorth ? 0 : FitModel.Scale * _model.Preferences[task][k]) - (prices[person] * _model.Hours[task]);
            bool isFreer = owner >= 0 && value == best && left[person] > left[owner];
            if (_model.Hours[task] <= _model.Capacity[person] && (value > best || isFreer))
            {
                (owner, best) = (person, value);
            }
        }

        return owner;
    }
}
