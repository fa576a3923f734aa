using System.Text;

namespace SocialAudit.Plan.Fit;

/// <summary>Remembers what hours were left when a task's turn came: with the same hours and no higher preference so far, nothing new can follow.</summary>
internal sealed class FitSeen
{
    private const int _most = 200_000;

    private readonly Dictionary<string, long> _values = [];
    private readonly int[] _least;
    private readonly (int First, int Length)[] _kinds;
    private readonly int[] _sorted;
    private readonly int[] _people;
    private readonly int _depths;
    private readonly int[][] _leastAt;

    public FitSeen(FitModel model, int[] tasks)
    {
        _people = [.. Enumerable.Range(0, model.Capacity.Length).OrderBy(j => model.KindOf[j])];
        _kinds = [.. _people.Select((j, i) => (model.KindOf[j], i)).GroupBy(p => p.Item1).Select(g => (g.First().i, g.Count()))];
        _sorted = new int[_people.Length];
        _depths = tasks.Length;
        _least = [.. Enumerable.Repeat(int.MaxValue, _people.Length)];
        _leastAt = new int[_depths][];
        for (int depth = _depths - 1; depth >= 0; depth--)
        {
            foreach (int person in model.Persons[tasks[depth]]!)
            {
                _least[person] = Math.Min(_least[person], model.Hours[tasks[depth]]);
            }

            _leastAt[depth] = [.. _least];
        }
    }

    /// <summary>True when this was reached before with at least this preference; else it is remembered.</summary>
    public bool IsWorse(int depth, int[] left, long value)
    {
        string key = KeyOf(depth, left);
        if (_values.TryGetValue(key, out long seen))
        {
            if (seen >= value)
            {
                return true;
            }
        }
        else if (_values.Count >= _most)
        {
            return false;
        }

        _values[key] = value;
        return false;
    }

    private string KeyOf(int depth, int[] left)
    {
        int[] least = _leastAt[depth];
        for (int i = 0; i < _people.Length; i++)
        {
            // Hours that no task to come can use are no hours.
            int person = _people[i];
            _sorted[i] = left[person] < least[person] ? 0 : left[person];
        }

        foreach ((int first, int length) in _kinds)
        {
            if (length > 1)
            {
                Array.Sort(_sorted, first, length);
            }
        }

        StringBuilder key = new((2 * _sorted.Length) + 2);
        key.Append((char)depth);
        foreach (int hours in _sorted)
        {
            key.Append((char)(hours & 0xFFFF)).Append((char)(hours >> 16));
        }

        return key.ToString();
    }
}
