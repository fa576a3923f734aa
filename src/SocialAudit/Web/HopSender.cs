namespace SocialAudit.Web;

/// <summary>Asks one address and reads its answer, in its turn and its time, again where that may help. Redirects are left to others.</summary>
internal sealed class HopSender : IDisposable
{
    private readonly AuditSettings _settings;
    private readonly SeenCertificates _certificates = new();
    private readonly HttpClient _public;
    private readonly HttpClient _mapped;
    private readonly SemaphoreSlim _slots;
    private readonly HostSlots _hostSlots;
    private readonly HopRetry _retry;

    public HopSender(AuditSettings settings)
    {
        _settings = settings;
        _public = CreateClient(refusePrivate: !settings.AllowPrivateNetwork);
        _mapped = CreateClient(refusePrivate: false);
        _slots = new SemaphoreSlim(settings.MaximumRequests);
        _hostSlots = new HostSlots(settings.MaximumRequestsPerHost);
        _retry = new HopRetry(settings);
    }

    /// <summary>How many hosts are being asked or waited for.</summary>
    public int HostsUnderWay => _hostSlots.Count;

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<Hop> AskAsync(Uri address, HopQuestion question, TimeAllowance time, CancellationToken cancel)
    {
        Hop hop = await AskOnceAsync(address, question, time, cancel).ConfigureAwait(false);
        return hop.IsPassing
            ? await _retry.ContinueAsync(hop, again => AskOnceAsync(address, question, time, again), time, cancel).ConfigureAwait(false)
            : hop;
    }

    public void Dispose()
    {
        _public.Dispose();
        _mapped.Dispose();
    }

    private async Task<Hop> AskOnceAsync(Uri address, HopQuestion question, TimeAllowance time, CancellationToken cancel)
    {
        Uri? mapped = _settings.HostMap.Resolve(address);
        bool isTrusted = question.Trusts(address);
        bool guarded = mapped is null && !isTrusted && !_settings.AllowPrivateNetwork;
        if (guarded && PrivateNetwork.ContainsHostOf(address))
        {
            return new Hop { Failure = WebFailure.PrivateAddress };
        }

        using HttpRequestMessage request = new(question.Method, mapped ?? address);
        if (question.More is { } more)
        {
            AddMore(request, more);
        }

        if (question.Accept.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", question.Accept);
        }

        if (question.Known is { } known)
        {
            AddCondition(request, "If-None-Match", known.ETag);
            AddCondition(request, "If-Modified-Since", known.Changed);
        }

        question.Key?.AddTo(request, address);
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
        using HostSlots.Slot turn = await _hostSlots.EnterAsync(address.IdnHost, cancel).ConfigureAwait(false);
        await _slots.WaitAsync(cancel).ConfigureAwait(false);
        long started = _settings.Clock.GetTimestamp();
        try
        {
            Hop hop = await SendAsync(request, question, mapped is null && !isTrusted ? _public : _mapped, time.Left, cancel).ConfigureAwait(false);
            return (mapped ?? address).Scheme == Uri.UriSchemeHttps ? hop with { Certificate = _certificates.Find(address.IdnHost, hop.Failure) } : hop;
        }
        finally
        {
            time.Spend(_settings.Clock.GetElapsedTime(started));
            _slots.Release();
        }
    }

    private static void AddMore(HttpRequestMessage request, WebQuestion more)
    {
        if (more.Body is not null)
        {
            request.Content = new StringContent(more.Body);
            request.Content.Headers.Remove("Content-Type");
        }

        if (more.Headers.Count == 0)
        {
            return;
        }

        foreach ((string name, string value) in more.SentHeaders)
        {
            // A header is either the request's or its body's; the other refuses it, and so does a name that is none.
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static void AddCondition(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task<Hop> SendAsync(HttpRequestMessage request, HopQuestion question, HttpClient client, TimeSpan left, CancellationToken cancel)
    {
        if (left <= TimeSpan.Zero)
        {
            return new Hop { Failure = WebFailure.Timeout };
        }

        // One source for both ends: the time that is up, and the caller who no longer wants to know.
        using CancellationTokenSource end = StartTimer(left);
        using CancellationTokenRegistration caller = cancel.Register(static source => ((CancellationTokenSource)source!).Cancel(), end);
#if NET
        Connecting.Begin(request, end.Token);
#endif
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token).ConfigureAwait(false);

#if NETFRAMEWORK
            // Its streams do not heed a token while they wait: closing the answer ends the wait.
            using CancellationTokenRegistration closing = end.Token.Register(static answer => ((HttpResponseMessage)answer!).Dispose(), response);
#endif
            return await HopReader.ReadAsync(response, question, Math.Min(_settings.MaximumBytes, question.More?.MaximumBytes ?? int.MaxValue), end.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            cancel.ThrowIfCancellationRequested();
            if (end.IsCancellationRequested)
            {
                return new Hop { Failure = WebFailure.Timeout };
            }

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
#if NETFRAMEWORK
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip");
#endif
        return client;
    }
}
