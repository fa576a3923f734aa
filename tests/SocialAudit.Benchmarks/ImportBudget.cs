using System.Globalization;
using BenchmarkDotNet.Reports;

namespace SocialAudit.Benchmarks;

/// <summary>What an import may cost: told after the figures, and judged by whoever reads them, since machines differ.</summary>
internal static class ImportBudget
{
    /// <summary>Milliseconds, on the median.</summary>
    public const double Milliseconds = 250;

    /// <summary>How many times the empty module's median.</summary>
    public const double Ratio = 4;

    /// <summary>A line that says whether the budget is kept; null where the imports were not measured.</summary>
    public static string? Judge(Summary summary)
    {
        if (Median(summary, nameof(ImportBenchmarks.SocialAudit)) is not { } ours || Median(summary, nameof(ImportBenchmarks.EmptyModule)) is not { } empty)
        {
            return null;
        }

        string verdict = ours <= Milliseconds && ours / empty <= Ratio ? "kept" : "exceeded";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Import budget {verdict}: median {ours:0} ms, {ours / empty:0.0} times the empty module's {empty:0} ms; allowed are {Milliseconds:0} ms and {Ratio:0.0} times.");
    }

    private static double? Median(Summary summary, string benchmark) =>
        summary.Reports
            .Where(report => report.BenchmarkCase.Descriptor.Type == typeof(ImportBenchmarks) && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark)
            .Select(report => report.ResultStatistics?.Median / 1_000_000)
            .FirstOrDefault();
}
