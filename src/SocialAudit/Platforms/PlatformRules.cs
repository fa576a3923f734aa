using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SocialAudit.Platforms;

/// <summary>A platform's regular expressions, made once and only when an address of the platform is met.</summary>
internal sealed class PlatformRules(Platform platform)
{
    // A hostile address must not keep a regular expression busy.
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);

    private readonly Lazy<IReadOnlyList<Regex>> _ignore = new(() => [.. platform.Ignore.Select(p => Compile(platform, p))]);
    private readonly Lazy<IReadOnlyList<(PlatformAddressForm Form, Regex? Match, Regex? Host)>> _forms = new(() =>
    [
        .. platform.Forms.Select(f => (f, f.Match is null ? null : Compile(platform, f.Match), f.Host is null ? null : Compile(platform, f.Host))),
    ]);

    public Platform Platform => platform;

    /// <summary>The profile that a host and a target on it, path and query, lead to.</summary>
    /// <exception cref="RegexMatchTimeoutException">The address keeps a regular expression busy.</exception>
    public bool TryMatch(string host, string target, [NotNullWhen(true)] out ProfileAddress? profile, bool isUnlistedHost = false)
    {
        profile = null;
        if (_ignore.Value.Any(r => r.IsMatch(target)))
        {
            return false;
        }

        foreach ((PlatformAddressForm form, Regex? match, Regex? hostMatch) in _forms.Value)
        {
            if (isUnlistedHost && !form.Federated)
            {
                continue;
            }

            Match? found = match?.Match(target);
            Match? foundHost = hostMatch?.Match(host);
            if (found is { Success: false } || foundHost is { Success: false } || (found is null && foundHost is null))
            {
                continue;
            }

            string handle = (Group(found, "handle") ?? Group(foundHost, "handle") ?? "").TrimEnd('/');
            string server = (Group(found, "server") ?? host).ToLowerInvariant();
            string written = form.Address.Replace("{server}", server).Replace("{handle}", EscapeHandle(handle));
            if (handle.Length == 0 || !Uri.TryCreate(written, UriKind.Absolute, out Uri? address))
            {
                continue;
            }

            profile = new ProfileAddress
            {
                Platform = platform.Id,
                Handle = form.Federated ? $"{handle}@{server}" : handle,
                Id = Group(found, "id"),
                Kind = form.Kind,
                Address = address,
            };
            return true;
        }

        return false;
    }

    /// <summary>Makes every regular expression of a platform once.</summary>
    /// <exception cref="InvalidDataException">One is broken; the message names it.</exception>
    public static void Check(Platform platform)
    {
        PlatformRules rules = new(platform);
        _ = rules._ignore.Value;
        _ = rules._forms.Value;
    }

    private static string? Group(Match? match, string name) => match?.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    private static string EscapeHandle(string handle) =>
        string.Join("/", handle.Split('/').Select(Uri.EscapeDataString)).Replace("%40", "@").Replace("%3A", ":").Replace("%2B", "+");

    private static Regex Compile(Platform platform, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{platform.Id}: the regular expression '{pattern}' is broken: {e.Message}", e);
        }
    }
}
