namespace SocialAudit.Plan.Fit;

/// <summary>
/// Decides task by task whether it is chosen, in the model's order. What is chosen always has owners with hours enough, so that every
/// step is a plan; what can't beat the best known is not followed.
/// </summary>
internal sealed class FitSearch
{
    // A choice whose owners are not found in so many steps is left open, and counted into the bound.
    private const long _mostPackSteps = 100_000;

    private readonly FitModel _model;
    private readonly FitMeter _meter;
    private readonly long? _targetWorth;
    private readonly FitGuide _guide;
    private readonly long[] _values;
    private readonly long _cost;
    private readonly long _factor;
    private readonly bool _isFirstEnough;
    private readonly FitChosen _chosen;
    private readonly int[] _blocked;
    private readonly FitTable[] _tables;
    private readonly int _forced;
    private FitPlan? _best;
    private long _floor;
    private HashSet<int>? _settledTasks;
    private long _lost = FitTable.None;

    private FitSearch(FitModel model, FitMeter meter, long? targetWorth, FitGuide guide, long floor, bool isFirstEnough)
    {
        (_model, _meter, _targetWorth, _isFirstEnough) = (model, meter, targetWorth, isFirstEnough);
        _guide = guide;
        (long[] prices, _cost, _factor) = targetWorth is null ? (guide.Prices, FitPrices.Cost(guide.Prices, model.Capacity), 1) : Weigh(model, guide.Prices);
        _values = FitPrices.Values(model, prices, _factor, targetWorth is not null);
        _floor = targetWorth is { } target ? (target * _factor) + floor : floor;
        _chosen = new FitChosen(model, meter);
        _blocked = [.. model.IsBarred.Select(b => b ? 1 : 0)];
        _tables = new FitTable[model.Count + 1];
        _forced = model.IsForced.Count(f => f);
        foreach (int barred in Enumerable.Range(0, model.Count).Where(i => model.IsBarred[i]))
        {
            Block(barred, 1);
        }
    }

    /// <summary>The plan that is worth most.</summary>
    public static FitSearchResult ForWorth(FitModel model, FitMeter meter)
    {
        FitSearch plain = new(model, meter, null, new FitGuide(new long[model.Capacity.Length], []), -1, false);
        if (plain.IsPackedAtOnce())
        {
            return plain.Run();
        }

        FitGuide guide = new(new FitPrices(model, isWorth: true).ForChoice(plain.Out()), []);
        FitSearch priced = new(model, meter, null, guide, -1, false);
        return priced.RootBound() < plain.RootBound() ? priced.Run() : plain.Run();
    }

    /// <summary>Of the plans that are worth as much as this one, the one with the highest preference; the bound is one of preference.</summary>
    public static FitSearchResult ForPreference(FitModel model, FitPlan plan, FitMeter meter)
    {
        long worth = plan.Worth(model);
        int[] tasks = [.. Enumerable.Range(0, model.Count).Where(i => plan.Owner[i] != FitPlan.NotChosen)];
        FitPacker packer = new(model, tasks, withPreference: true, null, meter);
        FitSearchResult owners = packer.Pack(plan.Preference(model) - 1, false, long.MaxValue);
        FitPlan best = owners.Plan ?? plan;
        FitGuide guide = packer.Guide ?? GuideFor(model, best);
        FitSearch search = new(model, meter, worth, guide, best.Preference(model), false) { _settledTasks = owners.IsWhole ? [.. tasks] : null };
        FitSearchResult result = search.Run();
        long bound = Math.Max(owners.IsWhole ? best.Preference(model) : owners.Bound, result.Bound - (worth * search._factor));
        return new FitSearchResult(result.Plan ?? best, Math.Min(bound, model.MostPreference), owners.IsWhole && result.IsWhole, guide);
    }

    /// <summary>Any plan of this worth and this preference.</summary>
    public static FitSearchResult ForAny(FitModel model, long worth, long preference, FitGuide guide, FitMeter meter) =>
        Enumerable.Range(0, model.Count).Any(i => model.IsForced[i] && model.IsBarred[i])
            ? new FitSearchResult(null, 0, true)
            : new FitSearch(model, meter, worth, guide, preference - 1, true).Run();

    /// <summary>Prices under which a plan's tasks spread over people, and what each task then brings.</summary>
    private static FitGuide GuideFor(FitModel model, FitPlan plan)
    {
        int[] tasks = [.. Enumerable.Range(0, model.Count).Where(i => plan.Owner[i] >= 0)];
        long[] prices = new FitPrices(model, isWorth: false).For(tasks, model.Capacity, plan.Preference(model));
        return new FitGuide(prices, FitPrices.Values(model, prices, 0, true));
    }

