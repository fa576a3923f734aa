using System.Text;

namespace SocialAudit.Reports.Plans;

/// <summary>
/// Writes the lines of an iCalendar file (RFC 5545): texts escaped, lines folded at 75 octets without cutting a character, each ended with
/// CR and LF. No library that writes calendars runs on all that the module does.
/// </summary>
internal sealed class IcsText
{
    // RFC 5545, 3.1: without the line break. A line that goes on begins with a space, which counts.
    private const int _longestLine = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line whose value is ours and needs no escape.</summary>
    public void Add(string name, string value)
    {
        string line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.Length;)
        {
            int length = Step(line, i);
            int size = Encoding.UTF8.GetByteCount(line.Substring(i, length));
            if (octets + size > _longestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(line, i, length);
            octets += size;
            i += length;
        }

        _text.Append("\r\n");
    }

    /// <summary>Adds a line whose value is anybody's text (RFC 5545, 3.3.11); an empty one is left out.</summary>
    public void AddText(string name, string? value)
    {
        string text = Escape(value);
        if (text.Length > 0)
        {
            Add(name, text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A text as it may stand in a value: line breaks kept, other control characters gone.</summary>
    public static string Escape(string? text) =>
        string.Join("\\n", (text ?? "").Trim().Replace("\r\n", "\n").Split('\n').Select(line => PlainText.Line(line).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,")));

    /// <summary>How many UTF-16 units make the character: two of them are one where they are surrogates.</summary>
    private static int Step(string line, int at) => char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1;
}
