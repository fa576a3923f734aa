using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using Spectre.Console;

namespace SocialAudit.Host;

/// <summary>
/// What the engine asks the user. On a terminal the console library asks, with a menu for choices; otherwise each answer is one line of
/// standard input, so that a script can be answered from a file.
/// </summary>
internal sealed class ConsoleQuestions(Terminal terminal)
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _asking;
    private bool _refused;

    /// <summary>Takes back the question that is open, and refuses those that the pipeline which is being stopped may still have.</summary>
    public void Refuse()
    {
        lock (_lock)
        {
            _refused = true;
            _asking?.Cancel();
        }
    }

    /// <summary>Lets the next pipeline ask.</summary>
    public void Allow()
    {
        lock (_lock)
        {
            _refused = false;
        }
    }

    /// <summary>A line of text; may be empty.</summary>
    /// <exception cref="HostException">Standard input has ended.</exception>
    /// <exception cref="PipelineStoppedException">Ctrl+C.</exception>
    public string AskText(string label) => Ask(label, isSecret: false);

    /// <summary>A line of text that is not shown while it is typed.</summary>
    /// <exception cref="HostException">Standard input has ended.</exception>
    /// <exception cref="PipelineStoppedException">Ctrl+C.</exception>
    public SecureString AskSecret(string label)
    {
        SecureString secret = new();
        foreach (char c in Ask(label, isSecret: true))
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }

    /// <summary>A user's name and password.</summary>
    /// <exception cref="HostException">Standard input has ended.</exception>
    /// <exception cref="PipelineStoppedException">Ctrl+C.</exception>
    public PSCredential AskCredential(string caption, string message, string? userName)
    {
        WriteHeading(caption, message);
        string name = string.IsNullOrEmpty(userName) ? AskText(HostTexts.UserName) : userName;
        return new PSCredential(name, AskSecret($"{HostTexts.Password} ({name})"));
    }

    /// <summary>One of several choices, as its index.</summary>
    /// <exception cref="HostException">Standard input has ended.</exception>
    /// <exception cref="PipelineStoppedException">Ctrl+C.</exception>
    public int AskChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteHeading(caption, message);
        List<Choice> all = [.. choices.Select((c, i) => new Choice(i, c))];
        if (!terminal.IsInteractive)
        {
            return AskChoiceByLine(all, defaultChoice, message);
        }

        SelectionPrompt<Choice> menu = new()
        {
            Converter = c => Markup.Escape(c.Help.Length > 0 ? $"{c.Label}  - {c.Help}" : c.Label),
            MoreChoicesText = Markup.Escape(HostTexts.MoreChoices),
            SearchPlaceholderText = Markup.Escape(HostTexts.TypeToSearch),
            WrapAround = true,
            SearchEnabled = true,
        };
        menu.AddChoices(all);
        if (defaultChoice >= 0)
        {
            menu.DefaultValue(all[defaultChoice]);
        }

        Choice answer = Show(menu);
        terminal.WriteError($"> {answer.Label}{Environment.NewLine}");
        return answer.Index;
    }

    /// <summary>Values for fields, such as the mandatory parameters that a command was not given.</summary>
    /// <exception cref="HostException">Standard input has ended, or held a value of the wrong kind.</exception>
    /// <exception cref="PipelineStoppedException">Ctrl+C.</exception>
    public Dictionary<string, PSObject> AskFields(string caption, string message, Collection<FieldDescription> fields)
    {
        WriteHeading(caption, message);
        return fields.ToDictionary(f => f.Name, f => PSObject.AsPSObject(AskField(f)));
    }

    private object AskField(FieldDescription field)
    {
        // A type of a module that the host does not know stays text; the engine converts it as it binds.
        Type type = Type.GetType(field.ParameterAssemblyFullName) ?? typeof(string);
        string label = string.IsNullOrEmpty(field.Label) ? field.Name : field.Label.Replace("&", "", StringComparison.Ordinal);
        if (!string.IsNullOrWhiteSpace(field.HelpMessage))
        {
            WriteHeading("", field.HelpMessage);
        }

        if (type == typeof(SecureString))
        {
            return AskSecret(label);
        }

        if (type == typeof(PSCredential))
        {
            return AskCredential("", "", userName: null);
        }

        if (type.IsArray || typeof(IList).IsAssignableFrom(type))
        {
            List<object> items = [];
            while (AskText($"{label}[{items.Count.ToString(CultureInfo.InvariantCulture)}]") is { Length: > 0 } item)
            {
                items.Add(item);
            }

            return items.ToArray();
        }

        while (true)
        {
            string text = AskText(label);
            if (LanguagePrimitives.TryConvertTo(text, type, CultureInfo.CurrentCulture, out object? value) && value is not null)
            {
                return value;
            }

            RejectAnswer(text);
        }
    }

    private int AskChoiceByLine(List<Choice> choices, int defaultChoice, string message)
    {
        string menu = string.Join("  ", choices.Select(c => c.HotKey.Length > 0 ? $"[{c.HotKey}] {c.Label}" : c.Label));
        if (defaultChoice >= 0)
        {
            menu += " " + string.Format(CultureInfo.CurrentCulture, HostTexts.DefaultChoice, choices[defaultChoice].Label);
        }

        while (true)
        {
            terminal.WriteError(menu + Environment.NewLine);
            string answer = ReadLine(message).Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
            {
                return defaultChoice;
            }

            if (choices.Find(c => c.IsNamed(answer)) is Choice chosen)
            {
                return chosen.Index;
            }

            RejectAnswer(answer);
        }
    }

    private void RejectAnswer(string answer)
    {
        string refusal = string.Format(CultureInfo.CurrentCulture, HostTexts.InvalidAnswer, answer);
        if (!terminal.IsInteractive)
        {
            // Whoever prepared the answers is not there to mend them; the next line answers another question.
            throw new HostException(refusal);
        }

        terminal.WriteError(refusal + Environment.NewLine);
    }

    private void WriteHeading(string? caption, string? message)
    {
        foreach (string line in new[] { caption, message }.OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            terminal.WriteError(line + Environment.NewLine);
        }
    }

    private string Ask(string label, bool isSecret)
    {
        if (!terminal.IsInteractive)
        {
            terminal.WriteError(label.Length > 0 ? label + ": " : "");
            return ReadLine(label);
        }

        TextPrompt<string> prompt = new(label.Length > 0 ? Markup.Escape(label) + ":" : ">") { AllowEmpty = true, IsSecret = isSecret };
        return Show(prompt);
    }

    private string ReadLine(string question)
    {
        string? line = Cancellable(stop => Task.Run(Console.In.ReadLine, stop).WaitAsync(stop));
        if (Console.IsInputRedirected)
        {
            // Nobody's Enter key ended the line on the screen.
            terminal.WriteError(Environment.NewLine);
        }

        return line ?? throw new HostException(string.Format(CultureInfo.CurrentCulture, HostTexts.NoAnswer, question));
    }

    private T Show<T>(IPrompt<T> prompt)
    {
        IAnsiConsole console = terminal.CreateErrorConsole();
        return Cancellable(stop => prompt.ShowAsync(console, stop));
    }

    private T Cancellable<T>(Func<CancellationToken, Task<T>> question)
    {
        using IDisposable? screen = terminal.OwnScreen();
        using CancellationTokenSource asking = new();
        lock (_lock)
        {
            _asking = asking;
            if (_refused)
            {
                asking.Cancel();
            }
        }

        try
        {
            return question(asking.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            lock (_lock)
            {
                _asking = null;
            }
        }
    }

    private sealed record Choice(int Index, ChoiceDescription Description)
    {
        public string Label { get; } = Description.Label.Replace("&", "", StringComparison.Ordinal);

        public string Help { get; } = Description.HelpMessage ?? "";

        // The letter after the ampersand: "&Yes" is answered by Y.
        public string HotKey { get; } = Description.Label.IndexOf('&', StringComparison.Ordinal) is >= 0 and int at && at + 1 < Description.Label.Length
            ? Description.Label[at + 1].ToString().ToUpperInvariant()
            : "";

        public bool IsNamed(string answer) =>
            answer.Length > 0 && (answer.Equals(Label, StringComparison.CurrentCultureIgnoreCase) || answer.Equals(HotKey, StringComparison.CurrentCultureIgnoreCase));
    }
}
