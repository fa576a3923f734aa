using System.Net;
using System.Net.Sockets;

namespace SocialAudit.Tests;

/// <summary>The hosts that every audit asks beside the site: a test that audits maps them all to a server of its own.</summary>
internal static class NamedSources
{
    /// <summary>
    /// IANA's list of registries' servers, a registry's server, the logs of certificates, the encyclopedia and its data, the map, where
    /// platforms show profiles, the directories that ship and a search service; the last ones are servers of the fediverse that tests name.
    /// </summary>
    public static string[] Hosts { get; } =
    [
        "data.iana.org", Registry, "crt.sh", "fr.wikipedia.org", "en.wikipedia.org", "www.wikidata.org", "nominatim.openstreetmap.org",
        "www.youtube.com", "public.api.bsky.app", "www.flickr.com", "api.flickr.com", "www.tiktok.com", "vimeo.com", "api.github.com",
        "www.arrondissement.com", "www.211qc.ca", "www.211quebecregions.ca", "api.search.brave.com",
        "mastodon.example", "social.example", "toot.example",
    ];

    /// <summary>A registry's server, for tests whose list of servers names it.</summary>
    public const string Registry = "rdap.registry.example";

    /// <summary>Finds no host but this machine: what a test does not map must not be looked for on the Internet.</summary>
    public static Func<string, CancellationToken, Task<IPAddress[]>> NoInternet { get; } = (host, _) =>
        IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address) ? Task.FromResult<IPAddress[]>([address])
        : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
}
