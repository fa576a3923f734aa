using SampleTown;

namespace SocialAudit.Tests.Web;

/// <summary>A server that holds every request until it is let go, and counts how many it holds at once.</summary>
internal sealed class CrowdedServer : IDisposable
{
    private readonly SemaphoreSlim _gate = new(0);
    private readonly SemaphoreSlim _arrivals = new(0);
    private int _inside;
    private int _most;

    /// <summary>How many requests were held at once, at most.</summary>
    public int Most => Volatile.Read(ref _most);

    public TownResponse Answer() => new()
    {
        Raw = async (stream, stop) =>
        {
            int inside = Interlocked.Increment(ref _inside);
            for (int most = Most; inside > most && Interlocked.CompareExchange(ref _most, inside, most) != most; most = Most)
            {
            }

            _arrivals.Release();
            await _gate.WaitAsync(stop);
            Interlocked.Decrement(ref _inside);
            await Wire.WriteAsync(stream, "HTTP/1.1 204 Nothing\r\nConnection: close\r\n\r\n", stop);
        },
    };

    /// <summary>Waits until so many more requests have come.</summary>
    public async Task ArrivedAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Guard.ReturnsAsync(_arrivals.WaitAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Lets so many requests go.</summary>
    public void LetGo(int count) => _gate.Release(count);

    public void Dispose()
    {
        _gate.Dispose();
        _arrivals.Dispose();
    }
}
