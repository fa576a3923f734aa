namespace SocialAudit.Web;

/// <summary>Which hosts are answered by another origin: for practising without a network, and for testing a site before it opens.</summary>
public sealed class HostMap
{
    private readonly Dictionary<string, Uri> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _hosts = [];

    /// <summary>Makes a map of host names to origins such as <c>http://127.0.0.1:5080</c>.</summary>
    /// <exception cref="ArgumentException">A name is none that a host could have, or an origin is not an absolute http or https address.</exception>
    public HostMap(IEnumerable<KeyValuePair<string, Uri>> origins)
    {
        foreach (KeyValuePair<string, Uri> pair in origins)
        {
            if (!pair.Value.IsAbsoluteUri || !WebAddress.IsWeb(pair.Value))
            {
                throw new ArgumentException($"'{pair.Value}' is not an origin such as http://127.0.0.1:5080.", nameof(origins));
            }

            string host = NameOf(pair.Key) ?? throw new ArgumentException($"'{pair.Key}' is no name of a host such as www.example.org.", nameof(origins));
            if (!_origins.ContainsKey(host))
            {
                _hosts.Add(pair.Key);
            }

            _origins[host] = pair.Value;
        }
    }

    /// <summary>A map without any host.</summary>
    public static HostMap Empty { get; } = new([]);

    /// <summary>The hosts of the map, as they were given.</summary>
    public IReadOnlyCollection<string> Hosts => _hosts;

    /// <summary>True for what can be the name, or the IP address, of a host: without a scheme, a port or a path.</summary>
    public static bool IsHost(string text) => NameOf(text) is not null;

    /// <summary>Where a request for an address really goes; null when its host is not in the map.</summary>
    public Uri? Resolve(Uri address) =>
        _origins.Count > 0 && _origins.TryGetValue(NameOf(address), out Uri? origin) ? new Uri(origin, address.PathAndQuery) : null;

    // An accented name has two spellings, and a last dot makes no other name.
    private static string NameOf(Uri address) => address.IdnHost.TrimEnd('.');

    private static string? NameOf(string host)
    {
        UriHostNameType type = Uri.CheckHostName(host);
        return type is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            && Uri.TryCreate(type == UriHostNameType.IPv6 ? $"http://[{host.Trim('[', ']')}]/" : $"http://{host}/", UriKind.Absolute, out Uri? address)
            && WebAddress.HasHost(address) ? NameOf(address) : null;
    }
}
