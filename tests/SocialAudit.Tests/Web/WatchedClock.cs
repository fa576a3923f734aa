using Microsoft.Extensions.Time.Testing;

namespace SocialAudit.Tests.Web;

/// <summary>A clock that only the test moves, and that tells when somebody begins to wait on it.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WatchedClock()
        : base(new DateTimeOffset(2026, 11, 2, 17, 0, 0, TimeSpan.Zero))
    {
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            _timers.Add(dueTime);
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return timer;
    }

    /// <summary>Waits until so many timers were set since the clock was made; gives the last one's time.</summary>
    public async Task<TimeSpan> TimerAsync(int count)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_timers.Count >= count)
                {
                    return _timers[count - 1];
                }

                changed = _changed.Task;
            }

            await Guard.ReturnsAsync(changed);
        }
    }
}
