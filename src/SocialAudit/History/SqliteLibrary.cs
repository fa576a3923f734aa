using System.Runtime.InteropServices;
using SQLitePCL;

namespace SocialAudit.History;

/// <summary>
/// Finds SQLite beside this assembly, in <c>runtimes/SYSTEM/native</c>: PowerShell looks for libraries of its own program, not of a
/// module's folder.
/// </summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<string?> _problem = new(Load);

    /// <summary>Makes SQLite ready; what is missing is said.</summary>
    /// <exception cref="StoreException">There is no SQLite for this system.</exception>
    public static void Use()
    {
        if (_problem.Value is { } problem)
        {
            throw new StoreException(StoreProblem.NoLibrary, "SQLite", problem);
        }
    }

    private static string? Load()
    {
        try
        {
            Prepare();
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            raw.sqlite3_libversion_number();
            return null;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            return $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";
        }
    }

    private static IEnumerable<string> Candidates(string file, params string[] systems)
    {
        string folder = Path.GetDirectoryName(typeof(SqliteLibrary).Assembly.Location)!;
        string architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        return systems.Select(system => Path.Combine(folder, "runtimes", $"{system}-{architecture}", "native", file)).Where(File.Exists);
    }

#if NETFRAMEWORK
    // Once it is loaded by its path, it is found by its name.
    private static void Prepare()
    {
        foreach (string path in Candidates("e_sqlite3.dll", "win"))
        {
            LoadLibrary(path);
        }
    }

    [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern IntPtr LoadLibrary(string path);
#else
    private static void Prepare() => NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) =>
    {
        IEnumerable<string> candidates = name != "e_sqlite3" ? []
            : OperatingSystem.IsWindows() ? Candidates("e_sqlite3.dll", "win")
            : OperatingSystem.IsMacOS() ? Candidates("libe_sqlite3.dylib", "osx")
            : Candidates("libe_sqlite3.so", "linux", "linux-musl");
        foreach (string path in candidates)
        {
            if (NativeLibrary.TryLoad(path, out IntPtr library))
            {
                return library;
            }
        }

        return IntPtr.Zero;
    });
#endif
}
