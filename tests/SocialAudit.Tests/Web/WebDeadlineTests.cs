using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>The deadline counts for a request in all: nothing that a server does stretches it.</summary>
public sealed class WebDeadlineTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_server_that_accepts_and_never_answers_meets_the_deadline()
    {
        TaskCompletionSource asked = new();
        await AssertMeetsDeadlineAsync(asked.Task, async (stream, stop) =>
        {
            asked.TrySetResult();
            await Wire.ClosedAsync(stream, stop);
        });
    }

    [Fact]
    public async Task A_server_that_stops_amid_its_headers_meets_the_deadline()
    {
        TaskCompletionSource asked = new();
        await AssertMeetsDeadlineAsync(asked.Task, async (stream, stop) =>
        {
            await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Ty", stop);
            asked.TrySetResult();
            await Wire.ClosedAsync(stream, stop);
        });
    }

    [Fact]
    public async Task A_server_that_stops_amid_its_page_meets_the_deadline()
    {
        TaskCompletionSource asked = new();
        await AssertMeetsDeadlineAsync(asked.Task, async (stream, stop) =>
        {
            await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>he", stop);
            asked.TrySetResult();
            await Wire.ClosedAsync(stream, stop);
        });
    }

    [Fact]
    public async Task A_drip_of_bytes_does_not_stretch_the_deadline()
    {
        WatchedClock clock = new();
        int drops = 0;
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n", stop);
                try
                {
                    // A drop every second, for ever: each would reset a time-out that only looks at silence.
                    while (true)
                    {
                        await Wire.WriteAsync(stream, ".", stop);
                        drops++;
                        clock.Advance(TimeSpan.FromSeconds(1));
                    }
                }
                catch (IOException)
                {
                }
            },
            new AuditSettings { Clock = clock, Timeout = _deadline });

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(WebFailure.Timeout, answer.Failure);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task Redirects_share_one_deadline()
    {
        WatchedClock clock = new();
        int steps = 0;
        using MappedWeb web = new(
            _ =>
            {
                clock.Advance(TimeSpan.FromSeconds(8));
                return TownResponse.Redirect("/step" + Interlocked.Increment(ref steps));
            },
            new AuditSettings { Clock = clock, Timeout = _deadline });

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(WebFailure.Timeout, answer.Failure);
        Assert.InRange(steps, 1, 3);
    }

    private static async Task AssertMeetsDeadlineAsync(Task asked, Func<Stream, CancellationToken, Task> write)
    {
        WatchedClock clock = new();
        TaskCompletionSource closed = new();
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await write(stream, stop);
                closed.TrySetResult();
            },
            new AuditSettings { Clock = clock, Timeout = _deadline });

        Task<WebAnswer> answer = web.GetAsync();
        await Guard.ReturnsAsync(asked);
        clock.Advance(_deadline - TimeSpan.FromSeconds(1));
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        WebAnswer timedOut = await answer;
        Assert.Equal("Timeout", timedOut.Reason);
        Assert.Null(timedOut.Status);
        await Guard.ReturnsAsync(closed.Task);
        Assert.Single(web.Server.Requests);
    }
}
