using System.Security.Cryptography;
using System.Text;

namespace SocialAudit.Web;

/// <summary>
/// A folder of pages, for audits that recur: next time, their servers are asked whether they changed. One file a page, named by a hash
/// of what was asked. A page that cannot be read, or written, is just not there: the audit goes on without it. Several processes may
/// share a folder, since files come and go whole. Nothing is kept of a request that carries credentials.
/// </summary>
internal sealed class PageCache(string folder, long maximumBytes, int maximumBodyBytes)
{
    private const string _ending = ".page";

    /// <summary>What the smallest file takes of a disk, in bytes; so that many small ones count too.</summary>
    private const long _smallest = 4096;

    /// <summary>Bytes written since the folder was last tidied; the first page finds it untidy.</summary>
    private long _written = long.MaxValue / 2;

    /// <summary>What stands for a request: the same address answers otherwise to other formats, and under a host map.</summary>
    public static string KeyOf(Uri address, string accept, Uri? mapped)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes($"{address.AbsoluteUri} {mapped?.AbsoluteUri} {accept}"));
        return BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant();
    }

    public CachedPage? Find(string key)
    {
        try
        {
            using FileStream file = new(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using BinaryReader reader = new(file);
            return file.Length < maximumBodyBytes + (256L * 1024) ? CachedPage.Read(reader.ReadBytes((int)file.Length), key, maximumBodyBytes) : null;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return null;
        }
    }

    /// <summary>Keeps a page in the place of what was kept of it before.</summary>
    public void Keep(string key, Hop hop)
    {
        try
        {
            AtomicFile.Write(PathOf(key), CachedPage.Of(key, hop).Write);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // Another process was quicker, or the disk is full: neither is a reason to stop an audit.
        }

        if (Interlocked.Add(ref _written, Math.Max(_smallest, hop.Body.Length)) > maximumBytes / 10)
        {
            Interlocked.Exchange(ref _written, 0);
            Tidy();
        }
    }

    /// <summary>Marks a page as still in use: those that nobody asked for in the longest time go first.</summary>
    public void Touch(string key)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathOf(key), DateTime.UtcNow);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // It went meanwhile.
        }
    }

    /// <summary>Forgets a page.</summary>
    public void Drop(string key) => Delete(new FileInfo(PathOf(key)));

    private void Tidy()
    {
        try
        {
            // Only what has the name of a page: whatever else lies in the folder is not ours to delete.
            DirectoryInfo place = new(folder);
            long total = 0;
            foreach (FileInfo file in place.EnumerateFiles("*" + _ending).Where(IsPage).OrderByDescending(f => f.LastWriteTimeUtc).ToArray())
            {
                total += Math.Max(_smallest, file.Length);
                if (total > maximumBytes)
                {
                    Delete(file);
                }
            }

            // What a process that was killed was writing.
            foreach (FileInfo file in place.EnumerateFiles(".*" + _ending + ".*.tmp").Where(f => f.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-1)).ToArray())
            {
                Delete(file);
            }
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // Another process tidies up as well.
        }
    }

    private static void Delete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // Somebody reads it, or it is gone.
        }
    }

    private static bool IsPage(FileInfo file) => file.Name.Length == 64 + _ending.Length && file.Name.Take(64).All(Uri.IsHexDigit);

    private string PathOf(string key) => Path.Combine(folder, key + _ending);

    private static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException;
}
