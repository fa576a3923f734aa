using System.Globalization;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>A server that is busy is asked again when it says so, and no sooner.</summary>
public sealed class WebRetryTests
{
    private static readonly TimeSpan _oneHour = TimeSpan.FromHours(1);

    // The deadline of an attempt is the first timer that is set, the wait before the next attempt the second; and so on in turn.
    private const int _firstWait = 2;

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(503, "120", 120)]
    [InlineData(429, "Mon, 02 Nov 2026 17:00:30 GMT", 30)]
    public async Task A_busy_server_is_asked_again_after_the_delay_that_it_asks_for(int status, string retryAfter, int seconds)
    {
        WatchedClock clock = new();
        using MappedWeb web = Busy(clock, status, retryAfter, timesBusy: 1, _oneHour);

        Task<WebAnswer> answer = web.GetAsync();
        Assert.Equal(TimeSpan.FromSeconds(seconds), await clock.TimerAsync(_firstWait));
        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Single(web.Server.Requests);
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(200, (await answer).Status);
        Assert.Equal(2, web.Server.Requests.Count);
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_delay_beyond_the_deadline_is_not_waited_for_and_the_busy_answer_stands(string retryAfter)
    {
        using MappedWeb web = Busy(new WatchedClock(), 429, retryAfter, timesBusy: int.MaxValue, TimeSpan.FromSeconds(20));

        Assert.Equal("Http429", (await web.GetAsync()).Reason);
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_asked_as_often_as_the_settings_say_and_its_last_answer_stands()
    {
        WatchedClock clock = new();
        using MappedWeb web = Busy(clock, 503, "5", timesBusy: int.MaxValue, _oneHour);

        Task<WebAnswer> answer = web.GetAsync();
        foreach (int wait in (int[])[_firstWait, 2 * _firstWait])
        {
            clock.Advance(await clock.TimerAsync(wait));
        }

        Assert.Equal("Http503", (await answer).Reason);
        Assert.Equal(3, web.Server.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("-5")]
    public async Task Without_a_delay_that_can_be_read_a_busy_server_is_left_in_peace_for_a_moment(string? retryAfter)
    {
        WatchedClock clock = new();
        using MappedWeb web = Busy(clock, 429, retryAfter, timesBusy: 1, _oneHour);

        Task<WebAnswer> answer = web.GetAsync();
        TimeSpan wait = await clock.TimerAsync(_firstWait);
        Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromMinutes(1));
        clock.Advance(wait);

        Assert.Equal(200, (await answer).Status);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(999)]
    public async Task A_refusal_is_not_asked_again(int status)
    {
        using MappedWeb web = new(_ => TownResponse.Text("no", status), new AuditSettings { MaximumRetries = 5 });

        await web.GetAsync();

        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_dropped_connection_is_tried_again()
    {
        int asked = 0;
        WatchedClock clock = new();
        using MappedWeb web = new(
            _ => Interlocked.Increment(ref asked) == 1 ? TownResponse.Reset() : TownResponse.Text("back"), new AuditSettings { Clock = clock, Timeout = _oneHour });

        Task<WebAnswer> answer = web.GetAsync();
        clock.Advance(await clock.TimerAsync(_firstWait));

        Assert.True((await answer).IsSuccess);
    }

    private static MappedWeb Busy(WatchedClock clock, int status, string? retryAfter, int timesBusy, TimeSpan timeout)
    {
        int asked = 0;
        return new MappedWeb(Answer, new AuditSettings { Clock = clock, Timeout = timeout, MaximumRetries = 2 });

        TownResponse Answer(TownRequest request)
        {
            if (Interlocked.Increment(ref asked) > timesBusy)
            {
                return TownResponse.Text("welcome");
            }

            TownResponse busy = TownResponse.Text(string.Create(CultureInfo.InvariantCulture, $"busy {asked}"), status);
            if (retryAfter is not null)
            {
                busy.Headers["Retry-After"] = retryAfter;
            }

            return busy;
        }
    }
}
