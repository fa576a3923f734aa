namespace SocialAudit.Plan.Fit;

/// <summary>Counts the steps of a search, and says when there were enough.</summary>
internal sealed class FitMeter(long limit, CancellationToken cancellationToken)
{
    private long _used;

    public long Total { get; private set; }

    public bool IsSpent => _used >= limit;

    /// <summary>The next question gets as many steps again.</summary>
    public void Restart()
    {
        Total += _used;
        _used = 0;
    }

    public void Step(long steps = 1)
    {
        _used += steps;
        if ((_used & 63) == 0 || steps > 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
