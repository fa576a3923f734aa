namespace SocialAudit.Plan.Fit;

/// <summary>A problem in plain arrays, with what the searches ask for again and again.</summary>
internal sealed class FitModel
{
    /// <summary>What a price or a value is counted in, so that fractions of a preference can be weighed without fractions.</summary>
    public const long Scale = 1_024;

    private FitModel(int[] worth, int[] hours, int[] capacity) => (Worth, Hours, Capacity) = (worth, hours, capacity);

    public int[] Worth { get; }

    public int[] Hours { get; }

    /// <summary>The hours of each person, no more than tasks could fill.</summary>
    public int[] Capacity { get; }

    /// <summary>Who may own each task, in the order of people; null for a task that needs no owner.</summary>
    public int[]?[] Persons { get; private init; } = [];

    /// <summary>The preferences, beside <see cref="Persons"/>.</summary>
    public int[][] Preferences { get; private init; } = [];

    /// <summary>The tasks that can't be chosen without this one, near and far.</summary>
    public int[][] Dependents { get; private init; } = [];

    /// <summary>The order in which tasks are decided: those that others rest on first, then the most worth for an hour.</summary>
    public int[] Order { get; private init; } = [];

    /// <summary>The people's kind: two of one kind may own the same tasks with the same preferences.</summary>
    public int[] KindOf { get; private init; } = [];

    /// <summary>True for a task that is chosen in every plan asked for.</summary>
    public bool[] IsForced { get; private init; } = [];

    /// <summary>True for a task that is chosen in none.</summary>
    public bool[] IsBarred { get; private init; } = [];

    /// <summary>The hours that all may take together, people's own counted in.</summary>
    public int Budget { get; private init; }

    /// <summary>No plan's preferences come to more.</summary>
    public long MostPreference { get; private init; }

    /// <summary>How far the preferences of two plans can lie apart.</summary>
    public long PreferenceRange { get; private init; }

    public int Count => Worth.Length;

    public static FitModel From(FitProblem problem)
    {
        FitCandidate[]?[] candidates = [.. problem.Tasks.Select(t => t.Candidates?.OrderBy(c => c.Person).ToArray())];
        int[] hours = [.. problem.Tasks.Select(t => t.Hours)];
        int unit = Math.Max(1, hours.Aggregate(0, GreatestCommonDivisor));
        hours = [.. hours.Select(h => h / unit)];
        int[] capacity = FitCapacity.Useful([.. problem.Capacities.Select(c => c / unit)], candidates, hours);
        int[][] prerequisites = [.. problem.Tasks.Select(t => t.Prerequisites.Distinct().ToArray())];
        int[] order = OrderOf(problem, prerequisites);
        long owned = capacity.Sum(c => (long)c) + candidates.Select((c, i) => c is null ? (long)hours[i] : 0).Sum();
        long budget = Math.Min(Math.Min(owned, hours.Sum(h => (long)h)), problem.Budget is { } limit ? limit / unit : int.MaxValue);
        long most = candidates.Sum(c => Math.Max(0L, c is { Length: > 0 } ? c.Max(p => p.Preference) : 0));
        long least = candidates.Sum(c => Math.Min(0L, c is { Length: > 0 } ? c.Min(p => p.Preference) : 0));
        return new FitModel([.. problem.Tasks.Select(t => t.Worth)], hours, capacity)
        {
            Persons = [.. candidates.Select(c => c?.Select(p => p.Person).ToArray())],
            Preferences = [.. candidates.Select(c => c?.Select(p => p.Preference).ToArray() ?? [])],
            Dependents = DependentsOf(prerequisites, order),
            Order = order,
            KindOf = KindsOf(candidates, capacity.Length),
            IsForced = new bool[hours.Length],
            IsBarred = [.. candidates.Select(c => c is { Length: 0 })],
            Budget = (int)Math.Min(int.MaxValue, budget),
            MostPreference = most,
            PreferenceRange = most - least,
        };
    }

    public int PreferenceOf(int task, int person) => Preferences[task][Array.BinarySearch(Persons[task]!, person)];

    /// <summary>The same model where a task is not chosen, or is and has this owner.</summary>
    public FitModel With(int task, int owner)
    {
        int[]?[] persons = [.. Persons];
        int[][] preferences = [.. Preferences];
        bool[] forced = [.. IsForced];
        bool[] barred = [.. IsBarred];
        if (owner == FitPlan.NotChosen)
        {
            barred[task] = true;
        }
        else
        {
            forced[task] = true;
            foreach (int other in Enumerable.Range(0, Count).Where(o => Dependents[o].Contains(task)))
            {
                forced[other] = true;
            }
        }

        if (owner >= 0)
        {
            preferences[task] = [PreferenceOf(task, owner)];
            persons[task] = [owner];
        }

        return new FitModel(Worth, Hours, Capacity)
        {
            Persons = persons,
            Preferences = preferences,
            Dependents = Dependents,
            Order = Order,
            KindOf = KindOf,
            IsForced = forced,
            IsBarred = barred,
            Budget = Budget,
            MostPreference = MostPreference,
            PreferenceRange = PreferenceRange,
        };
    }

    private static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static int[] OrderOf(FitProblem problem, int[][] prerequisites)
    {
        int count = problem.Tasks.Count;
        bool[] isGround = new bool[count];
        int[] waits = [.. prerequisites.Select(p => p.Length)];
        foreach (int ground in prerequisites.SelectMany(p => p))
        {
            isGround[ground] = true;
        }

        List<int> order = [];
        bool[] isPlaced = new bool[count];
        while (order.Count < count)
        {
            int next = Enumerable.Range(0, count).Where(i => !isPlaced[i] && waits[i] == 0)
                .OrderByDescending(i => isGround[i]).ThenByDescending(i => problem.Tasks[i].Worth / (decimal)Math.Max(1, problem.Tasks[i].Hours))
                .DefaultIfEmpty(-1).First();
            FitProblemCheck.Require(next >= 0, "The prerequisites go in a circle.");
            order.Add(next);
            isPlaced[next] = true;
            for (int i = 0; i < count; i++)
            {
                waits[i] -= Array.IndexOf(prerequisites[i], next) >= 0 ? 1 : 0;
            }
        }

        return [.. order];
    }

    private static int[][] DependentsOf(int[][] prerequisites, int[] order)
    {
        HashSet<int>[] dependents = [.. prerequisites.Select(_ => new HashSet<int>())];
        foreach (int task in order.AsEnumerable().Reverse())
        {
            foreach (int ground in prerequisites[task])
            {
                dependents[ground].Add(task);
                dependents[ground].UnionWith(dependents[task]);
            }
        }

        return [.. dependents.Select(d => d.OrderBy(i => i).ToArray())];
    }

    private static int[] KindsOf(FitCandidate[]?[] candidates, int people)
    {
        List<(int Task, int Preference)>[] rows = [.. Enumerable.Range(0, people).Select(_ => new List<(int, int)>())];
        for (int i = 0; i < candidates.Length; i++)
        {
            foreach (FitCandidate candidate in candidates[i] ?? [])
            {
                rows[candidate.Person].Add((i, candidate.Preference));
            }
        }

        Dictionary<string, int> kinds = [];
        return [.. rows.Select(r => string.Join(";", r.Select(p => FormattableString.Invariant($"{p.Task}:{p.Preference}"))))
            .Select(key => kinds.TryGetValue(key, out int kind) ? kind : kinds[key] = kinds.Count)];
    }
}
