using System.Security.Cryptography;
using System.Text;

namespace SocialAudit.History.Recurring;

/// <summary>Held by the one run of a schedule that is under way. The system lets go of it when the process ends, however that happens.</summary>
public sealed class RunLock : IDisposable
{
    // Of Windows: sharing and lock violation; of Linux and of macOS: the file is locked.
    private static readonly int[] _held = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a schedule's folder; where that can't be written, one in the folder for temporary files.</summary>
    /// <exception cref="RecurringException">Another run has it, or neither folder can be written.</exception>
    public static RunLock Take(string folder)
    {
        string id = Path.GetFileName(folder);
        try
        {
            return Open(Path.Combine(folder, ScheduleFolder.Lock), id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OpenTemporary(folder, id);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static RunLock OpenTemporary(string folder, string id)
    {
        using SHA256 hash = SHA256.Create();
        string name = BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(folder)), 0, 8).Replace("-", "");
        string path = Path.Combine(Path.GetTempPath(), $"socialaudit-{name}.lock");
        try
        {
            return Open(path, id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecurringException(RecurringProblem.CannotWrite, path, e);
        }
    }

    private static RunLock Open(string path, string id)
    {
        try
        {
            return new RunLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (_held.Contains(e.HResult))
        {
            throw new RecurringException(RecurringProblem.AlreadyRunning, id, e);
        }
    }
}
