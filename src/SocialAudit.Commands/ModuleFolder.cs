namespace SocialAudit.Commands;

/// <summary>Where the module lies: its binaries are two folders below (<c>bin/net8.0</c>) what ships beside them.</summary>
internal static class ModuleFolder
{
    private static readonly Lazy<ModuleFiles> _files = new(() =>
        new ModuleFiles(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(ModuleFolder).Assembly.Location)!, "..", ".."))));

    public static ModuleFiles Files => _files.Value;
}
