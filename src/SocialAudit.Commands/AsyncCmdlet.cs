using System.Collections.Concurrent;
using System.Diagnostics;
using System.Management.Automation;

namespace SocialAudit.Commands;

/// <summary>
/// A cmdlet whose work runs beside the pipeline: what it has to say is queued, and said by the pipeline's own thread, the only one
/// that may.
/// </summary>
public abstract class AsyncCmdlet : AuditCmdlet
{
    private static readonly TimeSpan _progressInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longestEnd = TimeSpan.FromSeconds(5);

    private readonly BlockingCollection<Action> _queue = [];
    private readonly HashSet<Task> _running = [];
    private readonly Stopwatch _sinceProgress = new();
    private readonly ProgressRecord _progress = new(0, "-", "-");
    private bool _progressShown;

    /// <summary>How much may run at once.</summary>
    protected abstract int Limit { get; }

    /// <summary>Whether all work that was started has ended: what it used may be closed.</summary>
    protected bool HasEnded => _running.All(task => task.IsCompleted);

    /// <summary>Starts a piece of work; waits first while as much runs as may.</summary>
    protected void Start(Func<Task> work)
    {
        while (_running.Count >= Limit && !Cancel.IsCancellationRequested)
        {
            Pump();
        }

        if (!Cancel.IsCancellationRequested)
        {
            // Work that is stopped before its turn is started all the same: others may wait for it to end.
            Task task = Task.Run(work, CancellationToken.None);
            _running.Add(task);
            task.ContinueWith(done => Post(() => _running.Remove(done)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        while (_queue.TryTake(out Action? said))
        {
            said();
        }
    }

    /// <summary>Waits for all work that was started.</summary>
    protected void Finish()
    {
        while (_running.Count > 0 && !Cancel.IsCancellationRequested)
        {
            Pump();
        }

        if (_progressShown)
        {
            _progress.RecordType = ProgressRecordType.Completed;
            WriteProgress(_progress);
        }
    }

    /// <summary>Has the pipeline's thread do something; from any thread.</summary>
    protected void Post(Action action)
    {
        try
        {
            _queue.Add(action);
        }
        catch (InvalidOperationException) when (_queue.IsAddingCompleted)
        {
            // The pipeline has ended: nobody listens any more.
        }
    }

    /// <summary>Shows progress, at most five times a second; on the pipeline's thread.</summary>
    protected void ShowProgress(string activity, string status, int percent)
    {
        if (_sinceProgress.IsRunning && _sinceProgress.Elapsed < _progressInterval)
        {
            return;
        }

        _sinceProgress.Restart();
        _progressShown = true;
        _progress.Activity = activity;
        _progress.StatusDescription = status;
        _progress.PercentComplete = percent;
        WriteProgress(_progress);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Finish();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _queue.CompleteAdding();
            if (!HasEnded)
            {
                // What the next command reads or deletes is not written any more; only work that hangs is left behind.
                Task.WhenAny(Task.WhenAll(_running), Task.Delay(_longestEnd)).GetAwaiter().GetResult();
            }
        }
    }

    private void Pump()
    {
        try
        {
            if (_queue.TryTake(out Action? said, Timeout.Infinite, Cancel))
            {
                said();
            }
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            // Ctrl+C: the work is cancelled too, and there is nothing more to say.
        }
    }
}
