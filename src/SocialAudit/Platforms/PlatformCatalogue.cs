using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Platforms;

/// <summary>The platforms that the audit knows, and which of them an address belongs to.</summary>
public sealed class PlatformCatalogue
{
    // A hostile address must not keep a regular expression busy.
    private static readonly TimeSpan _matchTimeout = TimeSpan.FromMilliseconds(250);
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // «twitter.com/https://twitter.com/X»: a whole address pasted where a handle belongs.
    private static readonly Regex _pastedAddress = new(@"^/@?(?<scheme>https?):/{1,2}(?<rest>[^/].*)$", _options, _matchTimeout);

    // No rules: a host that holds no profile.
    private readonly Dictionary<string, Rules?> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Platform> _byId;

    /// <summary>Makes a catalogue of platforms.</summary>
    /// <exception cref="InvalidDataException">A regular expression of a platform is broken; the message names it.</exception>
    public PlatformCatalogue(IEnumerable<Platform> platforms)
    {
        Platforms = [.. platforms];
        _byId = Platforms.ToDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);
        foreach (Platform platform in Platforms)
        {
            Rules rules = new(platform);
            foreach (string host in platform.Hosts)
            {
                _byHost[host] = rules;
            }

            foreach (string host in platform.IgnoreHosts)
            {
                _byHost[host] = null;
            }
        }
    }

    /// <summary>All platforms, in the order of the data file.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    /// <summary>The platform of an id; null when the catalogue has none.</summary>
    public Platform? Find(string id) => _byId.TryGetValue(id, out Platform? platform) ? platform : null;

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static PlatformCatalogue Read(ModuleFiles files) => new(files.ReadData<CatalogueFile>("platforms.json").Platforms);

    /// <summary>
    /// The profile that an address leads to; false for anything else: other hosts, share buttons, logins, posts, videos, photos,
    /// and a platform's bare front page.
    /// </summary>
    public bool TryRecognise(Uri address, [NotNullWhen(true)] out ProfileAddress? profile) => TryRecognise(address, out profile, depth: 0);

    private bool TryRecognise(Uri address, [NotNullWhen(true)] out ProfileAddress? profile, int depth)
    {
        profile = null;
        if (address.OriginalString.Length > WebAddress.MaximumLength || !WebAddress.HasHost(address) || FindRules(address.IdnHost) is not { } rules)
        {
            return false;
        }

        // A space that was copied along ends many an address.
        string path = Uri.UnescapeDataString(address.AbsolutePath).TrimEnd();
        while (path.StartsWith("//", StringComparison.Ordinal))
        {
            path = path.Substring(1);
        }

        try
        {
            if (_pastedAddress.Match(path) is { Success: true } pasted)
            {
                return depth == 0 && Uri.TryCreate($"{pasted.Groups["scheme"].Value}://{pasted.Groups["rest"].Value}", UriKind.Absolute, out Uri? inner) && TryRecognise(inner, out profile, depth + 1);
            }

            // An old form of address keeps the handle behind #!.
            string target = address.Fragment.StartsWith("#!/", StringComparison.Ordinal) && path == "/" ? address.Fragment.Substring(2) : path + address.Query;
            return rules.TryMatch(address.IdnHost, target, out profile);
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
            Match match = Regex.Match(profile.Handle, feed.Handle, _options, _matchTimeout);
            if (match.Success && profile.Kind is not (ProfileKind.Group or ProfileKind.Person))
            {
                return new Uri(feed.Address.Replace("{id}", Uri.EscapeDataString(match.Groups["id"].Value)));
            }
        }

        return null;
    }

    private Rules? FindRules(string host)
    {
        for (string rest = host.TrimEnd('.'); ;)
        {
            if (_byHost.TryGetValue(rest, out Rules? rules))
            {
                return rules;
            }

            int dot = rest.IndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            rest = rest.Substring(dot + 1);
        }
    }

    private sealed record CatalogueFile
    {
        [System.Text.Json.Serialization.JsonPropertyName("$comment")]
        public string? Comment { get; init; }

        public required IReadOnlyList<Platform> Platforms { get; init; }
    }

    /// <summary>A platform's regular expressions, made once and only when an address of the platform is met.</summary>
    private sealed class Rules(Platform platform)
    {
        private readonly Lazy<IReadOnlyList<Regex>> _ignore = new(() => [.. platform.Ignore.Select(p => Compile(platform, p))]);
        private readonly Lazy<IReadOnlyList<(PlatformAddressForm Form, Regex? Match, Regex? Host)>> _forms = new(() =>
        [
            .. platform.Forms.Select(f => (f, f.Match is null ? null : Compile(platform, f.Match), f.Host is null ? null : Compile(platform, f.Host))),
        ]);

        public bool TryMatch(string host, string target, [NotNullWhen(true)] out ProfileAddress? profile)
        {
            profile = null;
            if (_ignore.Value.Any(r => r.IsMatch(target)))
            {
                return false;
            }

            foreach ((PlatformAddressForm form, Regex? match, Regex? hostMatch) in _forms.Value)
            {
                Match? found = match?.Match(target);
                Match? foundHost = hostMatch?.Match(host);
                if (found is { Success: false } || foundHost is { Success: false } || (found is null && foundHost is null))
                {
                    continue;
                }

                string handle = (found ?? foundHost!).Groups["handle"].Value.TrimEnd('/');
                if (handle.Length == 0 || !Uri.TryCreate(form.Address.Replace("{handle}", EscapeHandle(handle)), UriKind.Absolute, out Uri? address))
                {
                    continue;
                }

                profile = new ProfileAddress { Platform = platform.Id, Handle = handle, Kind = form.Kind, Address = address };
                return true;
            }

            return false;
        }

        private static string EscapeHandle(string handle) =>
            string.Join("/", handle.Split('/').Select(Uri.EscapeDataString)).Replace("%40", "@").Replace("%3A", ":").Replace("%2B", "+");

        private static Regex Compile(Platform platform, string pattern)
        {
            try
            {
                return new Regex(pattern, _options, _matchTimeout);
            }
            catch (ArgumentException e)
            {
                throw new InvalidDataException($"platforms.json, {platform.Id}: the regular expression '{pattern}' is broken: {e.Message}", e);
            }
        }
    }
}
