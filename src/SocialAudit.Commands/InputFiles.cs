using System.Collections.ObjectModel;
using System.Management.Automation;

namespace SocialAudit.Commands;

/// <summary>The files that a cmdlet is to read, whichever way they were named.</summary>
internal static class InputFiles
{
    /// <summary>The files of a path with wildcards, or the one whose name is taken as it is.</summary>
    /// <exception cref="AuditFailureException">There is none.</exception>
    public static IEnumerable<string> Resolve(SessionState state, string path, bool isLiteral, Language language)
    {
        try
        {
            if (isLiteral)
            {
                return [state.Path.GetUnresolvedProviderPathFromPSPath(path)];
            }

            // A pattern that fits nothing is no error to the engine; to whoever waits for the file it is one.
            Collection<string> files = state.Path.GetResolvedProviderPathFromPSPath(path, out _);
            return files.Count > 0 ? files : throw NotFound(path, language);
        }
        catch (Exception e) when (e is ItemNotFoundException or System.Management.Automation.DriveNotFoundException)
        {
            throw NotFound(path, language, e);
        }
    }

    /// <summary>Reads a file; that it is not there, or can't be read, is a failure of ours.</summary>
    /// <exception cref="AuditFailureException">It is not there, or can't be read.</exception>
    public static void Read(string file, Language language, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotFound(file, language, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditFailureException("CannotRead", ErrorCategory.ReadError, file, language.Text("ErrorCannotRead", file, e.Message), null, e);
        }
    }

    /// <summary>What is said of a file that is not there.</summary>
    public static AuditFailureException NotFound(string path, Language language, Exception? inner = null) =>
        new("FileNotFound", ErrorCategory.ObjectNotFound, path, language.Text("ErrorFileNotFound", path), language.Text("RemedyFileNotFound"), inner);
}
