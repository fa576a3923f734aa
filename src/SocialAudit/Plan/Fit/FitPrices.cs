namespace SocialAudit.Plan.Fit;

/// <summary>
/// Prices for everybody's hours: whoever all tasks want becomes dear, until the tasks' best choices spread. Any prices give a bound
/// that holds; these make it close. Whole numbers throughout, so that every machine finds the same ones.
/// </summary>
internal sealed class FitPrices
{
    private const int _rounds = 60;

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

    /// <summary>The prices for tasks that are all to be done.</summary>
    public long[] For(IReadOnlyList<int> tasks, int[] capacity) =>
        Find(capacity, values => (tasks, tasks.Sum(t => values[t])));

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
        if (_most == 0 || capacity.Sum(c => (decimal)c) * _most > long.MaxValue / 8)
        {
            return best;
        }

        long bestBound = long.MaxValue;
        long step = Math.Max(1, _most / Math.Max(1, (long)(2 * _model.Hours.Where(h => h > 0).DefaultIfEmpty(1).Average())));
        for (int round = 0; round < _rounds; round++)
        {
            long[] values = Values(_model, prices, _isWorth ? 1 : 0, !_isWorth);
            (IReadOnlyList<int> tasks, long value) = choose(values);
            long bound = value + Cost(prices, capacity);
            if (bound < bestBound)
            {
                (bestBound, best) = (bound, [.. prices]);
            }

            if (!Move(prices, capacity, tasks, step))
            {
                break;
            }

            step = Math.Max(1, step - (step / 12));
        }

        return best;
    }

    /// <summary>Whoever is asked for too much becomes dearer, whoever is asked for too little cheaper; false when nobody is asked for too much.</summary>
    private bool Move(long[] prices, int[] capacity, IReadOnlyList<int> tasks, long step)
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

        long most = -left.DefaultIfEmpty(0).Min();
        if (most <= 0)
        {
            return false;
        }

        for (int j = 0; j < prices.Length; j++)
        {
            prices[j] = Math.Min(_most, Math.Max(0, prices[j] - (step * Math.Min(left[j], most) / most)));
        }

        return true;
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
