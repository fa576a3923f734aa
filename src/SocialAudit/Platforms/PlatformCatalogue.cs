using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Platforms;

/// <summary>The platforms that the audit knows, and which of them an address belongs to.</summary>
public sealed class PlatformCatalogue
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A redirect may lead to a redirect, but not for ever.
    private const int _mostRedirects = 3;

    // «twitter.com/https://twitter.com/X»: a whole address pasted where a handle belongs.
    private static readonly Regex _pastedAddress = new(@"^/@?(?<scheme>https?):/{1,2}(?<rest>[^/].*)$", _options, PlatformRules.MatchTimeout);

    // What word processors and hurried hands leave at the end of an address, and characters that nobody sees.
    private static readonly char[] _trailing = [' ', '\u00a0', '\u202f', '\t', '\r', '\n', '.', ',', ';', ':', '!', ')', ']', '}', '>', '"', '\'', '»', '”', '’', '…', '*', '|', '\\'];
    private static readonly char[] _invisible = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff'];

    // No rules: a host that holds no profile.
    private readonly HostTable<PlatformRules?> _byHost = new();
    private readonly Dictionary<string, Platform> _byId;
    private readonly PlatformRules[] _federated;

    /// <summary>Makes a catalogue of platforms.</summary>
    /// <exception cref="InvalidDataException">A regular expression of a platform is broken; the message names it.</exception>
    public PlatformCatalogue(IEnumerable<Platform> platforms)
        : this(platforms, new LinkFile())
    {
    }

    private PlatformCatalogue(IEnumerable<Platform> platforms, LinkFile links)
    {
        Platforms = [.. platforms];
        Links = new LinkHabits(links);
        _byId = Platforms.ToDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);
        List<PlatformRules> federated = [];
        foreach (Platform platform in Platforms)
        {
            PlatformRules rules = new(platform);
            if (platform.Forms.Any(f => f.Federated))
            {
                federated.Add(rules);
            }

            foreach (string host in platform.Hosts)
            {
                _byHost.Set(host, rules);
            }

            foreach (string host in platform.IgnoreHosts)
            {
                _byHost.Set(host, null);
            }
        }

        _federated = [.. federated];
    }

    /// <summary>All platforms, in the order of the data file.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    /// <summary>How pages write the addresses of profiles.</summary>
    internal LinkHabits Links { get; }

    /// <summary>The host names that belong to everybody; none unless told.</summary>
    public HostCatalogue HostNames { get; init; } = HostCatalogue.Empty;

    /// <summary>The platform of an id; null when the catalogue has none.</summary>
    public Platform? Find(string id) => _byId.TryGetValue(id, out Platform? platform) ? platform : null;

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken.</exception>
    public static PlatformCatalogue Read(ModuleFiles files)
    {
        RecoveryFile recovery = files.ReadData<RecoveryFile>("recovery.json");
        return new(files.ReadData<CatalogueFile>("platforms.json").Platforms.Select(recovery.Complete), files.ReadData<LinkFile>("links.json")) { HostNames = HostCatalogue.Read(files) };
    }

    /// <summary>
    /// The profile that an address leads to; false for anything else: other hosts, share buttons, logins, posts, videos, photos,
    /// and a platform's bare front page.
    /// </summary>
    public bool TryRecognise(Uri address, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        Uri target = address;
        for (int i = 0; i < _mostRedirects && WebAddress.HasHost(target) && Links.TryFollow(target, out Uri? next); i++)
        {
            target = next;
        }

        return TryRecognise(target, out profile, depth: 0);
    }

    /// <summary>True when a host is a platform's, or one of its subdomains.</summary>
    internal bool IsPlatform(string host) => _byHost.TryFind(host, out _);

    /// <summary>The account that an address leads to on a server that is not listed: only for a link that the page says leads to such a network.</summary>
    internal bool TryRecogniseFederated(Uri address, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        profile = null;
        if (!TryReadTarget(address, out string target) || IsPlatform(address.IdnHost))
        {
            return false;
        }

        try
        {
            foreach (PlatformRules rules in _federated)
            {
                if (rules.TryMatch(address.IdnHost, target, out profile, isUnlistedHost: true))
                {
                    return true;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // No address that a person would hand on.
        }

        return false;
    }

    private bool TryRecognise(Uri address, [NotNullWhen(true)] out ProfileAddress? profile, int depth)
    {
        profile = null;
        if (!TryReadTarget(address, out string target) || !_byHost.TryFind(address.IdnHost, out PlatformRules? rules) || rules is null)
        {
            return false;
        }

        try
        {
            if (_pastedAddress.Match(target) is { Success: true } pasted)
            {
                return depth == 0 && Uri.TryCreate($"{pasted.Groups["scheme"].Value}://{pasted.Groups["rest"].Value}", UriKind.Absolute, out Uri? inner) && TryRecognise(inner, out profile, depth + 1);
            }

            return rules.TryMatch(address.IdnHost.TrimEnd('.'), target, out profile);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The feed of public posts of a profile; null when its platform gives none for such a handle.</summary>
    public Uri? FeedOf(ProfileAddress profile)
    {
        foreach (PlatformFeed feed in Find(profile.Platform)?.Feed ?? [])
        {
            Match match = Regex.Match(profile.Handle, feed.Handle, _options, PlatformRules.MatchTimeout);
            if (match.Success && profile.Kind is not (ProfileKind.Group or ProfileKind.Person))
            {
                return new Uri(feed.Address.Replace("{id}", Uri.EscapeDataString(match.Groups["id"].Value)));
            }
        }

        return null;
    }

    /// <summary>Path and query of an address without the slips of whoever wrote it.</summary>
    private static bool TryReadTarget(Uri address, out string target)
    {
        target = "";
        if (address.OriginalString.Length > WebAddress.MaximumLength || !WebAddress.HasHost(address))
        {
            return false;
        }

        // An old form of address keeps the handle behind #!.
        string path = Uri.UnescapeDataString(address.Fragment.StartsWith("#!/", StringComparison.Ordinal) ? address.Fragment.Substring(2) : address.AbsolutePath);
        string query = address.Fragment.StartsWith("#!/", StringComparison.Ordinal) ? "" : address.Query;
        if (path.IndexOfAny(_invisible) >= 0)
        {
            path = string.Concat(path.Split(_invisible));
        }

        path = path.TrimEnd(_trailing);
        while (path.StartsWith("//", StringComparison.Ordinal) || path.StartsWith("/ ", StringComparison.Ordinal))
        {
            path = "/" + path.Substring(2);
        }

        // «/CentreX&ref=ts»: parameters without the question mark before them.
        int ampersand = path.IndexOf('&');
        if (ampersand > 0 && query.Length == 0 && path.IndexOf('?') < 0)
        {
            path = path.Substring(0, ampersand) + "?" + path.Substring(ampersand + 1);
        }

        target = (path.Length == 0 ? "/" : path) + query;
        return true;
    }

    private sealed record CatalogueFile
    {
        [System.Text.Json.Serialization.JsonPropertyName("$comment")]
        public string? Comment { get; init; }

        public required IReadOnlyList<Platform> Platforms { get; init; }
    }
}
