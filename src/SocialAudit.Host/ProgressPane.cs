using System.Management.Automation;

namespace SocialAudit.Host;

/// <summary>
/// The progress bars below the output: at most five pictures a second, none before a fifth of a second has gone by, and
/// none while a line of output is unfinished or somebody else owns the screen.
/// </summary>
internal sealed class ProgressPane : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TextWriter _screen;
    private readonly Terminal _terminal;
    private readonly List<ProgressActivity> _activities = [];
    private readonly Timer _timer;

    private ProgressDrawing? _drawing;
    private int _rowsOnScreen;
    private int _suspensions;
    private bool _atLineStart = true;

    /// <summary>Bars on this screen; none yet.</summary>
    public ProgressPane(TextWriter screen, Terminal terminal)
    {
        _screen = screen;
        _terminal = terminal;
        _timer = new Timer(_ => Draw());
    }

    /// <summary>Takes a record from the engine: a new activity, a change of one, or its end (and its children's).</summary>
    public void Report(long source, ProgressRecord record)
    {
        lock (_lock)
        {
            int index = _activities.FindIndex(a => a.Source == source && a.Record.ActivityId == record.ActivityId);
            if (record.RecordType == ProgressRecordType.Completed)
            {
                if (index >= 0)
                {
                    Remove(_activities[index]);
                }
            }
            else if (index >= 0)
            {
                _activities[index] = _activities[index] with { Record = record };
            }
            else
            {
                _activities.Add(new ProgressActivity(source, record, TimeProvider.System.GetTimestamp()));
            }

            if (_activities.Count == 0)
            {
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                Erase();
            }
            else if (_activities.Count == 1 && index < 0)
            {
                _timer.Change(_interval, _interval);
            }
        }
    }

    /// <summary>Forgets every activity: what reported them has ended, well or not.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _activities.Clear();
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Erase();
        }
    }

    /// <summary>Writes text where the bars are; they come back below it.</summary>
    public void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        lock (_lock)
        {
            Erase();
            writer.Write(text);
            writer.Flush();
            _atLineStart = text[^1] == '\n';
        }
    }

    /// <summary>Takes the bars off the screen until the answer is disposed of.</summary>
    public IDisposable Suspend()
    {
        lock (_lock)
        {
            _suspensions++;
            Erase();
        }

        return new Suspension(this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear();
        _timer.Dispose();
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_activities.Count == 0 || _suspensions > 0 || !_atLineStart)
            {
                return;
            }

            _drawing ??= new ProgressDrawing(_terminal);
            IReadOnlyList<string> rows = _drawing.Render(_activities);

            // One write, old rows out and new rows in, so that nothing flickers; the cursor hides while the bars are there.
            _screen.Write("\e[?25l" + ToFirstRow() + "\e[J" + string.Join(Environment.NewLine, rows));
            _screen.Flush();
            _rowsOnScreen = rows.Count;
        }
    }

    private void Erase()
    {
        if (_rowsOnScreen > 0)
        {
            _screen.Write(ToFirstRow() + "\e[J\e[?25h");
            _screen.Flush();
            _rowsOnScreen = 0;
        }
    }

    private string ToFirstRow() => _rowsOnScreen > 1 ? $"\r\e[{_rowsOnScreen - 1}A" : "\r";

    private void Remove(ProgressActivity activity)
    {
        _activities.Remove(activity);
        foreach (ProgressActivity child in _activities.Where(a => a.IsChildOf(activity)).ToList())
        {
            Remove(child);
        }
    }

    private void Resume()
    {
        lock (_lock)
        {
            _suspensions--;
            _atLineStart = true;
        }
    }

    private sealed class Suspension(ProgressPane pane) : IDisposable
    {
        private bool _disposed;

        public void Dispose()
        {
            if (!_disposed)
            {
                _disposed = true;
                pane.Resume();
            }
        }
    }
}
