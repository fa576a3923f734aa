using System.Globalization;
using BenchmarkDotNet.Reports;

namespace SocialAudit.Benchmarks;

/// <summary>How much of the parser's speed the reading of a page must keep.</summary>
internal static class ExtractionBudget
{
    private const double _leastShare = 0.5;

    /// <summary>A line for each set of pages that was measured, saying whether the budget is kept.</summary>
    public static IEnumerable<string> Judge(Summary summary)
    {
        IEnumerable<IGrouping<string, BenchmarkReport>> sets = summary.Reports
            .Where(report => report.BenchmarkCase.Descriptor.Type == typeof(ExtractionBenchmarks) && report.ResultStatistics is not null)
            .GroupBy(report => (string)report.BenchmarkCase.Parameters[nameof(ExtractionBenchmarks.Pages)]);
        foreach (IGrouping<string, BenchmarkReport> set in sets)
        {
            double[] parse = Medians(set, nameof(ExtractionBenchmarks.Parse));
            double[] read = Medians(set, nameof(ExtractionBenchmarks.Read));
            double[] shares = [.. parse.Zip(read, (alone, whole) => alone / whole).Order()];
            if (shares.Length > 0)
            {
                double share = shares[shares.Length / 2];
                double perSecond = ExtractionBenchmarks.PagesOf(set.Key) / (read.Order().ElementAt(read.Length / 2) / 1e9);
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Extraction budget {(share >= _leastShare ? "kept" : "exceeded")} on {set.Key}: {perSecond:0} pages/s, {share:P0} of the parser's alone ({shares[0]:P0} to {shares[^1]:P0} over {shares.Length} rounds); at least {_leastShare:P0} is asked.");
            }
        }
    }

    private static double[] Medians(IEnumerable<BenchmarkReport> reports, string benchmark) =>
    [
        .. reports.Where(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark)
            .OrderBy(r => (int)r.BenchmarkCase.Parameters[nameof(ExtractionBenchmarks.Round)]).Select(r => r.ResultStatistics!.Median),
    ];
}
