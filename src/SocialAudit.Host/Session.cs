using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace SocialAudit.Host;

/// <summary>One session of the engine: what it starts with, what runs in it, and how it is interrupted.</summary>
internal sealed class Session : IDisposable
{
    private readonly Terminal _terminal;
    private readonly ConsoleHost _host;
    private readonly Runspace _runspace;
    private readonly Lock _lock = new();

    private PowerShell? _running;
    private bool _stopping;

    /// <summary>Opens a session, with the modules that lie beside the host before all others.</summary>
    public Session(Terminal terminal)
    {
        _terminal = terminal;
        _host = new ConsoleHost(terminal, RunNestedPrompt);
        InitialSessionState start = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("PSExecutionPolicyPreference") is null)
        {
            // The engine alone runs no script at all on Windows; PowerShell 7 ships with this policy, and a group policy still comes first.
            start.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        }

        _runspace = RunspaceFactory.CreateRunspace(_host, start);
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;

        // After the engine has put its own folders there.
        string modules = Path.Combine(AppContext.BaseDirectory, "Modules");
        string others = Environment.GetEnvironmentVariable("PSModulePath") ?? "";
        Environment.SetEnvironmentVariable("PSModulePath", others.Length > 0 ? modules + Path.PathSeparator + others : modules);
        Console.CancelKeyPress += Interrupt;
    }

    /// <summary>The code that the user or a script left with; null while nobody did.</summary>
    public int? ExitCode => _host.ExitCode;

    /// <summary>Does what the command line asks for.</summary>
    /// <returns>The process's exit code.</returns>
    public int Run(CommandLine options)
    {
        switch (options.Action)
        {
            case HostAction.File:
                // In the session's own scope, as the one thing that it is there for.
                Command script = new(options.Text, isScript: false, useLocalScope: false);
                foreach (CommandParameter argument in options.Arguments)
                {
                    script.Parameters.Add(argument);
                }

                EngineInternals.LetNextScriptExit(_runspace);
                return ExitCodeAfter(Invoke(CreateShell(), script));

            case HostAction.Command:
                return RunText(options.Text);

            case HostAction.StandardInput:
                return RunText(Console.In.ReadToEnd());

            default:
                _terminal.WriteError(string.Format(CultureInfo.CurrentCulture, HostTexts.Welcome, EngineInternals.Version) + Environment.NewLine);
                new PromptLoop(_terminal, this, CreateShell).Run(() => ExitCode is not null);
                return ExitCode ?? ExitCodes.Success;
        }
    }

    /// <summary>Runs a command with its output formatted on the screen, and reports the error that ends it, if one does.</summary>
    /// <returns>How it ended: completed, failed or stopped.</returns>
    public PSInvocationState Invoke(PowerShell shell, Command command, bool addToHistory = false)
    {
        using PowerShell running = shell;

        // Errors go the way of the output, to come out in their place; the engine marks them, and the host sends them to standard error.
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        running.Commands.AddCommand(command).AddCommand("Out-Default");
        PowerShell? outer;
        lock (_lock)
        {
            outer = _running;
            _running = running;
            _stopping = false;
            _host.Interface.AllowQuestions();
        }

        try
        {
            running.Invoke(null, new PSInvocationSettings { AddToHistory = addToHistory });
            return running.InvocationStateInfo.State;
        }
        catch (PipelineStoppedException)
        {
            return PSInvocationState.Stopped;
        }
        catch (RuntimeException e)
        {
            Report(e, running.IsNested);
            return PSInvocationState.Failed;
        }
        finally
        {
            lock (_lock)
            {
                _running = outer;
                _stopping = false;
            }

            _host.Interface.ClearProgress();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= Interrupt;
        _runspace.Dispose();
        _terminal.Dispose();
    }

    private int ExitCodeAfter(PSInvocationState state) => ExitCode ?? state switch
    {
        PSInvocationState.Stopped => ExitCodes.Interrupted,
        PSInvocationState.Failed => ExitCodes.Failure,
        _ => ExitCodes.Success,
    };

    // As in any shell, text fails when its last command does; $? is kept of what goes to the history alone.
    private int RunText(string text)
    {
        PSInvocationState state = Invoke(CreateShell(), new Command(text, isScript: true), addToHistory: true);
        return state == PSInvocationState.Completed && !LastCommandSucceeded() ? ExitCode ?? ExitCodes.Failure : ExitCodeAfter(state);
    }

    private PowerShell CreateShell() => PowerShell.Create(_runspace);

    private bool LastCommandSucceeded()
    {
        using PowerShell shell = CreateShell();
        return shell.AddScript("$global:?").Invoke<bool>().SingleOrDefault();
    }

    private void Report(RuntimeException error, bool isNested)
    {
        using PowerShell shell = isNested ? PowerShell.Create(RunspaceMode.CurrentRunspace) : CreateShell();
        shell.AddCommand("Out-Default");
        try
        {
            _host.Interface.WriteErrorsDuring(() => shell.Invoke(new[] { error.ErrorRecord }));
        }
        catch (RuntimeException)
        {
            // A broken view or $ErrorView must not hide the error itself.
            _host.Interface.WriteErrorLine(error.Message);
            _host.Interface.WriteErrorLine(error.ErrorRecord.InvocationInfo?.PositionMessage ?? "");
        }
    }

    private void RunNestedPrompt(ConsoleHost host)
    {
        using IDisposable? screen = _terminal.OwnScreen();
        host.NestedPromptEnded = false;
        new PromptLoop(_terminal, this, () => PowerShell.Create(RunspaceMode.CurrentRunspace)).Run(() => host.NestedPromptEnded || ExitCode is not null);
        host.NestedPromptEnded = false;
    }

    // The first Ctrl+C asks the pipeline to stop, and its finally blocks run; the second, or one with nothing to stop, ends the process.
    private void Interrupt(object? sender, ConsoleCancelEventArgs e)
    {
        PowerShell? running;
        lock (_lock)
        {
            if (_running is null || _stopping)
            {
                return;
            }

            _stopping = true;
            running = _running;
        }

        e.Cancel = true;
        _host.Interface.RefuseQuestions();
        running.BeginStop(null, null);
    }
}
