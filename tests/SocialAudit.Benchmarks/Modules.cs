using System.Reflection;

namespace SocialAudit.Benchmarks;

/// <summary>Where the modules are that are compared.</summary>
internal static class Modules
{
    /// <summary>The folder of this checkout.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The manifest of this checkout.</summary>
    public static string Ours { get; } = Path.Combine(Root, "SocialAudit.psd1");

    /// <summary>The manifest of the empty module.</summary>
    public static string Empty { get; } = Path.Combine(
        Metadata("RepositoryRoot"), "tests", "SocialAudit.Benchmarks.EmptyModule", "bin", Metadata("Configuration"), "netstandard2.0", "EmptyModule.psd1");

    private static string Metadata(string key) =>
        typeof(Modules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
