using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SocialAudit.Platforms;
using SocialAudit.Platforms.Probes;
using SocialAudit.Presence;
using SocialAudit.Presence.Candidates;
using SocialAudit.Web;

namespace SocialAudit.Benchmarks;

/// <summary>
/// A search for handles over a catalogue of 480 sites on loopback, beside an HttpClient in a loop that asks the same sites with as many
/// requests at once and looks at nothing. The two take turns over several rounds, after the runtime has compiled for good what is called
/// often. One site in twenty has the account, as an organisation's handle has: each of those is asked once more, for a handle that nobody has.
/// </summary>
internal static class HandleSearchBenchmark
{
    private const int _sites = 480;
    private const int _withAccount = 20;

    // The shorter a measurement, the more of them it takes.
    private const int _rounds = 7;
    private const int _shortRounds = 41;

    // Latency in milliseconds, handles a measurement, the least share of an HttpClient's speed, the least sites a second.
    private static readonly (int Latency, int Handles, double LeastShare, double LeastPerSecond)[] _cases = [(0, 4, 0.80, 0), (100, 4, 0.90, 3 * 190), (300, 4, 0.90, 3 * 66)];

    private static readonly Organisation _centre = new() { Name = "Centre Les Érables", City = "Montréal", Website = new Uri("https://www.centre-erables.example/") };

    public static async Task RunAsync()
    {
        foreach ((int latency, int handles, double leastShare, double leastPerSecond) in _cases)
        {
            await using WebApplication server = await StartAsync(TimeSpan.FromMilliseconds(latency));
            Uri address = new(server.Urls.Single());
            Platform[] platforms = [.. Enumerable.Range(0, _sites).Select(PlatformOf)];
            using AuditSession session = new(
                new AuditSettings { HostMap = new HostMap(Enumerable.Range(0, _sites).ToDictionary(i => $"site-{i}.example", _ => address)) }, new PlatformCatalogue(platforms));
            using HttpClient client = new();
            string[] names = [.. Enumerable.Range(0, handles).Select(i => $"erables{i}")];
            for (int i = 0; i < (latency == 0 ? 30 : 2); i++)
            {
                await SearchAsync(session, platforms, names);
                await LoopAsync(client, address, names, session.Settings.MaximumRequests);
            }

            List<(double Bare, double Ours)> rounds = [];
            for (int i = 0; i < (latency == 0 ? _shortRounds : _rounds); i++)
            {
                double bare = await LoopAsync(client, address, names, session.Settings.MaximumRequests);
                rounds.Add((bare, await SearchAsync(session, platforms, names)));
            }

            double[] shares = [.. rounds.Select(round => round.Ours / round.Bare).Order()];
            double share = shares[shares.Length / 2];
            double perSecond = rounds.Select(round => round.Ours).Order().ElementAt(shares.Length / 2);
            bool isKept = share >= leastShare && perSecond >= leastPerSecond;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Handle search budget {(isKept ? "kept" : "exceeded")} at {latency} ms: {perSecond:0} sites/s, {share:P0} of an HttpClient's ({shares[0]:P0} to {shares[^1]:P0} over {shares.Length} rounds), {session.Settings.MaximumRequests} at once; at least {leastShare:P0}{(leastPerSecond > 0 ? $" and {leastPerSecond:0} sites/s are" : " is")} asked."));
        }
    }

    /// <summary>Sites a second of a search.</summary>
    private static async Task<double> SearchAsync(AuditSession session, Platform[] platforms, string[] handles)
    {
        int found = 0;
        int asked = 0;
        Stopwatch watch = Stopwatch.StartNew();
        AccountSearch search = new(session, platforms, Language.French);
        await search.RunAsync(_centre, handles, withAbsent: false, candidate => Interlocked.Add(ref found, candidate.Exists == true ? 1 : 0), () => Interlocked.Increment(ref asked), CancellationToken.None);
        double seconds = watch.Elapsed.TotalSeconds;
        return asked == _sites * handles.Length && found == _sites / _withAccount * handles.Length
            ? asked / seconds
            : throw new InvalidOperationException($"{found} accounts were found at {asked} sites.");
    }

    /// <summary>Sites a second of a loop.</summary>
    private static async Task<double> LoopAsync(HttpClient client, Uri address, string[] handles, int concurrency)
    {
        int next = -1;
        int count = _sites * handles.Length;
        Stopwatch watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is int i && i < count)
            {
                using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, "/u/" + handles[i / _sites]));
                request.Headers.Host = $"site-{i % _sites}.example";
                using HttpResponseMessage response = await client.SendAsync(request);
                await response.Content.ReadAsByteArrayAsync();
            }
        })));
        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Half of the sites tell by their status, as Sherlock's entries do, the others by words, as WhatsMyName's.</summary>
    private static Platform PlatformOf(int i) => new()
    {
        Id = $"site-{i}",
        Name = new LocalizedText($"Site {i}"),
        Source = i % 2 == 0 ? PlatformSource.Sherlock : PlatformSource.WhatsMyName,
        Probe = i % 2 == 0
            ? new PlatformProbe { Address = $"https://site-{i}.example/u/{{handle}}", MissingCodes = [404, 410], HandleRule = "^[a-z0-9_]{3,30}$" }
            : new PlatformProbe { Address = $"https://site-{i}.example/u/{{handle}}", ExistsCodes = [200], ExistsText = ["class=\"profile\""], MissingCodes = [200], MissingText = ["No such user."], FollowRedirects = false },
    };

    private static async Task<WebApplication> StartAsync(TimeSpan latency)
    {
        string filler = string.Concat(Enumerable.Repeat("<p>Des nouvelles du quartier, des photos et des rendez-vous.</p>\n", 150));
        byte[] page = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>Centre Les Érables</title></head><body class=\"profile\"><h1>Centre Les Érables</h1>{filler[..1000]}</body></html>");
        byte[] missing = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>Site</title></head><body>{filler}<p>No such user.</p></body></html>");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        application.Run(async context =>
        {
            if (latency > TimeSpan.Zero)
            {
                await Task.Delay(latency, context.RequestAborted);
            }

            int site = int.Parse(context.Request.Host.Host.AsSpan(5, context.Request.Host.Host.IndexOf('.', StringComparison.Ordinal) - 5), CultureInfo.InvariantCulture);
            bool isThere = site % _withAccount < 1 && context.Request.Path.Value!.StartsWith("/u/erables", StringComparison.Ordinal);
            byte[] body = isThere ? page : missing;
            context.Response.StatusCode = isThere || site % 2 == 1 ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await application.StartAsync();
        return application;
    }
}
