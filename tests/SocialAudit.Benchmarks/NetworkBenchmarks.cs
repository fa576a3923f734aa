using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SocialAudit.Web;

namespace SocialAudit.Benchmarks;

/// <summary>
/// Many requests at once to one server on loopback: through the network service, and through an HttpClient with nothing around it.
/// The two take turns over several rounds, so that what else the machine does falls on both. An audit asks for thousands of pages:
/// what is measured comes after the runtime has compiled for good what is called often.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 20, iterationCount: 7, invocationCount: 1)]
[HideColumns("InvocationCount", "IterationCount", "LaunchCount", "UnrollFactor", "WarmupCount", "RunStrategy", "Job")]
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private const int _concurrency = 16;

    private PageServer? _server;
    private HttpClient? _client;
    private WebService? _service;
    private Uri? _page;

    /// <summary>How long the server takes to answer, in milliseconds.</summary>
    [Params(0, 100)]
    public int Latency { get; set; }

    /// <summary>Which turn it is.</summary>
    [Params(1, 2, 3, 4, 5)]
    public int Round { get; set; }

    /// <summary>How many requests are made in one measurement.</summary>
    public static int RequestsAt(int latency) => _concurrency * (latency == 0 ? 250 : 3);

    /// <summary>Starts the server and both clients.</summary>
    [GlobalSetup]
    public async Task StartAsync()
    {
        _server = await PageServer.StartAsync(TimeSpan.FromMilliseconds(Latency));
        _page = new Uri(_server.Address, "page");
        _client = new HttpClient();
        _service = new WebService(new AuditSettings { AllowPrivateNetwork = true, MaximumRequests = _concurrency, MaximumRequestsPerHost = _concurrency });
    }

    /// <summary>Stops them.</summary>
    [GlobalCleanup]
    public async Task StopAsync()
    {
        _service!.Dispose();
        _client!.Dispose();
        await _server!.DisposeAsync();
    }

    /// <summary>An HttpClient in a loop.</summary>
    [Benchmark(Baseline = true)]
    public Task<long> HttpClientLoop() => RunAsync(async () => (await _client!.GetByteArrayAsync(_page)).Length);

    /// <summary>The service.</summary>
    [Benchmark]
    public Task<long> Service() => RunAsync(async () => (await _service!.GetAsync(_page!, CancellationToken.None)).Body.Length);

    private async Task<long> RunAsync(Func<Task<int>> ask)
    {
        int each = RequestsAt(Latency) / _concurrency;
        long[] read = await Task.WhenAll(Enumerable.Range(0, _concurrency).Select(_ => Task.Run(async () =>
        {
            long sum = 0;
            for (int i = 0; i < each; i++)
            {
                sum += await ask();
            }

            return sum;
        })));
        return read.Sum() == RequestsAt(Latency) * 10L * 1024 ? read.Sum() : throw new InvalidOperationException("Some pages did not arrive whole.");
    }
}
