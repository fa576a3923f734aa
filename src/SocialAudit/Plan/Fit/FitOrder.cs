namespace SocialAudit.Plan.Fit;

/// <summary>Among plans of the same worth and preference, finds the first in the tasks' order: task by task, the first owner that leaves such a plan.</summary>
internal sealed class FitOrder
{
    private readonly FitMeter _meter;
    private readonly long _worth;
    private readonly long _preference;
    private readonly FitGuide _guide;
    private FitModel _model;
    private FitPlan _plan;

    public FitOrder(FitModel model, FitPlan plan, FitGuide guide, FitMeter meter)
    {
        (_model, _plan, _meter) = (model, plan, meter);
        _worth = plan.Worth(model);
        _preference = plan.Preference(model);
        _guide = guide;
    }

    /// <summary>True when the first was found; false when the steps did not suffice.</summary>
    public bool IsWhole { get; private set; } = true;

    public FitPlan Settle()
    {
        int[] load = new int[_model.Capacity.Length];
        for (int task = 0; task < _model.Count && !_meter.IsSpent; task++)
        {
            int owner = FirstOwner(task, load);
            _model = _model.With(task, owner);
            if (owner >= 0)
            {
                load[owner] += _model.Hours[task];
            }
        }

        IsWhole &= !_meter.IsSpent;
        return _plan;
    }

    private int FirstOwner(int task, int[] load)
    {
        HashSet<(int Kind, int Capacity)> refused = [];
        foreach (int owner in _model.Persons[task] ?? [FitPlan.Nobody])
        {
            if (owner == _plan.Owner[task])
            {
                return owner;
            }

            // Of two people of one kind who own nothing yet, what is refused to one is refused to the other.
            if (owner >= 0 && load[owner] == 0 && refused.Contains((_model.KindOf[owner], _model.Capacity[owner])))
            {
                continue;
            }

            FitSearchResult found = FitSearch.ForAny(_model.With(task, owner), _worth, _preference, _guide, _meter);
            IsWhole &= found.IsWhole;
            if (found.Plan is not null)
            {
                _plan = found.Plan;
                return owner;
            }

            if (owner >= 0 && load[owner] == 0)
            {
                refused.Add((_model.KindOf[owner], _model.Capacity[owner]));
            }
        }

        return _plan.Owner[task];
    }
}
