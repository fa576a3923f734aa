using System.Globalization;
using BenchmarkDotNet.Reports;

namespace SocialAudit.Benchmarks;

/// <summary>How much of an HttpClient's speed the network service must keep: judged on the median of the rounds' ratios.</summary>
internal static class NetworkBudget
{
    private static readonly Dictionary<int, double> _leastShares = new() { [0] = 0.80, [100] = 0.95 };

    /// <summary>A line for each latency that was measured, saying whether the budget is kept.</summary>
    public static IEnumerable<string> Judge(Summary summary)
    {
        var rounds = summary.Reports
            .Where(report => report.BenchmarkCase.Descriptor.Type == typeof(NetworkBenchmarks) && report.ResultStatistics is not null)
            .GroupBy(report => (Latency: Parameter(report, nameof(NetworkBenchmarks.Latency)), Round: Parameter(report, nameof(NetworkBenchmarks.Round))))
            .Select(round => (round.Key.Latency, Bare: Median(round, nameof(NetworkBenchmarks.HttpClientLoop)), Service: Median(round, nameof(NetworkBenchmarks.Service))))
            .Where(round => round is { Bare: not null, Service: not null });
        foreach (var latency in rounds.GroupBy(round => round.Latency))
        {
            double[] shares = [.. latency.Select(round => round.Bare!.Value / round.Service!.Value).Order()];
            double share = shares[shares.Length / 2];
            double perSecond = NetworkBenchmarks.RequestsAt(latency.Key) / (latency.Select(round => round.Service!.Value).Order().ElementAt(shares.Length / 2) / 1e9);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Network budget {(share >= _leastShares[latency.Key] ? "kept" : "exceeded")} at {latency.Key} ms: {perSecond:0} requests/s, {share:P0} of an HttpClient's ({shares[0]:P0} to {shares[^1]:P0} over {shares.Length} rounds); at least {_leastShares[latency.Key]:P0} is asked.");
        }
    }

    private static int Parameter(BenchmarkReport report, string name) => (int)report.BenchmarkCase.Parameters[name];

    private static double? Median(IEnumerable<BenchmarkReport> round, string benchmark) =>
        round.FirstOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark)?.ResultStatistics!.Median;
}
