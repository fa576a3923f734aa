using Polly;
using Polly.Retry;

namespace SocialAudit.Web;

/// <summary>
/// Asks again after a passing fault, as long after it as the server wants, if that fits what is left of the request's time; else
/// the answer that there is stands.
/// </summary>
internal sealed class HopRetry
{
    private static readonly ResiliencePropertyKey<TimeAllowance> _timeKey = new("time");
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(400);

    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<Hop>? _pipeline;

    public HopRetry(AuditSettings settings)
    {
        _clock = settings.Clock;
        if (settings.MaximumRetries > 0)
        {
            _pipeline = CreatePipeline(settings.MaximumRetries);
        }
    }

    /// <summary>Gives the first answer when it stands, else the one that stands after asking again.</summary>
    public ValueTask<Hop> ContinueAsync(Hop first, Func<CancellationToken, Task<Hop>> ask, TimeAllowance time, CancellationToken cancel) =>
        _pipeline is not null ? RunAsync(_pipeline, first, ask, time, cancel) : new ValueTask<Hop>(first);

    private static async ValueTask<Hop> RunAsync(
        ResiliencePipeline<Hop> pipeline, Hop first, Func<CancellationToken, Task<Hop>> ask, TimeAllowance time, CancellationToken cancel)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancel);
        context.Properties.Set(_timeKey, time);
        Hop? answered = first;
        try
        {
            // The first attempt has been made: most requests need no more, and are spared all this.
            return await pipeline.ExecuteAsync(
                async c => Interlocked.Exchange(ref answered, null) ?? await ask(c.CancellationToken).ConfigureAwait(false), context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<Hop> CreatePipeline(int retries) => new ResiliencePipelineBuilder<Hop> { TimeProvider = _clock }
        .AddRetry(new RetryStrategyOptions<Hop>
        {
            MaxRetryAttempts = retries,
            ShouldHandle = arguments => new ValueTask<bool>(
                arguments.Outcome.Result is { IsPassing: true } hop
                && DelayAfter(hop, arguments.AttemptNumber) < arguments.Context.Properties.GetValue(_timeKey, null!).Left),
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result is { } hop ? DelayAfter(hop, arguments.AttemptNumber) : null),
            OnRetry = arguments =>
            {
                arguments.Context.Properties.GetValue(_timeKey, null!).Spend(arguments.RetryDelay);
                return default;
            },
        })
        .Build();

    /// <summary>How long to wait after an attempt (from 0): as long as the server asks, else twice as long each time. Without chance, so that what fits the deadline is known beforehand.</summary>
    private TimeSpan DelayAfter(Hop hop, int attempt)
    {
        TimeSpan delay = hop.RetryAfter?.Delta ?? (hop.RetryAfter?.Date - _clock.GetUtcNow()) ?? TimeSpan.FromTicks(_firstDelay.Ticks << attempt);
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
