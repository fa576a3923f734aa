using System.Collections.Concurrent;

namespace SocialAudit.Web;

/// <summary>
/// Lets a public service be asked as its owners ask: one question at a time over all audits of a session, and a pause between two that
/// begin. What the host map sends elsewhere does not reach them, and need not wait.
/// </summary>
/// <param name="settings">The clock, and the host map.</param>
public sealed class HostTurns(AuditSettings settings)
{
    // One for each service that the audit names: a handful.
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks in one's turn.</summary>
    /// <param name="service">An address of the service.</param>
    /// <param name="pause">How long after the question before this one may begin.</param>
    /// <param name="ask">The question.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> AskAsync<T>(Uri service, TimeSpan pause, Func<Task<T>> ask, CancellationToken cancel)
    {
        if (settings.HostMap.Resolve(service) is not null)
        {
            return await ask().ConfigureAwait(false);
        }

        Turn turn = _turns.GetOrAdd(service.IdnHost, _ => new Turn());
        await turn.Gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (turn.Last is { } last && pause - settings.Clock.GetElapsedTime(last) is { } left && left > TimeSpan.Zero)
            {
                await DelayAsync(left, cancel).ConfigureAwait(false);
            }

            turn.Last = settings.Clock.GetTimestamp();
            return await ask().ConfigureAwait(false);
        }
        finally
        {
            turn.Gate.Release();
        }
    }

    private Task DelayAsync(TimeSpan time, CancellationToken cancel) =>
#if NET
        Task.Delay(time, settings.Clock, cancel);
#else
        settings.Clock.Delay(time, cancel);
#endif

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        /// <summary>When the last question began; null before the first.</summary>
        public long? Last { get; set; }
    }
}
