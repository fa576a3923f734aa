namespace SocialAudit.Plan.Fit;

/// <summary>
/// The most that the tasks from a place in the order on can still bring within any number of hours left, when only the budget binds:
/// what the prices make of everybody's own hours is in the values.
/// </summary>
internal sealed class FitTable
{
    /// <summary>No choice fits.</summary>
    public const long None = long.MinValue / 4;

    private const int _mostCells = 4_000_000;

    private readonly long[] _best;
    private readonly int _from;
    private readonly int _width;
    private readonly int _unit;

    public FitTable(FitModel model, long[] values, bool[] isOut, int from)
    {
        _from = from;
        int rows = model.Count - from + 1;
        // Rounding the tasks' hours and the hours left down leaves a bound, only a looser one.
        int mostWidth = Math.Max(1, Math.Min(2_048, _mostCells / Math.Max(1, model.Count * model.Count)));
        _unit = (model.Budget / mostWidth) + 1;
        _width = (model.Budget / _unit) + 1;
        _best = new long[rows * _width];
        for (int row = rows - 2; row >= 0; row--)
        {
            int task = model.Order[from + row];
            Fill(row, model.Hours[task] / _unit, values[task], model.IsForced[task], isOut[task] || values[task] <= None);
        }
    }

    public int Cells => _best.Length;

    public long At(int place, int hoursLeft) => hoursLeft < 0 ? None : _best[((place - _from) * _width) + (hoursLeft / _unit)];

    /// <summary>The tasks that the best choice takes.</summary>
    public List<int> Trace(FitModel model, int hoursLeft)
    {
        List<int> taken = [];
        int left = hoursLeft / _unit;
        for (int row = 0; row < (_best.Length / _width) - 1; row++)
        {
            int task = model.Order[_from + row];
            int hours = model.Hours[task] / _unit;
            long without = model.IsForced[task] ? None : _best[((row + 1) * _width) + left];
            if (_best[(row * _width) + left] > Math.Max(without, None / 2))
            {
                taken.Add(task);
                left -= hours;
            }
        }

        return taken;
    }

    private void Fill(int row, int hours, long value, bool isForced, bool isOut)
    {
        int below = (row + 1) * _width;
        int here = row * _width;
        for (int left = 0; left < _width; left++)
        {
            long without = isForced ? None : _best[below + left];
            long with = isOut || hours > left || _best[below + left - hours] <= None / 2 ? None : _best[below + left - hours] + value;
            _best[here + left] = Math.Max(without, with);
        }
    }
}
