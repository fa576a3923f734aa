using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialAudit;

/// <summary>The scripts and styles that a page holds itself, and what lets exactly these run.</summary>
internal static class PageContent
{
    /// <summary>A template file with the line ends that a browser reads, so that the hash is the hash that it computes.</summary>
    public static string Read(ModuleFiles files, string name) => files.ReadTemplate(name).Replace("\r\n", "\n");

    /// <summary>The source that lets exactly this script or style run under a Content-Security-Policy.</summary>
    public static string Hash(string content)
    {
        using SHA256 algorithm = SHA256.Create();
        return string.Format(CultureInfo.InvariantCulture, "'sha256-{0}'", Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(content))));
    }
}
