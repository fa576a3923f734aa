using System.Text;

namespace SocialAudit.Host;

/// <summary>Writes to a terminal with the progress bars taken off it first, so that every line comes out whole.</summary>
internal sealed class PaneAwareWriter(TextWriter inner, ProgressPane pane) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => pane.Write(inner, [value]);

    /// <inheritdoc/>
    public override void Write(string? value) => pane.Write(inner, value);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => pane.Write(inner, buffer);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => pane.Write(inner, buffer.AsSpan(index, count));

    // In one piece: bars drawn between a text and its line's end would tear it.

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));

    /// <inheritdoc/>
    public override void WriteLine(char[] buffer, int index, int count) => WriteLine(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
