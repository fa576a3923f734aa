namespace SocialAudit.Benchmarks;

/// <summary>Pages to read: those of the sample town, and copies of real sites where they are present beside the checkout.</summary>
internal static class PageSet
{
    private static readonly Dictionary<string, string> _folders = new()
    {
        ["Town"] = Path.Combine(Modules.Root, "examples", "town"),
        ["Real"] = Path.GetFullPath(Path.Combine(Modules.Root, "..", "shared", "data", "sites")),
    };

    /// <summary>The sets that this machine has.</summary>
    public static IEnumerable<string> Names => _folders.Where(f => Directory.Exists(f.Value)).Select(f => f.Key);

    /// <summary>The pages of a set, each with its bytes.</summary>
    public static IReadOnlyList<byte[]> Read(string name) =>
        [.. Directory.EnumerateFiles(_folders[name], "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
