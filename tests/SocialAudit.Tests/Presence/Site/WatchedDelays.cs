namespace SocialAudit.Tests.Presence.Site;

/// <summary>A clock on 2 November 2026 on which waits of one length are over at once, and counted.</summary>
internal sealed class WatchedDelays(TimeSpan wait) : TimeProvider
{
    private int _count;

    /// <summary>How many such waits there were.</summary>
    public int Count => _count;

    public override DateTimeOffset GetUtcNow() => TestAudit.Today;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != wait)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Increment(ref _count);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
