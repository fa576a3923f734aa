using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>Ctrl+C stops at once, and nothing stays open behind it.</summary>
public sealed class WebCancellationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>he")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")]
    public async Task The_callers_cancellation_closes_the_connection_and_throws(string sent)
    {
        TaskCompletionSource asked = new();
        TaskCompletionSource closed = new();
        using MappedWeb web = MappedWeb.Raw(async (stream, stop) =>
        {
            await Wire.WriteAsync(stream, sent, stop);
            asked.SetResult();
            await Wire.ClosedAsync(stream, stop);
            closed.SetResult();
        });
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Task<WebAnswer> answer = web.Service.GetAsync(new Uri("https://centre.example/"), caller.Token);
        await Guard.ReturnsAsync(asked.Task);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Guard.ReturnsAsync(answer));
        await Guard.ReturnsAsync(closed.Task);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_before_a_busy_server_is_asked_again()
    {
        WatchedClock clock = new();
        using MappedWeb web = new(
            _ => new TownResponse { Status = 429, Headers = { ["Retry-After"] = "600" } }, new AuditSettings { Clock = clock, Timeout = TimeSpan.FromHours(1) });
        using CancellationTokenSource caller = new();

        Task<WebAnswer> answer = web.Service.GetAsync(new Uri("https://centre.example/"), caller.Token);
        await clock.TimerAsync(2);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Guard.ReturnsAsync(answer));
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_cancelled_request_that_waits_its_turn_leaves_the_turn_to_others()
    {
        using SemaphoreSlim gate = new(0);
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await gate.WaitAsync(stop);
                await Wire.WriteAsync(stream, "HTTP/1.1 204 Nothing\r\n\r\n", stop);
            },
            new AuditSettings { MaximumRequests = 1 });
        using CancellationTokenSource caller = new();

        Task<WebAnswer> first = web.GetAsync("/1");
        Task<WebAnswer> second = web.Service.GetAsync(new Uri("https://centre.example/2"), caller.Token);
        Task<WebAnswer> third = web.GetAsync("/3");
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Guard.ReturnsAsync(second));
        gate.Release(2);

        Assert.Equal(204, (await first).Status);
        Assert.Equal(204, (await third).Status);
        Assert.DoesNotContain(web.Server.Requests, r => r.Path == "/2");
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_asks_nobody()
    {
        using MappedWeb web = new(_ => TownResponse.Text("hello"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => web.Service.GetAsync(new Uri("https://centre.example/"), new CancellationToken(canceled: true)));

        Assert.Empty(web.Server.Requests);
    }
}
