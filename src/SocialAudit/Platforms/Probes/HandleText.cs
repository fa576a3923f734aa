using System.Text;
using System.Text.Json;

namespace SocialAudit.Platforms.Probes;

/// <summary>Puts handles where templates want them.</summary>
internal static class HandleText
{
    public const string Place = "{handle}";

    /// <summary>The address of a template; null where the handle makes none: a name of a host takes fewer characters than a path.</summary>
    public static Uri? ToAddress(string template, string handle)
    {
        int slash = template.IndexOf('/', Math.Min(template.Length, template.IndexOf("://", StringComparison.Ordinal) + 3));
        string host = slash < 0 ? template : template.Substring(0, slash);
        if (host.Contains(Place) && !handle.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
        {
            return null;
        }

        return Uri.TryCreate(template.Replace(Place, Uri.EscapeDataString(handle)), UriKind.Absolute, out Uri? address) && Web.WebAddress.IsWeb(address) && Web.WebAddress.HasHost(address) ? address : null;
    }

    /// <summary>The body of a request, the handle written as the kind of body wants it.</summary>
    public static string ToBody(string template, string handle)
    {
        string start = template.TrimStart();
        string written = start.StartsWith("{", StringComparison.Ordinal) || start.StartsWith("[", StringComparison.Ordinal)
            ? JsonEncodedText.Encode(handle).ToString()
            : start.StartsWith("<", StringComparison.Ordinal) ? System.Net.WebUtility.HtmlEncode(handle) : Uri.EscapeDataString(handle);
        return new StringBuilder(template).Replace(Place, written).ToString();
    }
}
