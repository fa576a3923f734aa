using System.Text.RegularExpressions;
using SocialAudit.Platforms.Probes;

namespace SocialAudit.Platforms;

/// <summary>Makes of a profile's template what recognises such a profile when a page links to it.</summary>
internal static class TemplateForm
{
    // A handle as addresses of profiles have them; a name of a host takes fewer characters.
    private const string _handle = @"(?<handle>[\p{L}\p{N}._\-]{2,})";
    private const string _label = "(?<handle>[a-z0-9-]{2,})";

    /// <summary>A platform with the hosts and forms of its profiles; as it is where it has some already, or where its template tells none.</summary>
    public static Platform Complete(Platform platform)
    {
        string? template = platform.Probe?.Profile ?? platform.Probe?.Address;
        int scheme = template?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (platform.Forms.Count > 0 || platform.Hosts.Count > 0 || scheme < 0 || !template!.Contains(HandleText.Place))
        {
            return platform;
        }

        string rest = template.Substring(scheme + 3);
        int slash = rest.IndexOf('/');
        string host = (slash < 0 ? rest : rest.Substring(0, slash)).ToLowerInvariant();
        string path = slash < 0 ? "/" : rest.Substring(slash);
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host.Substring(4) : host;
        if (host.StartsWith(HandleText.Place + ".", StringComparison.Ordinal))
        {
            string domain = host.Substring(HandleText.Place.Length + 1);
            return domain.IndexOf('.') < 0 ? platform : platform with
            {
                Hosts = [domain],
                Forms = [new PlatformAddressForm { Host = $"^(?!www\\.){_label}\\.{Regex.Escape(domain)}$", Address = template }],
            };
        }

        // Parameters come in any order, and say more than the handle: only a path tells a profile by itself.
        if (host.Contains('{') || !path.Split('?')[0].Contains(HandleText.Place))
        {
            return platform;
        }

        string match = string.Join(_handle, path.Split('?')[0].TrimEnd('/').Split([HandleText.Place], StringSplitOptions.None).Select(Regex.Escape));
        return platform with { Hosts = [host], Forms = [new PlatformAddressForm { Match = $"^{match}/?(?:\\?.*)?$", Address = template }] };
    }
}
