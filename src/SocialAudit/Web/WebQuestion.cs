namespace SocialAudit.Web;

/// <summary>A request that is more than an address: for sources that want a method, a body or headers of their own.</summary>
public sealed record WebQuestion
{
    // What the service itself decides, and what would carry somebody's identity.
    private static readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Cookie", "Expect", "Forwarded", "Host", "If-Modified-Since", "If-None-Match", "Proxy-Authorization",
        "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "X-Forwarded-For", "X-Forwarded-Proto",
    };

    /// <summary>What is asked.</summary>
    public required Uri Address { get; init; }

    /// <summary>The method; GET unless told.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>The body to send; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>
    /// Headers to send, each as <c>Name: value</c>. Those that are the service's own to decide, or that would say who asks (cookies,
    /// credentials, another program's User-Agent), are left out.
    /// </summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>
    /// True to follow redirects, as <see cref="WebService.GetAsync"/> does; else a redirect is the answer, its target in
    /// <see cref="WebAnswer.Location"/>. Redirects of a request that has a body are never followed.
    /// </summary>
    public bool FollowRedirects { get; init; } = true;

    /// <summary>How many bytes of the answer are read at most, where the session does not allow less; null for as many as the session allows.</summary>
    public int? MaximumBytes { get; init; }

    /// <summary>The headers that are sent.</summary>
    internal IEnumerable<(string Name, string Value)> SentHeaders =>
        from line in Headers
        let colon = line.IndexOf(':')
        where colon > 0
        let name = line.Substring(0, colon).Trim()
        let value = line.Substring(colon + 1).Trim()
        where !_reserved.Contains(name) && line.IndexOfAny(['\r', '\n']) < 0
        select (name, value);
}
