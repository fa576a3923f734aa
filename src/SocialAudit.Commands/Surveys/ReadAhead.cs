using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace SocialAudit.Commands.Surveys;

/// <summary>
/// Reads on a thread of its own, some thousand items ahead at most, while the pipeline's thread, the only one that may write, writes:
/// on a long file neither waits for the other.
/// </summary>
internal static class ReadAhead
{
    private const int _batch = 64;
    private const int _mostBatches = 4;

    /// <summary>Reads to the end, and takes every item on the calling thread, in the order in which it was read.</summary>
    /// <param name="read">Reads; it hands each item over as soon as it has it.</param>
    /// <param name="take">Takes an item. When it throws, reading ends.</param>
    /// <param name="cancel">Ends reading.</param>
    /// <returns>What reading gave.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static T Run<T>(Func<Action<object>, T> read, Action<object> take, CancellationToken cancel)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using BlockingCollection<List<object>> batches = new(_mostBatches);
        Task<T> reading = Task.Run(() => Read(read, batches, stop.Token), CancellationToken.None);
        try
        {
            foreach (List<object> batch in batches.GetConsumingEnumerable(cancel))
            {
                batch.ForEach(take);
            }
        }
        catch
        {
            stop.Cancel();
            WaitFor(reading);
            throw;
        }

        return reading.GetAwaiter().GetResult();
    }

    private static T Read<T>(Func<Action<object>, T> read, BlockingCollection<List<object>> batches, CancellationToken cancel)
    {
        List<object> batch = new(_batch);
        void Hand(object item)
        {
            batch.Add(item);
            if (batch.Count == _batch)
            {
                batches.Add(batch, cancel);
                batch = new(_batch);
            }
        }

        ExceptionDispatchInfo? failure = null;
        T? result = default;
        try
        {
            result = read(Hand);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What was read before is written before it is told that the rest can't be.
            failure = ExceptionDispatchInfo.Capture(e);
        }

        try
        {
            batches.Add(batch, cancel);
        }
        finally
        {
            batches.CompleteAdding();
        }

        failure?.Throw();
        return result!;
    }

    // The reason why reading ends is on its way already; what the reader says of it adds nothing.
    private static void WaitFor(Task reading) => Task.WhenAny(reading).GetAwaiter().GetResult();
}
