namespace SocialAudit;

/// <summary>Writes a file whole or not at all: beside its place first, then in it.</summary>
public static class AtomicFile
{
    /// <summary>Writes the file; what was there stays as it was unless the writer finishes.</summary>
    /// <exception cref="IOException">The folder or the file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (File.Exists(path))
            {
                File.Replace(beside, path, destinationBackupFileName: null);
            }
            else
            {
                File.Move(beside, path);
            }
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes text as UTF-8, with a byte-order mark when a program such as Excel needs one.</summary>
    public static void WriteText(string path, string text, bool byteOrderMark = false) => Write(path, stream =>
    {
        using StreamWriter writer = new(stream, new System.Text.UTF8Encoding(byteOrderMark), 4096, leaveOpen: true);
        writer.Write(text);
    });
}
