using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>A public service is asked one question at a time, and no faster than its owners ask.</summary>
public sealed class HostTurnsTests
{
    private static readonly Uri _map = new("https://nominatim.openstreetmap.org/");

    [Fact]
    public async Task The_second_question_waits_for_the_first_and_for_the_pause()
    {
        WatchedClock clock = new();
        HostTurns turns = new(new AuditSettings { Clock = clock });
        TaskCompletionSource<int> first = new();
        int begun = 0;

        Task<int> one = turns.AskAsync(_map, TimeSpan.FromSeconds(1), () => first.Task, TestContext.Current.CancellationToken);
        Task<int> two = turns.AskAsync(_map, TimeSpan.FromSeconds(1), () => Task.FromResult(++begun), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Equal(0, begun);
        first.SetResult(0);
        await Guard.ReturnsAsync(one);

        Assert.Equal(TimeSpan.FromMilliseconds(700), await clock.TimerAsync(1));
        Assert.Equal(0, begun);
        clock.Advance(TimeSpan.FromMilliseconds(700));
        Assert.Equal(1, await Guard.ReturnsAsync(two));
    }

    [Fact]
    public async Task Another_service_and_one_that_the_host_map_answers_do_not_wait()
    {
        HostTurns turns = new(new AuditSettings { Clock = new WatchedClock(), HostMap = new HostMap([new("mapped.example", new Uri("http://127.0.0.1:9/"))]) });
        TaskCompletionSource<int> never = new();
        _ = turns.AskAsync(_map, TimeSpan.FromSeconds(1), () => never.Task, TestContext.Current.CancellationToken);

        Uri mapped = new("https://mapped.example/");
        _ = turns.AskAsync(mapped, TimeSpan.FromSeconds(1), () => never.Task, TestContext.Current.CancellationToken);

        Assert.Equal(1, await Guard.ReturnsAsync(turns.AskAsync(mapped, TimeSpan.FromSeconds(1), () => Task.FromResult(1), TestContext.Current.CancellationToken)));
        Assert.Equal(2, await Guard.ReturnsAsync(turns.AskAsync(new Uri("https://www.wikidata.org/"), TimeSpan.FromSeconds(1), () => Task.FromResult(2), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_or_fails_leaves_the_turn_to_the_next()
    {
        HostTurns turns = new(new AuditSettings { Clock = new WatchedClock() });
        using CancellationTokenSource cancel = new();
        TaskCompletionSource<int> first = new();
        Task<int> one = turns.AskAsync(_map, TimeSpan.Zero, () => first.Task, TestContext.Current.CancellationToken);
        Task<int> two = turns.AskAsync(_map, TimeSpan.Zero, () => Task.FromResult(2), cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        first.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => one);

        Assert.Equal(3, await Guard.ReturnsAsync(turns.AskAsync(_map, TimeSpan.Zero, () => Task.FromResult(3), TestContext.Current.CancellationToken)));
    }
}
