using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace SocialAudit.Host;

/// <summary>
/// What the engine writes and asks. Output goes to standard output; errors, warnings, verbose and debug messages, questions and bars to
/// standard error, so that what a script is piped into receives its output and nothing else.
/// </summary>
internal sealed class ConsoleInterface(Terminal terminal) : PSHostUserInterface
{
    private readonly ConsoleQuestions _questions = new(terminal);
    private bool _outputIsErrors;

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawInterface(terminal);

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => terminal.HasEscapes;

    /// <summary>Sends everything that is written meanwhile to standard error: the engine formats a report of an error as it formats output.</summary>
    public void WriteErrorsDuring(Action report)
    {
        _outputIsErrors = true;
        try
        {
            report();
        }
        finally
        {
            _outputIsErrors = false;
        }
    }

    /// <summary>Takes back the question that is open and refuses others: the pipeline that asks is being stopped.</summary>
    public void RefuseQuestions() => _questions.Refuse();

    /// <summary>Lets the pipeline that begins ask.</summary>
    public void AllowQuestions() => _questions.Allow();

    /// <summary>Takes down the bars of whatever ran before.</summary>
    public void ClearProgress() => terminal.Progress?.Clear();

    /// <inheritdoc/>
    public override void Write(string value)
    {
        if (_outputIsErrors)
        {
            terminal.WriteError(value);
        }
        else
        {
            terminal.Write(value);
        }
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(PSStyle.Instance.Foreground.FromConsoleColor(foregroundColor) + PSStyle.Instance.Background.FromConsoleColor(backgroundColor) + value + PSStyle.Instance.Reset);

    /// <inheritdoc/>
    public override void WriteLine(string value)
    {
        if (_outputIsErrors)
        {
            WriteErrorLine(value);
        }
        else
        {
            terminal.Write(value + Environment.NewLine);
        }
    }

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) =>
        terminal.WriteError((value.Contains('\e') ? value : Styled(FormatStyle.Error, value)) + Environment.NewLine);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteMessage(FormatStyle.Warning, HostTexts.Warning, message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteMessage(FormatStyle.Verbose, HostTexts.Verbose, message);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteMessage(FormatStyle.Debug, HostTexts.Debug, message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record) => terminal.Progress?.Report(sourceId, record);

    /// <inheritdoc/>
    public override string ReadLine() => _questions.AskText("");

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => _questions.AskSecret("");

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _questions.AskFields(caption, message, descriptions);

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _questions.AskChoice(caption, message, choices, defaultChoice);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _questions.AskCredential(caption, message, userName);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        _questions.AskCredential(caption, message, userName);

    private static string Styled(FormatStyle style, string text) => GetFormatStyleString(style) + text + GetFormatStyleString(FormatStyle.Reset);

    private void WriteMessage(FormatStyle style, string format, string message) =>
        terminal.WriteError(Styled(style, string.Format(CultureInfo.CurrentCulture, format, message)) + Environment.NewLine);
}
