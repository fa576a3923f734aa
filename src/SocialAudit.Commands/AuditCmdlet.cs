using System.Globalization;
using System.Management.Automation;
using SocialAudit.Reports;
using SocialAudit.Web;

namespace SocialAudit.Commands;

/// <summary>What all cmdlets share: cancellation, the language, the module's files, and errors that say what to do.</summary>
public abstract class AuditCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Cancelled when the pipeline stops.</summary>
    protected CancellationToken Cancel => _cancellation.Token;

    /// <summary>The files that ship with the module.</summary>
    protected static ModuleFiles Files => ModuleFolder.Files;

    /// <summary>The language of a parameter, else of the session, else of the user interface.</summary>
    protected Language ResolveLanguage(string? name, AuditSession? session = null)
    {
        Language fallback = session?.Language ?? Language.Of(CultureInfo.CurrentUICulture);
        if (string.IsNullOrWhiteSpace(name))
        {
            return fallback;
        }

        return Language.Find(name) ?? throw new AuditFailureException(
            "UnknownLanguage", ErrorCategory.InvalidArgument, name!, fallback.Text("ErrorUnknownLanguage", name), fallback.Text("RemedyLanguage", Language.Codes));
    }

    /// <summary>The date, unless it lies in another century: that is a slip of the keyboard.</summary>
    protected static DateTime CheckDate(DateTime date, string error, Language language) => date.Year is >= 2000 and < 2200
        ? date
        : throw new AuditFailureException("InvalidDate", ErrorCategory.InvalidArgument, date, language.Text(error, language.Day(date)), language.Text("RemedyInvalidDate"));

    /// <summary>Runs something for one item: a failure that is ours becomes an error for that item, and the rest goes on.</summary>
    protected void Try(Action action)
    {
        try
        {
            action();
        }
        catch (AuditFailureException failure)
        {
            WriteError(failure.ToErrorRecord());
        }
    }

    /// <summary>The full path of a file to write, wherever the current location is; a drive that is not there is an error for that file.</summary>
    protected string ToWritePath(string path, Language language)
    {
        try
        {
            string full = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return provider.Name == "FileSystem" ? full : throw new NotSupportedException($"{provider.Name}: {path}");
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or NotSupportedException or ArgumentException)
        {
            throw CannotWrite(path, path, language, e);
        }
    }

    /// <summary>Writes a file for an item and gives it as PowerShell lists it, or says why it can't be written.</summary>
    /// <returns>The file; null under -WhatIf.</returns>
    protected PSObject? WriteFile(string path, Language language, Action<string> write)
    {
        string full = ToWritePath(path, language);
        if (!ShouldProcess(full))
        {
            return null;
        }

        try
        {
            write(full);
        }
        catch (NotSupportedException e)
        {
            throw new AuditFailureException("UnknownFormat", ErrorCategory.InvalidArgument, path, e.Message, null, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, full, language, e);
        }

        return InvokeProvider.Item.Get([full], force: true, literalPath: true).FirstOrDefault();
    }

    /// <summary>What is said of a file or folder that can't be written.</summary>
    private protected static AuditFailureException CannotWrite(string given, string full, Language language, Exception e) =>
        new("CannotWrite", ErrorCategory.WriteError, given, language.Text("ErrorCannotWrite", full, e.Message), language.Text("RemedyCannotWrite"), e);

    /// <summary>Writes a file and sends it down the pipeline.</summary>
    protected void OutputFile(string path, Language language, Action<string> write)
    {
        if (WriteFile(path, language, write) is { } file)
        {
            WriteObject(file);
        }
    }

    /// <summary>Draws charts in each of some files; what goes down the pipeline stays the cmdlet's own.</summary>
    protected void WriteCharts(ChartSheet sheet, string[] paths, Language language)
    {
        foreach (string path in paths)
        {
            Try(() => WriteFile(path, language, full => ChartExport.Write(sheet, full, language, Files)));
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops what still runs, and lets go of what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cancellation.Cancel();
        }
    }
}