    private FitSearchResult Run()
    {
        int count = _model.Count;
        _tables[0] = new FitTable(_model, _values, Out(), 0);
        bool isCut = false;
        if (_targetWorth is null or 0 && _forced == 0)
        {
            Offer(0);
        }

        byte[] stage = new byte[count + 1];
        bool[] isOn = new bool[count];
        long[] bounds = new long[count + 1];
        long value = _cost;
        int depth = 0;
        bounds[0] = RootBound();
        while (depth >= 0 && !isCut && !(_isFirstEnough && _best is not null))
        {
            int task = depth < count ? _model.Order[depth] : -1;
            if (task < 0 || stage[depth] == 2)
            {
                if (task >= 0 && isOn[depth])
                {
                    (isOn[depth], stage[depth]) = (false, 0);
                    Block(task, -1);
                }

                depth--;
            }
            else if (_meter.IsSpent)
            {
                isCut = true;
            }
            else if (stage[depth]++ == 0)
            {
                _meter.Step();
                long bound = value + _values[task] + _tables[depth].At(depth + 1, _chosen.HoursLeft - _model.Hours[task]);
                if (_blocked[task] == 0 && IsAbove(bound) && Take(task, bound))
                {
                    (isOn[depth], value) = (true, value + _values[task]);
                    if (Offer(bound))
                    {
                        Enter(depth + 1, bound);
                        depth++;
                    }
                }
            }
            else
            {
                if (isOn[depth])
                {
                    (isOn[depth], value) = (false, value - _values[task]);
                    _chosen.Drop(task);
                }

                long bound = Leave(task, depth, value);
                if (bound > FitTable.None / 2 && IsAbove(bound))
                {
                    isOn[depth] = true;
                    Enter(depth + 1, bound);
                    depth++;
                }
                else
                {
                    Block(task, -1);
                }
            }
        }

        for (int d = 0; isCut && d < count && d <= depth; d++)
        {
            _lost = stage[d] < 2 ? Math.Max(_lost, bounds[d]) : _lost;
        }

        bool isWhole = !IsAbove(_lost) || (_isFirstEnough && _best is not null);
        return new FitSearchResult(_best, isWhole ? _floor : Whole(_lost), isWhole);

        void Enter(int place, long bound)
        {
            stage[place] = 0;
            bounds[place] = bound;
            if (place < count)
            {
                isOn[place] = false;
                _tables[place] = _tables[place - 1];
            }
        }

        long Leave(int left, int place, long valueSoFar)
        {
            bool narrows = Enumerable.Range(0, _model.Dependents[left].Length).Any(k => _blocked[_model.Dependents[left][k]] == 0);
            Block(left, 1);
            if (_model.IsForced[left])
            {
                return FitTable.None;
            }

            // Without its ground, what rests on it can't be chosen either: the rest is worth less than it seemed.
            FitTable table = narrows ? new FitTable(_model, _values, Out(), place + 1) : _tables[place];
            _meter.Step(narrows ? 1 + (table.Cells / 2_000) : 1);
            _tables[place] = table;
            return valueSoFar + table.At(place + 1, _chosen.HoursLeft);
        }
    }

    /// <summary>One step of worth weighs more than all preferences and all hours that are paid for and not used; prices that leave no room for that are done without.</summary>
    private static (long[] Prices, long Cost, long Factor) Weigh(FitModel model, long[] prices)
    {
        long cost = FitPrices.Cost(prices, model.Capacity);
        long factor = model.PreferenceRange + (cost / FitModel.Scale) + 2;
        bool isCountable = model.Worth.Sum(w => (decimal)w) * factor * FitModel.Scale < -FitTable.None / 3;
        return isCountable ? (prices, cost, factor) : (new long[prices.Length], 0, model.PreferenceRange + 1);
    }

    /// <summary>Takes what is chosen now as a plan, if it is one; false when nothing can be added to it.</summary>
    private bool Offer(long bound)
    {
        if (_chosen.Forced < _forced)
        {
            return true;
        }

        if (_targetWorth is not { } target)
        {
            if (_chosen.Worth > _floor)
            {
                (_floor, _best) = (_chosen.Worth, new FitPlan([.. _chosen.Owner]));
            }

            return true;
        }

        // The choice that the search began with has its best owners already.
        if (_chosen.Worth == target && _settledTasks?.SetEquals(_chosen.Tasks) != true)
        {
            long worth = target * _factor;
            FitSearchResult owners = new FitPacker(_model, _chosen.Tasks, withPreference: true, _guide, _meter).Pack(_floor - worth, _isFirstEnough, long.MaxValue);
            if (owners.Plan is { } plan)
            {
                (_floor, _best) = (worth + plan.Preference(_model), plan);
            }

            _lost = owners.IsWhole ? _lost : Math.Max(_lost, bound);
        }

        return _chosen.Worth < target;
    }

    private bool Take(int task, long bound)
    {
        if (_targetWorth is { } target && _chosen.Worth + _model.Worth[task] > target)
        {
            return false;
        }

        bool? isTaken = _chosen.Take(task, _mostPackSteps);
        _lost = isTaken is null ? Math.Max(_lost, bound) : _lost;
        return isTaken == true;
    }

    /// <summary>What the budget alone would choose, if there are owners for it: then prices could better nothing.</summary>
    private bool IsPackedAtOnce()
    {
        FitTable table = new(_model, _values, Out(), 0);
        List<int> tasks = table.Trace(_model, _model.Budget);
        return new FitPacker(_model, tasks, withPreference: false, null, _meter).Pack(-1, true, _mostPackSteps).Plan is not null;
    }

    private long RootBound()
    {
        _tables[0] ??= new FitTable(_model, _values, Out(), 0);
        return _cost + _tables[0].At(0, _model.Budget);
    }

    private bool[] Out() => [.. _blocked.Select(b => b > 0)];

    private void Block(int task, int by)
    {
        foreach (int dependent in _model.Dependents[task])
        {
            _blocked[dependent] += by;
        }
    }

    private bool IsAbove(long bound) => bound > FitTable.None / 2 && Whole(bound) > _floor;

    private static long Whole(long bound) => bound >= 0 ? bound / FitModel.Scale : -((-bound + FitModel.Scale - 1) / FitModel.Scale);
}
