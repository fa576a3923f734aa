namespace SocialAudit.Plan.Fit;

/// <summary>
/// A bound on the preference of tasks that are all to be done: each person takes what fits best for that person alone, as if tasks could be
/// done twice, and each task pays a reward for being done once. It sees, as prices of hours can't, that whole tasks must fit.
/// </summary>
internal sealed class FitKnapsacks
{
    private const int _rounds = 150;
    private const int _patience = 8;
    private const long _wholeStep = 64;
    private const int _mostWidth = 256;
    private const int _mostCells = 4_000_000;

    private readonly int[] _tasks;
    private readonly int[] _hours;
    private readonly int[] _capacity;
    private readonly int _unit;
    private readonly long?[][] _preference;
    private readonly long[][] _best;
    private readonly long[] _rest;

    /// <param name="tasks">The tasks, in the order in which they are placed.</param>
    /// <param name="hours">What each takes, by its place in the order.</param>
    /// <param name="capacity">The hours of each person.</param>
    /// <param name="preference">For each person the preference for each task by its place in the order; null where the person may not own it.</param>
    public FitKnapsacks(int[] tasks, int[] hours, int[] capacity, long?[][] preference)
    {
        (_tasks, _hours, _capacity, _preference) = (tasks, hours, capacity, preference);
        _unit = (capacity.DefaultIfEmpty(0).Max() / _mostWidth) + 1;
        _best = [.. capacity.Select(c => new long[(tasks.Length + 1) * ((c / _unit) + 1)])];
        _rest = new long[tasks.Length + 1];
    }

    /// <summary>False where so many hours would take more memory than the bound is worth.</summary>
    public static bool IsUsable(int tasks, int[] capacity) =>
        (long)(tasks + 1) * capacity.Sum(c => (long)Math.Min(c, 2 * _mostWidth) + 1) <= _mostCells;

    /// <summary>Moves the rewards until tasks are done about once each; gives back the best rewards, which the bound then uses.</summary>
    public long[] Settle(long[] rewards, long floor)
    {
        long[] best = [.. rewards];
        long[] current = [.. rewards];
        long bestBound = long.MaxValue;
        long share = _wholeStep;
        int idle = 0;
        for (int round = 0; round < _rounds && share > 0; round++)
        {
            Use(current);
            long bound = At(0, _capacity);
            idle = bound < bestBound ? 0 : idle + 1;
            if (bound < bestBound)
            {
                (bestBound, best) = (bound, [.. current]);
            }

            if (bound < (floor + 1) * FitModel.Scale)
            {
                break;
            }

            if (idle == _patience)
            {
                (share, idle) = (share / 2, 0);
                best.CopyTo(current, 0);
                Use(current);
            }

            int[] slope = Slope();
            long length = slope.Sum(s => (long)s * s);
            if (length == 0)
            {
                break;
            }

            long gap = Math.Max(FitModel.Scale, bound - (FitModel.Scale * floor));
            for (int d = 0; d < slope.Length; d++)
            {
                current[_tasks[d]] -= gap * share * slope[d] / (_wholeStep * length);
            }
        }

        Use(best);
        return best;
    }

    /// <summary>Counts with these rewards from now on.</summary>
    public void Use(long[] rewards)
    {
        for (int d = _tasks.Length - 1; d >= 0; d--)
        {
            _rest[d] = _rest[d + 1] + rewards[_tasks[d]];
        }

        for (int j = 0; j < _capacity.Length; j++)
        {
            int width = (_capacity[j] / _unit) + 1;
            long[] best = _best[j];
            for (int d = _tasks.Length - 1; d >= 0; d--)
            {
                int hours = _hours[d] / _unit;
                int here = d * width;
                int below = here + width;
                long gain = _preference[j][d] is { } preference ? (FitModel.Scale * preference) - rewards[_tasks[d]] : 0;
                for (int left = 0; left < width; left++)
                {
                    long with = gain > 0 && left >= hours ? best[below + left - hours] + gain : 0;
                    best[here + left] = Math.Max(best[below + left], with);
                }
            }
        }
    }

    /// <summary>The bound, in <see cref="FitModel.Scale"/>, for the tasks from a place on within the hours left.</summary>
    public long At(int depth, int[] left)
    {
        long sum = _rest[depth];
        for (int j = 0; j < left.Length; j++)
        {
            sum += _best[j][(depth * ((_capacity[j] / _unit) + 1)) + (left[j] / _unit)];
        }

        return sum;
    }

    /// <summary>The bound where a person does a task, for every task by its place: what lies below what is known needs no trying.</summary>
    public long[] Forced(int person, long[] rewards)
    {
        int width = (_capacity[person] / _unit) + 1;
        long[] above = new long[width];
        long[] forced = new long[_tasks.Length];
        long bound = At(0, _capacity) - _best[person][width - 1];
        for (int d = 0; d < _tasks.Length; d++)
        {
            int hours = _hours[d] / _unit;
            if (_preference[person][d] is not { } preference || _hours[d] > _capacity[person])
            {
                forced[d] = FitTable.None;
                continue;
            }

            long gain = (FitModel.Scale * preference) - rewards[_tasks[d]];
            int below = (d + 1) * width;
            long rest = 0;
            for (int left = 0; left < width - hours; left++)
            {
                rest = Math.Max(rest, above[left] + _best[person][below + width - 1 - hours - left]);
            }

            forced[d] = bound + gain + rest;
            for (int left = width - 1; gain > 0 && left >= hours; left--)
            {
                above[left] = Math.Max(above[left], above[left - hours] + gain);
            }
        }

        return forced;
    }

    /// <summary>One less for each person who would do the task.</summary>
    private int[] Slope()
    {
        int[] slope = [.. Enumerable.Repeat(1, _tasks.Length)];
        for (int j = 0; j < _capacity.Length; j++)
        {
            int width = (_capacity[j] / _unit) + 1;
            int left = width - 1;
            for (int d = 0; d < _tasks.Length; d++)
            {
                if (_best[j][(d * width) + left] > _best[j][((d + 1) * width) + left])
                {
                    slope[d]--;
                    left -= _hours[d] / _unit;
                }
            }
        }

        return slope;
    }
}
