using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace SocialAudit.Host;

/// <summary>
/// A line that can be edited on a terminal: arrows, Home and End, earlier lines with Up and Down, completion with Tab.
/// The console library has questions, but no line with a history.
/// </summary>
internal sealed class LineEditor(Func<string, int, CommandCompletion> complete)
{
    private readonly List<string> _history = [];

    private string _prompt = "";
    private string _text = "";
    private int _cursor;
    private int _row;
    private int _recalled;
    private CommandCompletion? _completion;

    /// <summary>Adds a line to those that Up brings back; the same one twice in a row is kept once.</summary>
    public void Remember(string line)
    {
        if (_history.LastOrDefault() != line)
        {
            _history.Add(line);
        }
    }

    /// <summary>Reads a line.</summary>
    /// <returns>The line, or null at Ctrl+D on an empty one.</returns>
    /// <exception cref="OperationCanceledException">Ctrl+C.</exception>
    public string? ReadLine(string prompt)
    {
        int lastLine = prompt.LastIndexOf('\n') + 1;
        Console.Out.Write(prompt[..lastLine]);
        (_prompt, _text, _cursor, _row, _recalled, _completion) = (prompt[lastLine..], "", 0, 0, _history.Count, null);
        bool controlC = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            while (true)
            {
                Draw();
                ConsoleKeyInfo key = Console.ReadKey(intercept: true);
                if (key.Key != ConsoleKey.Tab)
                {
                    _completion = null;
                }

                bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
                if (key.Key == ConsoleKey.Enter)
                {
                    Finish();
                    return _text;
                }

                if (control && key.Key == ConsoleKey.C)
                {
                    Finish();
                    throw new OperationCanceledException();
                }

                if (control && key.Key == ConsoleKey.D && _text.Length == 0)
                {
                    Finish();
                    return null;
                }

                Edit(key, control);
            }
        }
        finally
        {
            Console.TreatControlCAsInput = controlC;
        }
    }

    private void Edit(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                _cursor = Step(-1);
                break;
            case ConsoleKey.RightArrow:
                _cursor = Step(1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                _cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                _cursor = _text.Length;
                break;
            case ConsoleKey.Backspace:
                Replace(Step(-1), _cursor, "");
                break;
            case ConsoleKey.Delete:
            case ConsoleKey.D when control:
                Replace(_cursor, Step(1), "");
                break;
            case ConsoleKey.U when control:
                Replace(0, _cursor, "");
                break;
            case ConsoleKey.K when control:
                Replace(_cursor, _text.Length, "");
                break;
            case ConsoleKey.Escape:
                Replace(0, _text.Length, "");
                break;
            case ConsoleKey.UpArrow:
                Recall(_recalled - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_recalled + 1);
                break;
            case ConsoleKey.Tab:
                Complete(forward: !key.Modifiers.HasFlag(ConsoleModifiers.Shift));
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    Replace(_cursor, _cursor, key.KeyChar.ToString());
                }

                break;
        }
    }

    // A character beyond the basic plane is two units long.
    private int Step(int direction)
    {
        int next = Math.Clamp(_cursor + direction, 0, _text.Length);
        return next > 0 && next < _text.Length && char.IsSurrogatePair(_text[next - 1], _text[next]) ? next + direction : next;
    }

    private void Replace(int start, int end, string with)
    {
        _text = string.Concat(_text.AsSpan(0, start), with, _text.AsSpan(end));
        _cursor = start + with.Length;
    }

    private void Recall(int index)
    {
        if (index >= 0 && index <= _history.Count)
        {
            _recalled = index;
            Replace(0, _text.Length, index < _history.Count ? _history[index] : "");
        }
    }

    private void Complete(bool forward)
    {
        _completion ??= complete(_text, _cursor);
        if (_completion.GetNextResult(forward) is CompletionResult result)
        {
            Replace(_completion.ReplacementIndex, _completion.ReplacementIndex + _completion.ReplacementLength, result.CompletionText);
            _completion.ReplacementLength = result.CompletionText.Length;
        }
    }

    // Draws prompt and text from the prompt's first row on, over as many rows as they need, and puts the cursor in its place.
    private void Draw()
    {
        int width = Math.Max(Console.WindowWidth, 1);
        int promptCells = new StringDecorated(_prompt).ContentLength;
        int end = promptCells + Cells(_text);
        int cursor = promptCells + Cells(_text[.._cursor]);

        // A terminal that has just filled a row waits for the next character before it goes to the next one.
        string wrap = end > 0 && end % width == 0 ? " \r" : "";
        Console.Out.Write(
            Up(_row) + "\r" + _prompt + _text.Replace('\n', '↵') + wrap + "\e[J" + Up((end / width) - (cursor / width)) + "\r"
            + (cursor % width > 0 ? string.Create(CultureInfo.InvariantCulture, $"\e[{cursor % width}C") : ""));
        _row = cursor / width;
    }

    private void Finish()
    {
        _cursor = _text.Length;
        Draw();
        Console.Out.Write(Environment.NewLine);
    }

    private static string Up(int rows) => rows > 0 ? string.Create(CultureInfo.InvariantCulture, $"\e[{rows}A") : "";

    private static int Cells(string text) => text.Sum(ConsoleRawInterface.CellsOf);
}
