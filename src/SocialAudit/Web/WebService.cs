using System.Collections.Concurrent;
using Polly;
using Polly.Retry;

namespace SocialAudit.Web;

/// <summary>
/// The one way to the network: a total deadline a request, limits on size, redirects and concurrency, retries that honour
/// Retry-After, private addresses refused. It never throws for what a server does: every outcome is a <see cref="WebAnswer"/>.
/// </summary>
public sealed class WebService : IDisposable
{
    private static readonly ResiliencePropertyKey<TimeAllowance> _timeKey = new("time");
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(400);

    private readonly AuditSettings _settings;
    private readonly SeenCertificates _certificates = new();
    private readonly HttpClient _public;
    private readonly HttpClient _mapped;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hostSlots = new(StringComparer.OrdinalIgnoreCase);
    private readonly ResiliencePipeline<Hop> _retry;

    /// <summary>Makes a service with the settings of a session.</summary>
    public WebService(AuditSettings settings)
    {
        _settings = settings;
        _public = CreateClient(refusePrivate: !settings.AllowPrivateNetwork);
        _mapped = CreateClient(refusePrivate: false);
        _slots = new SemaphoreSlim(settings.MaximumRequests);
        _retry = CreateRetry();
    }

    /// <summary>Asks for an address and reads the answer, following redirects.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the connection is closed at once.</exception>
    public Task<WebAnswer> GetAsync(Uri address, CancellationToken cancel, string accept = "text/html, */*;q=0.5") =>
        AskAsync(address, new HopQuestion(HttpMethod.Get, accept), cancel);

    /// <summary>
    /// Asks for what an address says of itself, following redirects: the answer has a status and headers, and no body. Some servers
    /// answer 405 or 501 to this, or otherwise than they would answer <see cref="GetAsync"/>: neither shows that a page is missing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the connection is closed at once.</exception>
    public Task<WebAnswer> HeadAsync(Uri address, CancellationToken cancel) => AskAsync(address, new HopQuestion(HttpMethod.Head, "*/*"), cancel);

    /// <summary>Closes every connection.</summary>
    public void Dispose()
    {
        _public.Dispose();
        _mapped.Dispose();
    }

