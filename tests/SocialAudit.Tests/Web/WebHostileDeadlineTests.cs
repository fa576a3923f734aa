using System.Net;
using System.Net.Sockets;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>Servers that play for time get the deadline and no more, on the test's own clock.</summary>
public sealed class WebHostileDeadlineTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_drip_of_headers_does_not_stretch_the_deadline() =>
        await AssertTimesOutAsync("HTTP/1.1 200 OK\r\n", i => System.Text.Encoding.ASCII.GetBytes($"X-Header-{i}: drip\r\n"));

    [Fact]
    public async Task A_drip_of_empty_chunks_of_a_page_does_not_stretch_the_deadline() =>
        await AssertTimesOutAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", _ => "1\r\n.\r\n"u8.ToArray());

    [Fact]
    public async Task A_drip_of_a_packed_page_that_unpacks_to_nothing_does_not_stretch_the_deadline()
    {
        // Written by hand: the packer of the runtime writes nothing at all for nothing.
        byte[] member = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        await AssertTimesOutAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", _ => member);
    }

    [Fact]
    public async Task A_drip_of_interim_answers_does_not_stretch_the_deadline() =>
        await AssertTimesOutAsync("", _ => "HTTP/1.1 102 Processing\r\n\r\n"u8.ToArray());

    [Fact]
    public async Task A_secure_greeting_that_is_never_answered_meets_the_deadline_and_its_connection_is_closed()
    {
        WatchedClock clock = new();
        using SilentServer server = new();
        using WebService service = new(new AuditSettings { Clock = clock, Timeout = _deadline, HostMap = server.Map });

        Task<WebAnswer> answer = service.GetAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken);
        await Guard.ReturnsAsync(server.Greeted);
        clock.Advance(_deadline);

        Assert.Equal("Timeout", (await Guard.ReturnsAsync(answer)).Reason);
        await Guard.ReturnsAsync(server.Closed);
    }

    [Fact]
    public async Task The_callers_cancellation_amid_a_secure_greeting_closes_the_connection()
    {
        using SilentServer server = new();
        using WebService service = new(new AuditSettings { HostMap = server.Map });
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Task<WebAnswer> answer = service.GetAsync(new Uri("https://centre.example/"), caller.Token);
        await Guard.ReturnsAsync(server.Greeted);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Guard.ReturnsAsync(answer));
        await Guard.ReturnsAsync(server.Closed);
    }

    [Fact]
    public async Task A_name_server_that_never_answers_meets_the_deadline()
    {
        WatchedClock clock = new();
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using WebService service = new(new AuditSettings
        {
            Clock = clock,
            Timeout = _deadline,
            ResolveHost = async (_, cancel) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
                return [];
            },
        });

        Task<WebAnswer> answer = service.GetAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken);
        await Guard.ReturnsAsync(asked.Task);
        clock.Advance(_deadline);

        Assert.Equal("Timeout", (await Guard.ReturnsAsync(answer)).Reason);
    }

    [Fact]
    public async Task Retries_and_the_waits_between_them_share_one_deadline()
    {
        WatchedClock clock = new();
        DateTimeOffset start = clock.GetUtcNow();
        TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using MappedWeb web = new(
            _ =>
            {
                if (clock.GetUtcNow() == start)
                {
                    clock.Advance(TimeSpan.FromSeconds(8));
                    return new TownResponse { Status = 503, Headers = { ["Retry-After"] = "5" } };
                }

                again.SetResult();
                return new TownResponse { Raw = Wire.ClosedAsync };
            },
            new AuditSettings { Clock = clock, Timeout = _deadline, MaximumRetries = 9 });

        Task<WebAnswer> answer = web.GetAsync();
        clock.Advance(await clock.TimerAsync(2));
        await Guard.ReturnsAsync(again.Task);
        clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromMilliseconds(1));
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        // 8 seconds for the first answer, 5 of waiting, 7 of a second attempt: then the time is up.
        Assert.Equal("Timeout", (await answer).Reason);
        Assert.Equal(_deadline, clock.GetUtcNow() - start);
    }

    /// <summary>A server that says something every second, for as long as it is listened to.</summary>
    private static async Task AssertTimesOutAsync(string start, Func<int, byte[]> drop)
    {
        WatchedClock clock = new();
        TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await Wire.WriteAsync(stream, start, stop);
                try
                {
                    // A second goes by with each drop until the time is up; what comes after is only to see the connection close.
                    for (int i = 0; ; i++)
                    {
                        await stream.WriteAsync(drop(i), stop);
                        if (i < _deadline.TotalSeconds)
                        {
                            clock.Advance(TimeSpan.FromSeconds(1));
                        }
                        else
                        {
                            await Task.Yield();
                        }
                    }
                }
                catch (IOException)
                {
                    closed.SetResult();
                }
            },
            new AuditSettings { Clock = clock, Timeout = _deadline });

        WebAnswer answer = await web.GetAsync();

        Assert.Equal("Timeout", answer.Reason);
        Assert.Null(answer.Status);
        Assert.Empty(answer.Body);
        Assert.Single(web.Server.Requests);
        await Guard.ReturnsAsync(closed.Task);
    }

    /// <summary>Takes a connection, and says nothing on it.</summary>
    private sealed class SilentServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SilentServer()
        {
            _listener.Start();
            Map = new HostMap(new Dictionary<string, Uri> { ["centre.example"] = new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/") });
            Closed = TakeAsync();
        }

        public HostMap Map { get; }

        /// <summary>Done when the client has said something.</summary>
        public Task Greeted => _greeted.Task;

        /// <summary>Done when the client has closed the connection.</summary>
        public Task Closed { get; }

        public void Dispose() => _listener.Dispose();

        private async Task TakeAsync()
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            _ = await client.GetStream().ReadAsync(new byte[1024], TestContext.Current.CancellationToken);
            _greeted.SetResult();
            await Wire.ClosedAsync(client.GetStream(), TestContext.Current.CancellationToken);
        }
    }
}
