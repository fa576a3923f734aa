using System.Globalization;
using System.Management.Automation.Host;

namespace SocialAudit.Host;

/// <summary>What the engine knows of the program that it runs in.</summary>
internal sealed class ConsoleHost(Terminal terminal, Action<ConsoleHost> nestedPrompt) : PSHost
{
    private readonly ConsoleInterface _interface = new(terminal);
    private readonly Stack<IDisposable?> _screens = new();

    /// <summary>The code that a script or the user left with; null while nobody did.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Somebody left the nested prompt that is open.</summary>
    public bool NestedPromptEnded { get; set; }

    /// <inheritdoc/>
    public override string Name => "SocialAudit.Host";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(ConsoleHost).Assembly.GetName().Version!;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _interface;

    /// <summary>The same, as what it is.</summary>
    public ConsoleInterface Interface => _interface;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => nestedPrompt(this);

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => NestedPromptEnded = true;

    /// <inheritdoc/>
    public override void NotifyBeginApplication() => _screens.Push(terminal.OwnScreen());

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
        if (_screens.TryPop(out IDisposable? screen))
        {
            screen?.Dispose();
        }
    }
}
