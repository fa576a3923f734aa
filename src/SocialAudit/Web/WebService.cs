namespace SocialAudit.Web;

/// <summary>
/// The one way to the network: a total deadline a request, limits on size, redirects and concurrency, retries that honour
/// Retry-After, private addresses refused. It never throws for what a server does: every outcome is a <see cref="WebAnswer"/>.
/// </summary>
public sealed class WebService : IDisposable
{
    private const string _anyPage = "text/html, */*;q=0.5";

    private readonly AuditSettings _settings;
    private readonly HopSender _sender;
    private readonly PageCache? _cache;

    /// <summary>Makes a service with the settings of a session.</summary>
    public WebService(AuditSettings settings)
    {
        _settings = settings;
        _sender = new HopSender(settings);
        _cache = settings.CacheFolder is null ? null : new PageCache(settings.CacheFolder, settings.MaximumCacheBytes, settings.MaximumBytes);
    }

    /// <summary>How many hosts are being asked, or waited for, right now; of the others nothing is kept.</summary>
    public int HostsUnderWay => _sender.HostsUnderWay;

    /// <summary>Asks for an address and reads the answer, following redirects.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the connection is closed at once.</exception>
    public Task<WebAnswer> GetAsync(Uri address, CancellationToken cancel, string accept = _anyPage) =>
        AskAsync(address, new HopQuestion(HttpMethod.Get, accept), cancel);

    /// <summary>
    /// Asks for what an address says of itself, following redirects: the answer has a status and headers, and no body. Some servers
    /// answer 405 or 501 to this, or otherwise than they would answer <see cref="GetAsync"/>: neither shows that a page is missing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the connection is closed at once.</exception>
    public Task<WebAnswer> HeadAsync(Uri address, CancellationToken cancel) => AskAsync(address, new HopQuestion(HttpMethod.Head, "*/*"), cancel);

    /// <summary>Asks what is more than an address, and reads the answer. Nothing is kept in the session's folder of pages.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the connection is closed at once.</exception>
    public Task<WebAnswer> AskAsync(WebQuestion question, CancellationToken cancel)
    {
        bool hasAccept = question.Headers.Any(h => h.StartsWith("Accept:", StringComparison.OrdinalIgnoreCase));
        return AskAsync(question.Address, new HopQuestion(question.Method, hasAccept ? "" : _anyPage) { More = question.Body is null ? question : question with { FollowRedirects = false } }, cancel);
    }

    /// <summary>Asks a service that the volunteer chose for JSON. Nothing of its answer is kept for the next audit.</summary>
    /// <param name="address">What is asked.</param>
    /// <param name="key">The key that it wants; null for none.</param>
    /// <param name="trusted">The service's address where it may be in a private network; null otherwise.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the connection is closed at once.</exception>
    internal Task<WebAnswer> AskServiceAsync(Uri address, HopKey? key, Uri? trusted, CancellationToken cancel) =>
        AskAsync(address, new HopQuestion(HttpMethod.Get, "application/json") { Key = key, Trusted = trusted }, cancel);

    /// <summary>Closes every connection.</summary>
    public void Dispose() => _sender.Dispose();

    private async Task<WebAnswer> AskAsync(Uri address, HopQuestion question, CancellationToken cancel)
    {
        DateTimeOffset asked = _settings.Clock.GetUtcNow();
        TimeAllowance time = new(_settings.Timeout);
        List<WebRedirect> redirects = [];
        Uri current = WebAddress.WithoutFragment(address);
        while (true)
        {
            if (redirects.Count > _settings.MaximumRedirects)
            {
                return Answer(new Hop { Failure = WebFailure.TooManyRedirects });
            }

            if (redirects.Any(redirect => redirect.Address.AbsoluteUri == current.AbsoluteUri))
            {
                return Answer(new Hop { Failure = WebFailure.RedirectLoop });
            }

            Hop hop = await AskOrRenewAsync(current, question, time, cancel).ConfigureAwait(false);
            if (hop.Location is null || question.More is { FollowRedirects: false })
            {
                return Answer(hop);
            }

            redirects.Add(new WebRedirect(current, hop.Status));
            if (WebAddress.Resolve(current, hop.Location) is not { } next)
            {
                return Answer(new Hop { Failure = WebFailure.InvalidRedirect });
            }

            current = WebAddress.WithoutFragment(next);
        }

        WebAnswer Answer(Hop hop) => new()
        {
            Address = address,
            FinalAddress = current,
            Redirects = redirects,
            IsRevalidated = hop.IsRevalidated,
            Status = hop.Failure == WebFailure.None ? hop.Status : null,
            Failure = hop.Failure,
            Location = hop.Location,
            ContentType = hop.ContentType,
            LastModified = hop.LastModified,
            RobotsTag = hop.RobotsTag,
            Length = hop.Length,
            Body = hop.Body,
            BytesRead = hop.Body.Length,
            Truncated = hop.Truncated,
            Certificate = hop.Certificate,
            Time = asked,
        };
    }

    /// <summary>Asks one address, or only whether it changed where it is known already, and keeps what may be kept.</summary>
    private Task<Hop> AskOrRenewAsync(Uri address, HopQuestion question, TimeAllowance time, CancellationToken cancel) =>
        _cache is null || question.More is not null || question.Key is not null || question.Trusted is not null || question.Method != HttpMethod.Get || address.UserInfo.Length > 0
            ? _sender.AskAsync(address, question, time, cancel)
            : RenewAsync(_cache, address, question, time, cancel);

    private async Task<Hop> RenewAsync(PageCache cache, Uri address, HopQuestion question, TimeAllowance time, CancellationToken cancel)
    {
        string key = PageCache.KeyOf(address, question.Accept, _settings.HostMap.Resolve(address));
        CachedPage? known = cache.Find(key);
        Hop hop = await _sender.AskAsync(address, question with { Known = known }, time, cancel).ConfigureAwait(false);
        if (hop.Status == 304 && known is not null)
        {
            cache.Touch(key);
            return known.Renew(hop);
        }

        if (hop is { Status: 200, Truncated: false, IsFleeting: false } and not { ETag: null, Changed: null })
        {
            cache.Keep(key, hop);
        }
        else if (known is not null && hop is { Truncated: false, Status: (>= 200 and < 400) or 404 or 410 })
        {
            // It is another page now, or none: what was kept of it is of no more use.
            cache.Drop(key);
        }

        return hop;
    }
}
