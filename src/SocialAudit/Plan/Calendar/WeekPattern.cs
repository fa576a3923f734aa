namespace SocialAudit.Plan.Calendar;

/// <summary>The weekdays of each channel, 0 for Monday to 4 for Friday: spread so that no day carries all channels, and no channel crowds two days.</summary>
internal sealed class WeekPattern
{
    // Where nothing else tells days apart: the middle of the week first, Friday last.
    private static readonly int[] _rank = [3, 0, 2, 1, 4];

    private readonly double[] _load = new double[WorkingDays.PerWeek];
    private readonly Dictionary<string, int[]> _days = [];

    /// <param name="channels">The channels; what others pass on before those that do.</param>
    public WeekPattern(IReadOnlyList<EditorialChannel> channels)
    {
        HashSet<string> passedOn = [.. channels.SelectMany(c => c.Relays)];
        foreach (EditorialChannel channel in channels)
        {
            int[] sources = [.. channel.Relays.Where(_days.ContainsKey).Select(r => _days[r][0])];
            int count = (int)Math.Ceiling(Math.Min(WorkingDays.PerWeek, channel.TimesPerWeek) - 1e-9);
            int[] best = Choices(count)
                .OrderBy(days => sources.Length > 0 ? days.Count(d => d <= sources.Max()) : 0)
                .ThenBy(days => passedOn.Contains(channel.ActionId) && days[0] > 1 ? 1 : 0)
                .ThenBy(Crowding)
                .ThenBy(days => days.Sum(d => _load[d]))
                .ThenBy(days => days.Sum(d => _rank[d]))
                .First();
            _days[channel.ActionId] = best;
            foreach (int day in best)
            {
                _load[day] += channel.TimesPerWeek / best.Length;
            }
        }
    }

    /// <summary>The channel's weekdays, in order.</summary>
    public IReadOnlyList<int> DaysOf(EditorialChannel channel) => _days[channel.ActionId];

    private static IEnumerable<int[]> Choices(int count) => Enumerable.Range(1, (1 << WorkingDays.PerWeek) - 1)
        .Select(bits => Enumerable.Range(0, WorkingDays.PerWeek).Where(d => (bits >> d & 1) == 1).ToArray())
        .Where(days => days.Length == count);

    /// <summary>How many of the days follow on each other.</summary>
    private static int Crowding(int[] days) => days.Skip(1).Where((day, i) => day - days[i] == 1).Count();
}
