using System.Diagnostics;
using System.Globalization;
using SocialAudit.Plan.Fit;

namespace SocialAudit.Benchmarks;

/// <summary>How long the best fit of channels and people takes, the worst of many centres beside the limit asked.</summary>
internal static class FitBenchmark
{
    private const int _centres = 20;

    public static void Run()
    {
        // The first solution pays for the compiler.
        FitSolver.Solve(FitSample.Centre(0, 12, 30));
        Measure(12, 30, TimeSpan.FromSeconds(1));
        Measure(40, 100, TimeSpan.FromSeconds(10));
    }

    private static void Measure(int tasks, int people, TimeSpan limit)
    {
        TimeSpan worst = TimeSpan.Zero;
        int exact = 0;
        long widest = 0;
        foreach (double fit in new[] { 0.1, 0.2, 0.4, 1 })
        {
            for (int seed = 1; seed <= _centres; seed++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                FitSolution solution = FitSolver.Solve(FitSample.Centre(seed, tasks, people, fit));
                watch.Stop();
                worst = watch.Elapsed > worst ? watch.Elapsed : worst;
                exact += solution.IsExact ? 1 : 0;
                widest = Math.Max(widest, solution.Gap);
                string proof = solution.IsExact ? "exact" : $"worth {solution.Worth} of at most {solution.WorthBound}, preference {solution.Preference} of at most {solution.PreferenceBound}";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{tasks} x {people}, {fit:P0} fit, case {seed}: {watch.Elapsed.TotalMilliseconds:F1} ms, {solution.Nodes} nodes, {solution.Choices.Count(c => c.IsChosen)} chosen, {proof}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{tasks} x {people}: worst {worst.TotalSeconds:F3} s of {limit.TotalSeconds:F0} s asked; {exact} of {4 * _centres} exact; widest gap of worth {widest}; {(worst <= limit ? "kept" : "BROKEN")}"));
    }
}
