using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>The audit is a polite guest: so many requests at once to a host, so many over all.</summary>
public sealed class WebConcurrencyTests
{
    [Fact]
    public async Task A_host_is_asked_no_more_at_once_than_the_settings_say()
    {
        using CrowdedServer crowd = new();
        using MappedWeb web = new(_ => crowd.Answer(), new AuditSettings { MaximumRequestsPerHost = 2, MaximumRequests = 16, Timeout = TimeSpan.FromMinutes(5) });

        Task<WebAnswer>[] answers = [.. Enumerable.Range(0, 8).Select(i => web.GetAsync("/" + i))];
        for (int round = 0; round < 4; round++)
        {
            await crowd.ArrivedAsync(2);
            crowd.LetGo(2);
        }

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(204, answer.Status));
        Assert.Equal(2, crowd.Most);
    }

    [Fact]
    public async Task Over_all_hosts_no_more_is_asked_at_once_than_the_settings_say()
    {
        using CrowdedServer crowd = new();
        string[] hosts = [.. Enumerable.Range(0, 9).Select(i => $"centre{i}.example")];
        using MappedWeb web = new(_ => crowd.Answer(), new AuditSettings { MaximumRequestsPerHost = 2, MaximumRequests = 3, Timeout = TimeSpan.FromMinutes(5) }, hosts);

        Task<WebAnswer>[] answers = [.. hosts.Select(host => web.GetAsync($"https://{host}/"))];
        for (int round = 0; round < 3; round++)
        {
            await crowd.ArrivedAsync(3);
            crowd.LetGo(3);
        }

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(204, answer.Status));
        Assert.Equal(3, crowd.Most);
    }

    [Fact]
    public async Task Waiting_ones_turn_at_a_host_is_not_counted_against_the_server()
    {
        WatchedClock clock = new();
        using CrowdedServer crowd = new();
        using MappedWeb web = new(_ => crowd.Answer(), new AuditSettings { MaximumRequestsPerHost = 1, Timeout = TimeSpan.FromSeconds(20), Clock = clock });

        Task<WebAnswer>[] answers = [.. Enumerable.Range(0, 4).Select(i => web.GetAsync("/" + i))];
        List<Task<WebAnswer>> waiting = [.. answers];
        while (waiting.Count > 0)
        {
            // Each is answered within its 20 seconds; the last has waited 36 for its turn.
            await crowd.ArrivedAsync(1);
            clock.Advance(TimeSpan.FromSeconds(12));
            crowd.LetGo(1);
            waiting.Remove(await Guard.ReturnsAsync(Task.WhenAny(waiting)));
        }

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(204, answer.Status));
    }

    [Fact]
    public async Task A_slow_host_does_not_hold_up_the_others()
    {
        using CrowdedServer crowd = new();
        using MappedWeb web = new(
            request => request.Host == "slow.example" ? crowd.Answer() : SampleTown.TownResponse.Text("hello"),
            new AuditSettings { MaximumRequestsPerHost = 1, MaximumRequests = 3, Timeout = TimeSpan.FromMinutes(5) },
            "slow.example");

        Task<WebAnswer>[] slow = [.. Enumerable.Range(0, 6).Select(i => web.GetAsync("https://slow.example/" + i))];
        await crowd.ArrivedAsync(1);

        Assert.True((await web.GetAsync()).IsSuccess);

        crowd.LetGo(6);
        await Task.WhenAll(slow);
    }
}
