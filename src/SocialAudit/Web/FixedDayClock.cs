namespace SocialAudit.Web;

/// <summary>A clock that stands still at one moment while timers run on: for an audit «as of» a day, and for practising.</summary>
public sealed class FixedDayClock(DateTimeOffset moment) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => moment.ToUniversalTime();
}
