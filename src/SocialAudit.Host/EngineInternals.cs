using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace SocialAudit.Host;

/// <summary>The one thing that a host needs from the engine and that the engine keeps to itself.</summary>
internal static class EngineInternals
{
    /// <summary>The engine's version, such as 7.6.9.</summary>
    public static string Version { get; } = typeof(PSObject).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split(' ', '+')[0] ?? "7";

    /// <summary>
    /// Makes <c>exit N</c> in the next script file end the session with N, as PowerShell's own host has it. The engine otherwise
    /// ends the file alone and leaves N in $LASTEXITCODE, where it cannot be told from what some other program answered.
    /// </summary>
    /// <exception cref="MissingMemberException">Another engine than the one this was written for.</exception>
    public static void LetNextScriptExit(Runspace runspace)
    {
        const BindingFlags Inner = BindingFlags.Instance | BindingFlags.NonPublic;
        object context = typeof(Runspace).GetProperty("ExecutionContext", Inner)?.GetValue(runspace)
            ?? throw new MissingMemberException(nameof(Runspace), "ExecutionContext");
        PropertyInfo flag = context.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Inner)
            ?? throw new MissingMemberException(context.GetType().Name, "ScriptCommandProcessorShouldRethrowExit");
        flag.SetValue(context, true);
    }
}
