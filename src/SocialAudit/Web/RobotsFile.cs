namespace SocialAudit.Web;

/// <summary>A site's robots.txt as it answered: what may be crawled, and what the answer was (RFC 9309, 2.3.1).</summary>
public sealed record RobotsFile
{
    /// <summary>The name that this audit's crawler goes by in robots.txt files.</summary>
    public const string OwnAgent = "SocialAudit";

    /// <summary>The answer that the rules were read from; evidence for whatever is said of them.</summary>
    public required WebAnswer Answer { get; init; }

    /// <summary>What came of asking.</summary>
    public required RobotsState State { get; init; }

    /// <summary>The rules; none unless the file was read.</summary>
    public RobotsRules Rules { get; init; } = RobotsRules.None;

    /// <summary>A stable word for why there are no rules: <c>Http404</c>, <c>Timeout</c>, <c>Truncated</c>; null when they were read.</summary>
    public string? Reason { get; init; }

    /// <summary>The sitemaps that it names, made whole; what is no web address is left out.</summary>
    public IReadOnlyList<Uri> Sitemaps { get; init => field = value.ToFixed(); } = [];

    /// <summary>The pause that this audit is asked to make between two requests; null when none is asked for.</summary>
    public TimeSpan? CrawlDelay => Rules.CrawlDelayOf(OwnAgent);

    /// <summary>True when this audit may crawl an address of the site.</summary>
    public bool IsAllowed(Uri address) => IsAllowed(OwnAgent, address);

    /// <summary>
    /// True when a crawler may ask for an address of the site. Never where the file is <see cref="RobotsState.Unreachable"/>: that is
    /// for being polite, and says nothing of what the site wants.
    /// </summary>
    /// <param name="agent">The crawler's name alone, such as <c>Googlebot</c>.</param>
    /// <param name="address">An address of the site.</param>
    public bool IsAllowed(string agent, Uri address) => State != RobotsState.Unreachable && Rules.IsAllowed(agent, address);

    /// <summary>Asks a site for its robots.txt.</summary>
    /// <param name="web">The network service.</param>
    /// <param name="site">Any address of the site; the file is that of its scheme, host and port.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<RobotsFile> ReadAsync(WebService web, Uri site, CancellationToken cancel)
    {
        WebAnswer answer = await web.GetAsync(new Uri(site, "/robots.txt"), cancel, "text/plain, */*;q=0.5").ConfigureAwait(false);
        RobotsState state = StateOf(answer);
        if (state != RobotsState.Read)
        {
            return new RobotsFile { Answer = answer, State = state, Reason = answer.Reason ?? "Truncated" };
        }

        RobotsRules rules = RobotsRules.Parse(answer.Body);
        return new RobotsFile
        {
            Answer = answer,
            State = state,
            Rules = rules,
            Sitemaps = rules.Sitemaps.Select(line => WebAddress.Resolve(answer.FinalAddress, line)).OfType<Uri>().Distinct().ToArray(),
        };
    }

    private static RobotsState StateOf(WebAnswer answer) => answer switch
    {
        { IsSuccess: true, Truncated: true } when answer.Body.Length < RobotsParser.MaximumBytes => RobotsState.Unreachable,
        { IsSuccess: true } => RobotsState.Read,
        { Failure: WebFailure.RedirectLoop or WebFailure.TooManyRedirects or WebFailure.InvalidRedirect } => RobotsState.Missing,
        { Status: 429 or null or >= 500 } => RobotsState.Unreachable,
        _ => RobotsState.Missing,
    };
}
