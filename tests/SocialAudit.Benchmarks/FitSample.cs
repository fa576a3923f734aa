using SocialAudit.Plan.Fit;

namespace SocialAudit.Benchmarks;

/// <summary>Problems of a realistic shape: the same number gives the same problem on every machine.</summary>
internal static class FitSample
{
    /// <summary>
    /// Channels of half an hour to four hours a week, people with half an hour to six, a budget that binds; everybody prefers much the same
    /// few people, as in a team where a few are at ease, and each channel asks for something that some lack.
    /// </summary>
    /// <param name="seed">Which problem.</param>
    /// <param name="tasks">How many channels.</param>
    /// <param name="people">How many people.</param>
    /// <param name="fit">The share of people who may own anything at all.</param>
    public static FitProblem Centre(int seed, int tasks, int people, double fit = 0.4)
    {
        Random random = new(seed);
        int[] ease = [.. Enumerable.Range(0, people).Select(_ => random.Next(100))];
        bool[] isFit = [.. Enumerable.Range(0, people).Select(_ => random.NextDouble() < fit)];
        FitTask[] chosen = [.. Enumerable.Range(0, tasks).Select(i => new FitTask
        {
            Id = $"channel-{i}",
            Worth = 500 + random.Next(9_500),
            Hours = random.Next(8) == 0 ? 0 : 2 + random.Next(15),
            Prerequisites = i > 1 && random.Next(4) == 0 ? [random.Next(2)] : i > 4 && random.Next(6) == 0 ? [random.Next(i)] : [],
            Candidates = [.. Enumerable.Range(0, people).Where(p => isFit[p] && random.Next(5) > 0).Select(p => new FitCandidate(p, ease[p] + (random.Next(4) == 0 ? 20 : 0)))],
        })];
        return new FitProblem
        {
            Tasks = chosen,
            Capacities = [.. Enumerable.Range(0, people).Select(_ => 2 + random.Next(23))],
            Budget = (int)(chosen.Sum(t => t.Hours) * (0.3 + (0.3 * random.NextDouble()))),
        };
    }
}
