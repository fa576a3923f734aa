using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace SocialAudit.Host;

/// <summary>Asks for commands and runs them, until somebody leaves. A command may take several lines, as long as what is there cannot be complete.</summary>
internal sealed class PromptLoop(Terminal terminal, Session session, Func<PowerShell> createShell)
{
    private readonly LineEditor _editor = new((text, cursor) =>
    {
        using PowerShell shell = createShell();
        return CommandCompletion.CompleteInput(text, cursor, null, shell);
    });

    /// <summary>Asks and runs until <paramref name="isOver"/>, or until the input ends.</summary>
    public void Run(Func<bool> isOver)
    {
        while (!isOver())
        {
            try
            {
                if (ReadCommand() is not string text)
                {
                    return;
                }

                if (!string.IsNullOrWhiteSpace(text) && session.Invoke(createShell(), new Command(text, isScript: true), addToHistory: true) == PSInvocationState.Stopped)
                {
                    terminal.WriteError(Environment.NewLine);
                }
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C at the prompt: what was typed is dropped, and the prompt comes back.
            }
        }
    }

    private string? ReadCommand()
    {
        string? text = ReadLine(PromptText());
        while (text is not null && IsIncomplete(text))
        {
            string? more = ReadLine(">> ");
            if (string.IsNullOrEmpty(more))
            {
                // An empty line: run it as it is, and let the engine say what is missing.
                break;
            }

            text += "\n" + more;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            _editor.Remember(text);
        }

        return text;
    }

    private string? ReadLine(string prompt)
    {
        if (terminal is { IsInteractive: true, OutputIsTerminal: true })
        {
            return _editor.ReadLine(prompt);
        }

        terminal.WriteError(prompt);
        return Console.In.ReadLine();
    }

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out ParseError[] errors);
        return errors.Any(e => e.IncompleteInput);
    }

    private string PromptText()
    {
        using PowerShell shell = createShell();
        try
        {
            return string.Concat(shell.AddCommand("prompt").Invoke()) is { Length: > 0 } text ? text : "PS> ";
        }
        catch (RuntimeException)
        {
            // The user's own prompt function fails: the session goes on.
            return "PS> ";
        }
    }
}
