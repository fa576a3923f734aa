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
    private readonly Lazy<Dictionary<string, Platform>> _byName;
    private readonly PlatformRules[] _federated;

    /// <summary>Makes a catalogue of platforms.</summary>
    /// <exception cref="InvalidDataException">A regular expression of a platform is broken; the message names it.</exception>
    public PlatformCatalogue(IEnumerable<Platform> platforms)
        : this(platforms, new LinkFile())
    {
    }

    private PlatformCatalogue(IEnumerable<Platform> platforms, LinkFile links)
        : this(platforms, new LinkHabits(links))
    {
    }

    private PlatformCatalogue(IEnumerable<Platform> platforms, LinkHabits links)
    {
        Platforms = [.. platforms];
        Links = links;
        _byName = new(() => Platforms.SelectMany(p => NamesOf(p).Select(n => (Name: n, Platform: p))).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.First().Platform));
        _byId = Platforms.ToDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);
        List<PlatformRules> federated = [];
        foreach (Platform platform in Platforms)
        {
            PlatformRules rules = new(platform);
            if (platform.Forms.Any(f => f.Federated))
            {
                federated.Add(rules);
            }

            // A host has the entry that came first: what a user brings along takes nothing from what is known better.
            foreach (string host in platform.Hosts.Where(h => platform.Source == PlatformSource.Module || !_byHost.TryFind(h, out _)))
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
    /// This catalogue with more platforms. One that goes by the name of a platform that is here already is the same: a user's own file
    /// replaces it, another's gives it at most the probe that it lacks, and none where the platform shows nothing without a login.
    /// </summary>
    /// <exception cref="InvalidDataException">A regular expression of a platform is broken; the message names it.</exception>
    public PlatformCatalogue With(IEnumerable<Platform> more)
    {
        List<Platform> all = [.. Platforms];
        Dictionary<string, int> places = [];
        for (int i = 0; i < all.Count; i++)
        {
            Name(all[i], i);
        }

        foreach (Platform added in more)
        {
            int same = NamesOf(added).Select(n => places.TryGetValue(n, out int place) ? place : -1).DefaultIfEmpty(-1).Max();
            if (same < 0)
            {
                Name(added, all.Count);
                all.Add(added);
            }
            else if (added.Source == PlatformSource.File)
            {
                all[same] = added with { Id = all[same].Id };
            }
            else if (all[same] is { Probe: null, LoginRequired: false, Status: PlatformStatus.Active })
            {
                all[same] = all[same] with { Probe = added.Probe };
            }
        }

        return new PlatformCatalogue(all, Links) { HostNames = HostNames };

        void Name(Platform platform, int place)
        {
            foreach (string name in NamesOf(platform).Where(n => !places.ContainsKey(n)))
            {
                places[name] = place;
            }
        }
    }

    /// <summary>The entry of this catalogue that a platform is, by its id or one of its names; null when there is none.</summary>
    public Platform? FindSame(Platform platform) => Find(platform.Id) ?? NamesOf(platform).Select(n => _byName.Value.TryGetValue(n, out Platform? same) ? same : null).FirstOrDefault(p => p is not null);

    private static IEnumerable<string> NamesOf(Platform platform) => platform.Name.All.Values.Concat(platform.FormerNames).Append(platform.Id).Select(TextFolding.Fold).Where(n => n.Length > 0).Distinct();

    /// <summary>True when an address lies on a platform that shows nothing reliable without a login.</summary>
    internal bool IsBehindLogin(Uri address) => _byHost.TryFind(address.IdnHost, out PlatformRules? rules) && rules?.Platform.LoginRequired == true;

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
