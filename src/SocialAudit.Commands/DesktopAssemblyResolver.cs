#if NETFRAMEWORK
using System.Management.Automation;
using System.Reflection;

namespace SocialAudit.Commands;

/// <summary>
/// On Windows PowerShell there is no binding redirect for a module: a library that asks for another version of a library beside it
/// would not find it. This finds ours by its name, for ours alone, and lets go when the module is removed.
/// </summary>
public sealed class DesktopAssemblyResolver : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string _folder = Path.GetDirectoryName(typeof(DesktopAssemblyResolver).Assembly.Location)!;

    /// <inheritdoc/>
    public void OnImport() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private static Assembly? Resolve(object? sender, ResolveEventArgs arguments)
    {
        // Only what our own files ask for: another module's wish for another version is none of our business.
        bool isOurs = arguments.RequestingAssembly is { } asker && string.Equals(Path.GetDirectoryName(asker.Location), _folder, StringComparison.OrdinalIgnoreCase);
        string path = Path.Combine(_folder, new AssemblyName(arguments.Name).Name + ".dll");
        return isOurs && File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
#endif
