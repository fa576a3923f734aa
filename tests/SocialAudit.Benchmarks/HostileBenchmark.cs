using System.Diagnostics;
using System.Globalization;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Benchmarks;

/// <summary>How long a request to a server that plays for time takes, beside its deadline. What is then said of the site is told by the tests.</summary>
internal static class HostileBenchmark
{
    private const double _most = 1.10;
    private const int _requests = 8;
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        double longest = 0;
        foreach (string kind in HostileSite.Kinds)
        {
            using TownServer server = TownServer.Start(request => HostileSite.Hostile(kind, isHomeWell: false, request));
            AuditSettings settings = new()
            {
                Timeout = _deadline,
                MaximumRequestsPerHost = _requests,
                HostMap = new HostMap(new Dictionary<string, Uri> { [HostileSite.Host] = server.Address }),
            };
            using WebService service = new(settings);
            double[] shares = await Task.WhenAll(Enumerable.Range(0, _requests).Select(async _ =>
            {
                Stopwatch watch = Stopwatch.StartNew();
                await service.GetAsync(new Uri($"https://{HostileSite.Host}/"), CancellationToken.None);
                return watch.Elapsed / _deadline;
            }));
            longest = Math.Max(longest, shares.Max());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-24} {shares.Max(),6:P0} of the deadline"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Deadline budget {(longest <= _most ? "kept" : "exceeded")}: the longest of {_requests} requests to each of {HostileSite.Kinds.Count()} servers took {longest:P0} of its deadline; at most {_most:P0} is allowed."));
    }
}
