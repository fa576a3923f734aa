namespace SocialAudit.Web;

/// <summary>Which hosts are answered by another origin: for practising without a network, and for testing a site before it opens.</summary>
public sealed class HostMap
{
    private readonly Dictionary<string, Uri> _origins;

    /// <summary>Makes a map of host names to origins such as <c>http://127.0.0.1:5080</c>.</summary>
    /// <exception cref="ArgumentException">An origin is not an absolute http or https address.</exception>
    public HostMap(IEnumerable<KeyValuePair<string, Uri>> origins)
    {
        _origins = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, Uri> pair in origins)
        {
            if (!pair.Value.IsAbsoluteUri || !WebAddress.IsWeb(pair.Value))
            {
                throw new ArgumentException($"'{pair.Value}' is not an origin such as http://127.0.0.1:5080.", nameof(origins));
            }

            _origins[pair.Key] = pair.Value;
        }
    }

    /// <summary>A map without any host.</summary>
    public static HostMap Empty { get; } = new([]);

    /// <summary>The hosts of the map.</summary>
    public IReadOnlyCollection<string> Hosts => _origins.Keys;

    /// <summary>Where a request for an address really goes; null when its host is not in the map.</summary>
    public Uri? Resolve(Uri address) =>
        _origins.TryGetValue(address.Host, out Uri? origin) ? new Uri(origin, address.PathAndQuery) : null;
}