    private async Task<WebAnswer> AskAsync(Uri address, HopQuestion question, CancellationToken cancel)
    {
        DateTimeOffset asked = _settings.Clock.GetUtcNow();
        List<WebRedirect> redirects = [];
        Uri current = WebAddress.WithoutFragment(address);
        WebAnswer Answer(WebFailure failure) =>
            new() { Address = address, FinalAddress = current, Redirects = redirects, Failure = failure, Time = asked };

        TimeAllowance time = new(_settings.Timeout);
        HashSet<string> seen = [];
        while (true)
        {
            if (!seen.Add(current.AbsoluteUri))
            {
                return Answer(WebFailure.RedirectLoop);
            }

            Hop hop;
            try
            {
                hop = await TryHopAsync(current, question, time, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return Answer(WebFailure.Timeout);
            }

            if (hop.Failure != WebFailure.None)
            {
                return Answer(hop.Failure) with { Certificate = hop.Certificate };
            }

            if (hop.Location is null)
            {
                return Answer(WebFailure.None) with
                {
                    Status = hop.Status,
                    ContentType = hop.ContentType,
                    LastModified = hop.LastModified,
                    RobotsTag = hop.RobotsTag,
                    Length = hop.Length,
                    Body = hop.Body,
                    BytesRead = hop.Body.Length,
                    Truncated = hop.Truncated,
                    Certificate = hop.Certificate,
                };
            }

            redirects.Add(new WebRedirect(current, hop.Status));
            if (WebAddress.Resolve(current, hop.Location) is not { } next)
            {
                return Answer(WebFailure.InvalidRedirect);
            }

            current = WebAddress.WithoutFragment(next);
            if (redirects.Count > _settings.MaximumRedirects)
            {
                return Answer(WebFailure.TooManyRedirects);
            }
        }
    }

    private async Task<Hop> TryHopAsync(Uri address, HopQuestion question, TimeAllowance time, CancellationToken cancel)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancel);
        context.Properties.Set(_timeKey, time);
        try
        {
            return await _retry.ExecuteAsync(
                static async (c, state) => await state.Service.HopAsync(state.Address, state.Question, state.Time, c.CancellationToken).ConfigureAwait(false),
                context,
                (Service: this, Address: address, Question: question, Time: time)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<Hop> HopAsync(Uri address, HopQuestion question, TimeAllowance time, CancellationToken cancel)
    {
        Uri? mapped = _settings.HostMap.Resolve(address);
        bool guarded = mapped is null && !_settings.AllowPrivateNetwork;
        if (guarded && PrivateNetwork.ContainsHostOf(address))
        {
            return new Hop { Failure = WebFailure.PrivateAddress };
        }

        using HttpRequestMessage request = new(question.Method, mapped ?? address);
        request.Headers.TryAddWithoutValidation("Accept", question.Accept);
        if (mapped is not null)
        {
            request.Headers.Host = address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", address.Scheme);
        }
#if NETFRAMEWORK
        else if (guarded)
        {
            WebHandlers.RefusePrivate(address);
        }
#endif

        // The host's turn comes before the turn among all, so that those who wait for a slow host hold up nobody else.
        SemaphoreSlim hostSlots = _hostSlots.GetOrAdd(address.IdnHost, _ => new SemaphoreSlim(_settings.MaximumRequestsPerHost));
        await hostSlots.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await _slots.WaitAsync(cancel).ConfigureAwait(false);
            long started = _settings.Clock.GetTimestamp();
            try
            {
                Hop hop = await SendAsync(request, mapped is null ? _public : _mapped, time.Left, cancel).ConfigureAwait(false);
                return (mapped ?? address).Scheme == Uri.UriSchemeHttps ? hop with { Certificate = _certificates.Find(address.IdnHost, hop.Failure) } : hop;
            }
            finally
            {
                time.Spend(_settings.Clock.GetElapsedTime(started));
                _slots.Release();
            }
        }
        finally
        {
            hostSlots.Release();
        }
    }

    private async Task<Hop> SendAsync(HttpRequestMessage request, HttpClient client, TimeSpan left, CancellationToken cancel)
    {
        if (left <= TimeSpan.Zero)
        {
            return new Hop { Failure = WebFailure.Timeout };
        }

        using CancellationTokenSource timer = StartTimer(left);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        CancellationToken end = either.Token;
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end).ConfigureAwait(false);

            // Not every stream heeds a token while it waits: closing the answer ends the wait on all of them.
            using CancellationTokenRegistration closing = end.Register(response.Dispose);
            return await HopReader.ReadAsync(response, request.Method, _settings.MaximumBytes, end).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !end.IsCancellationRequested)
        {
            end.ThrowIfCancellationRequested();
            WebFault fault = WebFault.Of(e);
            return new Hop { Failure = fault.Failure, IsPassing = fault.IsPassing };
        }
    }

    private CancellationTokenSource StartTimer(TimeSpan left) =>
#if NET
        new(left, _settings.Clock);
#else
        _settings.Clock.CreateCancellationTokenSource(left);
#endif

    private HttpClient CreateClient(bool refusePrivate)
    {
        HttpClient client = new(WebHandlers.Create(_settings, refusePrivate, _certificates)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        string version = typeof(WebService).Assembly.GetName().Version!.ToString(3);
        string contact = string.IsNullOrWhiteSpace(_settings.Contact) ? "" : "; " + _settings.Contact;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"SocialAudit/{version} (web presence audit for community centres{contact})");
        return client;
    }

    private ResiliencePipeline<Hop> CreateRetry()
    {
        ResiliencePipelineBuilder<Hop> builder = new() { TimeProvider = _settings.Clock };
        if (_settings.MaximumRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Hop>
            {
                MaxRetryAttempts = _settings.MaximumRetries,
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.Outcome.Result is { IsPassing: true } hop
                    && DelayAfter(hop, arguments.AttemptNumber) < arguments.Context.Properties.GetValue(_timeKey, null!).Left),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result is { } hop ? DelayAfter(hop, arguments.AttemptNumber) : null),
                OnRetry = arguments =>
                {
                    arguments.Context.Properties.GetValue(_timeKey, null!).Spend(arguments.RetryDelay);
                    return default;
                },
            });
        }

        return builder.Build();
    }

    /// <summary>How long to wait after an attempt (from 0): as long as the server asks, else twice as long each time. Without chance, so that what fits the deadline is known beforehand.</summary>
    private TimeSpan DelayAfter(Hop hop, int attempt)
    {
        TimeSpan delay = hop.RetryAfter?.Delta ?? (hop.RetryAfter?.Date - _settings.Clock.GetUtcNow()) ?? TimeSpan.FromTicks(_firstDelay.Ticks << attempt);
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
