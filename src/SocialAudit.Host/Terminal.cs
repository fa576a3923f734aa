using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace SocialAudit.Host;

/// <summary>The three standard streams: which of them are a terminal, what it can show, and the writers that keep progress bars out of the text.</summary>
internal sealed class Terminal : IDisposable
{
    private const int _defaultWidth = 120;
    private const int _defaultHeight = 40;

    private readonly bool _outputAnsi;
    private readonly bool _errorAnsi;
    private readonly int? _columns;

    /// <summary>Looks at the process's streams, and puts itself between them and whoever writes through <see cref="Console"/>.</summary>
    public Terminal()
    {
        bool ansi = Environment.GetEnvironmentVariable("TERM") != "dumb";
        HasColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        OutputIsTerminal = !Console.IsOutputRedirected;
        ErrorIsTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (OutputIsTerminal || ErrorIsTerminal))
        {
            ansi = WindowsConsoleTakesEscapes();
        }

        _outputAnsi = ansi && OutputIsTerminal;
        _errorAnsi = ansi && ErrorIsTerminal;
        IsInteractive = ansi && ErrorIsTerminal && !Console.IsInputRedirected;
        _columns = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns is >= 20 and <= 10_000
            ? columns
            : null;
        if (!HasColours)
        {
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        }

        if (_errorAnsi)
        {
            // The framework sets the terminal up under a lock on Console.Out; later, with our writers in that place, bars and text could wait for each other.
            _ = Console.WindowWidth;

            AppDomain.CurrentDomain.ProcessExit += (_, _) => Progress?.Clear();

            // Bars and text share the screen: whoever writes, script or engine, passes by the bars first.
            Progress = new ProgressPane(Console.Error, this);
            Console.SetError(new PaneAwareWriter(Console.Error, Progress));

            // Piped output too: what it is piped into (tee, a pager) may write to this very screen.
            Console.SetOut(new PaneAwareWriter(Console.Out, Progress));
        }
    }

    /// <summary>Standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>Standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Somebody can be asked with menus and hidden input: standard input and error are a terminal that takes escape codes.</summary>
    public bool IsInteractive { get; }

    /// <summary>False where NO_COLOR is set.</summary>
    public bool HasColours { get; }

    /// <summary>At least one stream shows escape codes; the other's are taken out as they are written.</summary>
    public bool HasEscapes => (_outputAnsi || _errorAnsi) && HasColours;

    /// <summary>The progress bars; null where nobody would see them.</summary>
    public ProgressPane? Progress { get; }

    /// <summary>Columns: those of COLUMNS, else the window's, else 120.</summary>
    public int Width => _columns ?? (OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : _defaultWidth);

    /// <summary>Columns of the window that bars and questions are on, whatever the output is piped into.</summary>
    public int ScreenWidth => ErrorIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : Width;

    /// <summary>Rows of the window, or 40 without one.</summary>
    public int Height => (OutputIsTerminal || ErrorIsTerminal) && Console.WindowHeight > 0 ? Console.WindowHeight : _defaultHeight;

    /// <summary>Writes to standard output, without escape codes where those would not be shown.</summary>
    public void Write(string text) => Console.Out.Write(PSHostUserInterface.GetOutputString(text, _outputAnsi));

    /// <summary>Writes to standard error, without escape codes where those would not be shown.</summary>
    public void WriteError(string text) => Console.Error.Write(PSHostUserInterface.GetOutputString(text, _errorAnsi));

    /// <summary>Takes the bars off the screen for as long as somebody else (a question, another program) owns it.</summary>
    public IDisposable? OwnScreen() => Progress?.Suspend();

    /// <summary>The console library's view of standard error: questions and bars stay out of what a script's output is piped into.</summary>
    public IAnsiConsole CreateErrorConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Console.Error),
        });
        console.Profile.Width = ScreenWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Progress?.Dispose();
        Console.Out.Flush();
        Console.Error.Flush();
    }

    // The console library switches escape codes on in Windows' console as it looks whether they work.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool WindowsConsoleTakesEscapes() => AnsiConsole.Create(new AnsiConsoleSettings()).Profile.Capabilities.Ansi;
}
