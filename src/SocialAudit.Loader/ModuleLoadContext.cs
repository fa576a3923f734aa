using System.Reflection;
using System.Runtime.Loader;

namespace SocialAudit.Loader;

/// <summary>
/// The load context of the module on PowerShell 7: everything beside this assembly is loaded here, so that another
/// module's copy of the same library (CsvHelper, Markdig, …) never meets ours.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<Assembly> _module = new(LoadModule);

    private readonly string _folder;

    private ModuleLoadContext(string folder)
        : base("SocialAudit")
    {
        _folder = folder;
    }

    /// <summary>The assembly that holds the cmdlets, in the module's own context; the same one at every import.</summary>
    public static Assembly Module => _module.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // What is not beside us (System.Management.Automation, the framework) is PowerShell's own: the default context has it.
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static Assembly LoadModule()
    {
        string folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;
        return new ModuleLoadContext(folder).LoadFromAssemblyPath(Path.Combine(folder, "SocialAudit.Commands.dll"));
    }
}
