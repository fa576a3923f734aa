using System.Net;

namespace SocialAudit.Web;

/// <summary>How an audit may use the network, and the day that it takes for today.</summary>
public sealed record AuditSettings
{
    /// <summary>
    /// How long one request may take in all, with its redirects, retries and whole body; waiting for its turn under the limits
    /// below does not count. 20 seconds unless told.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many bytes of an answer are read, after decompression; the rest is left. 5 MiB unless told.</summary>
    public int MaximumBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>How many redirects are followed. 10 unless told.</summary>
    public int MaximumRedirects { get; init; } = 10;

    /// <summary>How many times a request that met a passing fault (429, 502, 503, 504, a dropped connection) is tried again. 2 unless told.</summary>
    public int MaximumRetries { get; init; } = 2;

    /// <summary>How many requests may be under way at once, over all hosts: many, since each host gets few. 96 unless told.</summary>
    public int MaximumRequests { get; init; } = 96;

    /// <summary>How many requests may be under way at once to one host. 2 unless told.</summary>
    public int MaximumRequestsPerHost { get; init; } = 2;

    /// <summary>How many pages of a site are read, the home page included. 25 unless told.</summary>
    public int MaximumPages { get; init; } = 25;

    /// <summary>
    /// The folder where pages are kept for the next audit, which then only asks whether they changed; null to keep nothing. Several
    /// audits may share it.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>How many bytes of pages are kept in <see cref="CacheFolder"/>; what was not asked for in the longest time goes first. 500 MiB unless told.</summary>
    public long MaximumCacheBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>An e-mail or web address where a site's owner can reach whoever runs the audit; goes into the User-Agent.</summary>
    public string? Contact { get; init; }

    /// <summary>True to let requests reach private and loopback addresses; otherwise they are refused, after name resolution too.</summary>
    public bool AllowPrivateNetwork { get; init; }

    /// <summary>
    /// Requests for a host of this map go to the origin beside it, the Host header kept, the scheme told in X-Forwarded-Proto, and the
    /// evidence still naming the real address. Those origins are the volunteer's own choice: they may be private.
    /// </summary>
    public HostMap HostMap { get; init; } = HostMap.Empty;

    /// <summary>The proxy that requests go through; null for the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The server that is asked about domain names; null for the system's.</summary>
    public IPEndPoint? DnsServer { get; init; }

    /// <summary>
    /// Finds the addresses of a host whose site is asked; the system does unless told. What it finds is what is connected to, after
    /// private addresses were refused. (.NET Framework always asks the system.)
    /// </summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> ResolveHost { get; init; } =
#if NET
        Dns.GetHostAddressesAsync;
#else
        static (host, _) => Dns.GetHostAddressesAsync(host);
#endif

    /// <summary>A SearXNG instance that is asked for the organisation's name and initials: its front page; it may be in a private network. Null for none.</summary>
    public Uri? SearxngAddress { get; init; }

    /// <summary>The key for Brave Search, which is asked then too; null for none.</summary>
    public ApiKey? BraveKey { get; init; }

    /// <summary>The language of findings and errors; null for that of the user interface.</summary>
    public Language? Language { get; init; }

    /// <summary>The clock: time-outs run on it, and what it says is today.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
