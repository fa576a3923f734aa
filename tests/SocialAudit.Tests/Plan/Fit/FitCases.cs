using SocialAudit.Plan.Fit;

namespace SocialAudit.Tests.Plan.Fit;

/// <summary>Small problems of every shape: worths that tie, nobody, people alike, circles avoided, hours of nothing.</summary>
internal static class FitCases
{
    public static FitProblem Random(int seed, int mostTasks = 5, int mostPeople = 3)
    {
        Random random = new(seed);
        int people = random.Next(mostPeople + 1);
        int tasks = random.Next(mostTasks + 1);
        int unit = random.Next(3) == 0 ? 3 : 1;
        int mostWorth = random.Next(2) == 0 ? 3 : 50;
        int mostPreference = random.Next(3);
        int[] rank = [.. Enumerable.Range(0, tasks).OrderBy(_ => random.Next())];
        return new FitProblem
        {
            Capacities = [.. Enumerable.Range(0, people).Select(_ => random.Next(9) * unit)],
            Budget = random.Next(3) == 0 ? null : random.Next(14) * unit,
            Tasks = [.. Enumerable.Range(0, tasks).Select(i => new FitTask
            {
                Id = $"task-{i}",
                Worth = 1 + random.Next(mostWorth),
                Hours = random.Next(6) * unit,
                Prerequisites = [.. Enumerable.Range(0, tasks).Where(p => rank[p] < rank[i] && random.Next(5) == 0)],
                Candidates = random.Next(6) == 0 ? null
                    : [.. Enumerable.Range(0, people).Where(_ => random.Next(4) > 0).Select(p => new FitCandidate(p, random.Next((2 * mostPreference) + 1) - mostPreference))],
            })],
        };
    }

    /// <summary>People of two kinds, alike within a kind, whose hours are all but filled: who comes first, and what was tried before, matters most here.</summary>
    public static FitProblem Alike(int seed)
    {
        Random random = new(seed);
        int people = 2 + random.Next(3);
        int[] kind = [.. Enumerable.Range(0, people).Select(_ => random.Next(2))];
        int capacity = 3 + random.Next(4);
        int mostPreference = random.Next(1, 4);
        return new FitProblem
        {
            Capacities = [.. Enumerable.Repeat(capacity, people)],
            Tasks = [.. Enumerable.Range(0, 6).Select(i =>
            {
                int[] preference = [random.Next(mostPreference), random.Next(mostPreference)];
                return new FitTask
                {
                    Id = $"task-{i}",
                    Worth = 1 + random.Next(2),
                    Hours = 1 + random.Next(4),
                    Candidates = [.. Enumerable.Range(0, people).Select(p => new FitCandidate(p, preference[kind[p]]))],
                };
            })],
        };
    }

    /// <summary>Tries every choice in order, and keeps the first of the best.</summary>
    public static (int[] Owner, long Worth, long Preference) TryAll(FitProblem problem)
    {
        int count = problem.Tasks.Count;
        int[] owner = new int[count];
        int[] left = [.. problem.Capacities];
        (int[] Owner, long Worth, long Preference) best = ([], -1, 0);
        Go(0, problem.Budget ?? int.MaxValue, 0, 0);
        return best;

        void Go(int task, int budget, long worth, long preference)
        {
            if (task == count)
            {
                bool isWhole = Enumerable.Range(0, count).All(i => owner[i] == -2 || problem.Tasks[i].Prerequisites.All(p => owner[p] != -2));
                if (isWhole && (worth > best.Worth || (worth == best.Worth && preference > best.Preference)))
                {
                    best = ([.. owner], worth, preference);
                }

                return;
            }

            FitTask one = problem.Tasks[task];
            foreach (FitCandidate candidate in (one.Candidates ?? [new FitCandidate(-1)]).OrderBy(c => c.Person))
            {
                int person = candidate.Person;
                if (one.Hours <= budget && (person < 0 || one.Hours <= left[person]))
                {
                    Take(person, -one.Hours);
                    owner[task] = person;
                    Go(task + 1, budget - one.Hours, worth + one.Worth, preference + candidate.Preference);
                    Take(person, one.Hours);
                }
            }

            owner[task] = -2;
            Go(task + 1, budget, worth, preference);
        }

        void Take(int person, int hours)
        {
            if (person >= 0)
            {
                left[person] += hours;
            }
        }
    }
}
