using System.Globalization;
using System.Management.Automation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SocialAudit.Host;

/// <summary>Draws activities with the console library, a row each, children indented below their parent.</summary>
internal sealed class ProgressDrawing(Terminal terminal)
{
    private readonly ProgressBarColumn _bar = new();
    private readonly IAnsiConsole _console = terminal.CreateErrorConsole();

    /// <summary>The rows, escape codes included; each narrower than the window, and no more of them than half the window holds.</summary>
    public IReadOnlyList<string> Render(IReadOnlyList<ProgressActivity> activities)
    {
        // The last column stays free: a terminal may wrap as soon as it is written.
        int width = terminal.ScreenWidth - 1;
        int barWidth = Math.Clamp(width / 4, 10, 40);
        int nameWidth = Math.Clamp(width / 3, 10, 50);
        int statusWidth = Math.Max(2, width - barWidth - nameWidth - 9);
        _bar.Width = barWidth;
        _console.Profile.Width = width;
        RenderOptions options = RenderOptions.Create(_console, _console.Profile.Capabilities);

        Grid grid = new();
        grid.AddColumn(Column(nameWidth)).AddColumn(Column(barWidth)).AddColumn(Column(5).RightAligned()).AddColumn(Column(statusWidth));
        List<(ProgressActivity Activity, int Depth)> rows = [.. activities.Where(a => !activities.Any(a.IsChildOf)).SelectMany(a => Branch(a, 0, activities)).Distinct()];
        foreach ((ProgressActivity activity, int depth) in rows.Take(Math.Max(1, terminal.Height / 2)))
        {
            ProgressRecord record = activity.Record;
            int indent = Math.Min(depth * 2, nameWidth / 2);
            Padder name = new(Fit(record.Activity, nameWidth - indent), new Padding(indent, 0, 0, 0));
            grid.AddRow(name, Bar(options, activity), new Text(Percent(record)), Fit(Status(record), statusWidth));
        }

        return _console.ToAnsi(grid).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    private static IEnumerable<(ProgressActivity Activity, int Depth)> Branch(ProgressActivity activity, int depth, IReadOnlyList<ProgressActivity> all) =>
        all.Where(a => a.IsChildOf(activity)).SelectMany(a => Branch(a, depth + 1, all)).Prepend((activity, depth));

    private static GridColumn Column(int width) => new() { Width = width, NoWrap = true, Padding = new Padding(0, 0, 1, 0) };

    // A row that wrapped would be two rows, and the screen would keep one of them.
    private static Text Fit(string text, int width)
    {
        Segment line = new(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));
        return new Text(line.CellCount() <= width ? line.Text : Segment.Truncate(line, width - 1)?.Text.TrimEnd() + "…");
    }

    private static string Percent(ProgressRecord record) =>
        record.PercentComplete >= 0 ? (record.PercentComplete / 100.0).ToString("P0", CultureInfo.CurrentUICulture).Replace(' ', '\u00A0') : "";

    private static string Status(ProgressRecord record)
    {
        string left = record.SecondsRemaining > 0
            ? string.Format(CultureInfo.CurrentCulture, HostTexts.SecondsLeft, TimeSpan.FromSeconds(record.SecondsRemaining).ToString("g", CultureInfo.InvariantCulture))
            : "";
        return string.Join(" · ", new[] { record.StatusDescription, record.CurrentOperation, left }.Where(t => !string.IsNullOrWhiteSpace(t)));
    }

    private IRenderable Bar(RenderOptions options, ProgressActivity activity)
    {
        int percent = activity.Record.PercentComplete;
        ProgressTask task = new(0, "bar", 100) { Value = Math.Max(percent, 0), IsIndeterminate = percent < 0 };
        return _bar.Render(options, task, TimeProvider.System.GetElapsedTime(activity.Started));
    }
}
