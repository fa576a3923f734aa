namespace SocialAudit.Web;

/// <summary>
/// The time that a request may take in all. Its attempts and the delays between them use it up; its turn at a busy host does not,
/// for that is our own politeness and says nothing of the server.
/// </summary>
internal sealed class TimeAllowance(TimeSpan total)
{
    private TimeSpan _used;

    public TimeSpan Left => total - _used;

    public void Spend(TimeSpan time) => _used += time;
}
