using System.Text;

namespace SocialAudit.Tests.Host;

/// <summary>A temporary folder for scripts, deleted in the end.</summary>
internal sealed class ScriptFolder : IDisposable
{
    /// <summary>The folder's full path; with a space, an accent and brackets in it, as users' folders have.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("hôte [1] ").FullName;

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>Writes a script.</summary>
    /// <returns>Its full path.</returns>
    public string Add(string name, string text)
    {
        string path = PathOf(name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
