using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>A runspace on the engine's package, in a culture, with the module of this checkout imported as a user imports it.</summary>
internal sealed class HostedShell : IDisposable
{
    private readonly CultureInfo _culture;
    private readonly Runspace _runspace;

    /// <param name="culture">The culture of the user and of the user interface.</param>
    /// <param name="import">Whether the module is imported.</param>
    public HostedShell(string culture = "en-US", bool import = true)
    {
        _culture = CultureInfo.GetCultureInfo(culture);

        // The runspace's default host keeps the culture that it is made in; pipelines run in the host's.
        _runspace = InCulture(() => RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2()));
        _runspace.Open();
        if (import)
        {
            Import();
        }
    }

    /// <summary>The manifest of this checkout.</summary>
    public static string Manifest => Repository.PathOf("SocialAudit.psd1");

    /// <summary>Imports the module; an error fails the test.</summary>
    public void Import() => Output("param($Manifest) Import-Module -Name $Manifest", Manifest);

    /// <summary>Runs a script and keeps all that it says.</summary>
    /// <param name="script">The script; <c>param(…)</c> takes the arguments by position.</param>
    /// <param name="arguments">The arguments.</param>
    public ShellResult Invoke(string script, params object?[] arguments)
    {
        using PowerShell shell = Shell(script, arguments);
        List<PSObject> output = [];
        ErrorRecord? thrown = null;
        try
        {
            InCulture(() => shell.Invoke(input: null, output));
        }
        catch (RuntimeException e)
        {
            thrown = e.ErrorRecord;
        }

        PSDataStreams streams = shell.Streams;
        return new ShellResult(
            output,
            [.. streams.Error, .. thrown is null ? Array.Empty<ErrorRecord>() : [thrown]],
            [.. streams.Warning.Select(warning => warning.Message)],
            [.. streams.Verbose.Select(verbose => verbose.Message)],
            [.. streams.Progress]);
    }

    /// <summary>Runs a script and gives what it writes; an error fails the test.</summary>
    public IReadOnlyList<PSObject> Output(string script, params object?[] arguments)
    {
        ShellResult result = Invoke(script, arguments);
        Assert.Empty(result.Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        return result.Output;
    }

    /// <summary>Runs a script that writes one object; an error, or another number of objects, fails the test.</summary>
    public PSObject Single(string script, params object?[] arguments) => Assert.Single(Output(script, arguments));

    /// <summary>Runs a script that has to end in one error, and gives the error.</summary>
    public ErrorRecord Error(string script, params object?[] arguments) => Assert.Single(Invoke(script, arguments).Errors);

    /// <summary>A pipeline that is not yet started, for tests that stop it on the way.</summary>
    public PowerShell Shell(string script, params object?[] arguments)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        return shell.AddScript(script).AddParameters((IList)arguments);
    }

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    private void InCulture(Action action) =>
        InCulture(() =>
        {
            action();
            return true;
        });

    private T InCulture<T>(Func<T> action)
    {
        (CultureInfo culture, CultureInfo interfaceCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _culture);
        try
        {
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, interfaceCulture);
        }
    }
}
