namespace SocialAudit.Web;

/// <summary>
/// Lets so many requests at once to each host. A host is known only while somebody asks it or waits to: an audit of thousands of
/// organisations keeps nothing of those that are done.
/// </summary>
internal sealed class HostSlots(int requestsPerHost)
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many hosts are being asked or waited for.</summary>
    public int Count
    {
        get
        {
            lock (_slots)
            {
                return _slots.Count;
            }
        }
    }

    /// <summary>Waits for one's turn at a host; whoever got it must give it back.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before one's turn came; there is nothing to give back.</exception>
    public async ValueTask<Slot> EnterAsync(string host, CancellationToken cancel)
    {
        Slot? slot;
        lock (_slots)
        {
            if (!_slots.TryGetValue(host, out slot))
            {
                _slots[host] = slot = new Slot(this, host, requestsPerHost);
            }

            slot.Users++;
        }

        try
        {
            await slot.Turns.WaitAsync(cancel).ConfigureAwait(false);
            return slot;
        }
        catch
        {
            Forget(slot);
            throw;
        }
    }

    private void Forget(Slot slot)
    {
        lock (_slots)
        {
            slot.Users--;
            if (slot.Users == 0)
            {
                _slots.Remove(slot.Host);
            }
        }
    }

    /// <summary>The turns at one host.</summary>
    internal sealed class Slot(HostSlots owner, string host, int turns) : IDisposable
    {
        internal string Host { get; } = host;

        internal SemaphoreSlim Turns { get; } = new(turns);

        /// <summary>Those who have a turn or wait for one; counted under the owner's lock.</summary>
        internal int Users { get; set; }

        /// <summary>Gives one's turn back.</summary>
        public void Dispose()
        {
            Turns.Release();
            owner.Forget(this);
        }
    }
}
