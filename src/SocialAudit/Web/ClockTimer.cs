namespace SocialAudit.Web;

/// <summary>Deadlines on the session's clock.</summary>
internal static class ClockTimer
{
    /// <summary>A token that is cancelled once a time has passed.</summary>
    public static CancellationTokenSource StartTimer(this TimeProvider clock, TimeSpan time) =>
#if NET
        new(time, clock);
#else
        clock.CreateCancellationTokenSource(time);
#endif
}
