namespace SocialAudit.Plan.Fit;

/// <summary>The tasks chosen so far, with owners who have the hours for all of them together.</summary>
internal sealed class FitChosen(FitModel model, FitMeter meter)
{
    private readonly int[] _left = [.. model.Capacity];
    private readonly Dictionary<int, int[]> _ownersBefore = [];
    private readonly List<int> _tasks = [];

    /// <summary>The tasks, in the order in which they were taken.</summary>
    public IReadOnlyList<int> Tasks => _tasks;

    public int[] Owner { get; private set; } = [.. Enumerable.Repeat(FitPlan.NotChosen, model.Count)];

    public int HoursLeft { get; private set; } = model.Budget;

    public long Worth { get; private set; }

    /// <summary>How many of them are chosen in every plan.</summary>
    public int Forced { get; private set; }

    /// <summary>Takes a task too; false when there are no owners for all, null when that was not settled in so many steps.</summary>
    public bool? Take(int task, long mostSteps)
    {
        if (model.Hours[task] > HoursLeft)
        {
            return false;
        }

        int owner = model.Persons[task] is { } persons ? Tightest(persons, model.Hours[task]) : FitPlan.Nobody;
        if (owner == FitPlan.NotChosen)
        {
            FitSearchResult packed = new FitPacker(model, _tasks.Append(task), withPreference: false, null, meter).Pack(-1, true, mostSteps);
            if (packed.Plan is null)
            {
                return packed.IsWhole ? false : null;
            }

            _ownersBefore[task] = Owner;
            Use(packed.Plan.Owner);
        }
        else
        {
            Owner[task] = owner;
            _ = owner >= 0 ? _left[owner] -= model.Hours[task] : 0;
        }

        _tasks.Add(task);
        Count(task, 1);
        return true;
    }

    /// <summary>Gives back the task that was taken last.</summary>
    public void Drop(int task)
    {
        _tasks.RemoveAt(_tasks.Count - 1);
        Count(task, -1);
        if (_ownersBefore.TryGetValue(task, out int[]? owners))
        {
            _ownersBefore.Remove(task);
            Use(owners);
        }
        else
        {
            _ = Owner[task] >= 0 ? _left[Owner[task]] += model.Hours[task] : 0;
            Owner[task] = FitPlan.NotChosen;
        }
    }

    private void Count(int task, int sign)
    {
        HoursLeft -= sign * model.Hours[task];
        Worth += sign * (long)model.Worth[task];
        Forced += model.IsForced[task] ? sign : 0;
    }

    private int Tightest(int[] persons, int hours)
    {
        int best = FitPlan.NotChosen;
        foreach (int person in persons)
        {
            if (_left[person] >= hours && (best < 0 || _left[person] < _left[best]))
            {
                best = person;
            }
        }

        return best;
    }

    private void Use(int[] owners)
    {
        Owner = owners;
        model.Capacity.CopyTo(_left, 0);
        for (int i = 0; i < owners.Length; i++)
        {
            if (owners[i] >= 0)
            {
                _left[owners[i]] -= model.Hours[i];
            }
        }
    }
}
