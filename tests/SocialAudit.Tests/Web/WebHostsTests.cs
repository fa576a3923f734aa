using System.Collections.Concurrent;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>An audit of thousands of hosts keeps nothing of those that are done, and forgets none that is still asked.</summary>
public sealed class WebHostsTests
{
    private static readonly string[] _hosts = [.. Enumerable.Range(0, 3).Select(i => $"centre{i}.example")];

    [Fact]
    public async Task A_host_is_known_while_it_is_asked_or_waited_for_and_no_longer()
    {
        using CrowdedServer crowd = new();
        using MappedWeb web = new(_ => crowd.Answer(), new AuditSettings { MaximumRequestsPerHost = 1, Timeout = TimeSpan.FromMinutes(5) }, _hosts);

        Task<WebAnswer>[] answers = [web.GetAsync("https://centre0.example/1"), web.GetAsync("https://CENTRE0.example/2"), web.GetAsync("https://centre1.example/")];
        await crowd.ArrivedAsync(2);
        Assert.Equal(2, web.Service.HostsUnderWay);
        crowd.LetGo(3);
        await Task.WhenAll(answers);

        Assert.Equal(0, web.Service.HostsUnderWay);
    }

    [Fact]
    public async Task One_who_stops_waiting_leaves_nothing_behind()
    {
        using CrowdedServer crowd = new();
        using MappedWeb web = new(_ => crowd.Answer(), new AuditSettings { MaximumRequestsPerHost = 1, Timeout = TimeSpan.FromMinutes(5) });
        using CancellationTokenSource caller = new();
        Task<WebAnswer> first = web.GetAsync("/1");
        await crowd.ArrivedAsync(1);
        Task<WebAnswer> waiting = web.Service.GetAsync(new Uri("https://centre.example/2"), caller.Token);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Guard.ReturnsAsync(waiting));
        Assert.Equal(1, web.Service.HostsUnderWay);
        crowd.LetGo(1);
        await first;

        Assert.Equal(0, web.Service.HostsUnderWay);
    }

    [Fact]
    public async Task However_many_come_and_go_at_once_none_is_let_in_beyond_the_limit_and_none_is_remembered()
    {
        const int Limit = 2;
        ConcurrentDictionary<string, int> inside = new();
        ConcurrentBag<int> crowds = [];
        using MappedWeb web = new(
            request =>
            {
                crowds.Add(inside.AddOrUpdate(request.Host, 1, (_, n) => n + 1));
                Thread.Yield();
                inside.AddOrUpdate(request.Host, 0, (_, n) => n - 1);
                return TownResponse.Text("hello");
            },
            new AuditSettings { MaximumRequestsPerHost = Limit, Timeout = TimeSpan.FromMinutes(5) },
            _hosts);

        // Each asks the hosts in turn, so that now and then nobody asks one of them.
        await Guard.ReturnsAsync(Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (int i = 0; i < 100; i++)
            {
                Assert.Equal(200, (await web.GetAsync($"https://{_hosts[(worker + i) % _hosts.Length]}/")).Status);
            }
        }, TestContext.Current.CancellationToken))));

        Assert.Equal(800, crowds.Count);
        Assert.InRange(crowds.Max(), 1, Limit);
        Assert.Equal(0, web.Service.HostsUnderWay);
    }
}
