using System.Management.Automation.Language;

namespace SocialAudit.Tests.Scripts;

/// <summary>The scripts of the checkout, as people wrote them.</summary>
internal static class RepositoryFiles
{
    // Built, or left by a run.
    private static readonly string[] _notOurs = ["bin", "obj", "output", "TestResults", "BenchmarkDotNet.Artifacts"];
    private static readonly string[] _endings = [".ps1", ".psm1", ".psd1"];

    /// <summary>The full paths of all scripts, module scripts and manifests.</summary>
    public static IReadOnlyList<string> Scripts { get; } = [.. ScriptsIn(Repository.Root).Order(StringComparer.Ordinal)];

    /// <summary>How a failure names a file.</summary>
    public static string NameOf(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    /// <summary>Parses a script; what is wrong with it comes back as <c>file:line: message</c>.</summary>
    public static ScriptBlockAst Parse(string path, out IReadOnlyList<string> problems)
    {
        ScriptBlockAst script = Parser.ParseFile(path, out _, out ParseError[] errors);
        problems = [.. errors.Select(error => $"{NameOf(path)}:{error.Extent.StartLineNumber}: {error.Message}")];
        return script;
    }

    private static IEnumerable<string> ScriptsIn(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(file => _endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(ScriptsIn));

    private static bool IsOurs(string folder)
    {
        string name = Path.GetFileName(folder);
        return !_notOurs.Contains(name) && (!name.StartsWith('.') || name is ".ci" or ".github");
    }
}
