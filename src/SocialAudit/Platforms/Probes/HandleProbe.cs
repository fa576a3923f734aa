using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Platforms.Probes;

/// <summary>A platform's probe, made ready once: what is asked for a handle.</summary>
internal sealed class HandleProbe
{
    // What tells lies in the first part of a page; more would be the price of many at once.
    private const int _mostBytes = 2 * 1024 * 1024;

    private static readonly ConditionalWeakTable<Platform, HandleProbe> _ready = new();

    private static readonly TimeSpan _ruleTimeout = TimeSpan.FromMilliseconds(100);

    private readonly Regex? _rule;
    private readonly HttpMethod _method;
    private readonly ProbeJudge _judge;

    /// <exception cref="InvalidDataException">The probe cannot be used; the message says why.</exception>
    public HandleProbe(Platform platform)
    {
        Platform = platform;
        Probe = platform.Probe ?? throw new InvalidDataException($"{platform.Id} has no probe.");
        _rule = ToRule(Probe.HandleRule);
        _method = Probe.Method.ToUpperInvariant() switch
        {
            "GET" => HttpMethod.Get,
            "HEAD" => HttpMethod.Head,
            "POST" => HttpMethod.Post,
            _ => throw new InvalidDataException($"The method '{Probe.Method}' is none of GET, HEAD and POST."),
        };
        _judge = new ProbeJudge(Probe);
    }

    public Platform Platform { get; }

    public PlatformProbe Probe { get; }

    /// <summary>The probe of a platform, made once: every organisation's search asks the same.</summary>
    /// <exception cref="InvalidDataException">The probe cannot be used; the message says why.</exception>
    public static HandleProbe Of(Platform platform) => _ready.GetValue(platform, static p => new HandleProbe(p));

    /// <summary>Reads a rule for handles.</summary>
    /// <exception cref="InvalidDataException">It is no regular expression.</exception>
    public static Regex? ToRule(string? pattern)
    {
        try
        {
            return string.IsNullOrEmpty(pattern) ? null : new Regex(pattern, RegexOptions.CultureInvariant, _ruleTimeout);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"The regular expression '{TextFolding.Tidy(pattern, 100)}' is broken: {e.Message}", e);
        }
    }

    /// <summary>The address that a person opens for a handle; null where the handle makes none.</summary>
    public Uri? ProfileOf(string handle) => HandleText.ToAddress(Probe.Profile ?? Probe.Address, Strip(handle));

    /// <summary>What is to be asked about a handle; false, with the reason, where the platform can have none such.</summary>
    public bool TryAsk(string handle, [NotNullWhen(true)] out WebQuestion? question, out string reason)
    {
        question = null;
        reason = "HandleNotAllowed";
        string stripped = Strip(handle);
        try
        {
            if (!HandleRule.IsHandle(stripped) || _rule?.IsMatch(stripped) == false || HandleText.ToAddress(Probe.Address, stripped) is not { } address)
            {
                return false;
            }

            question = new WebQuestion
            {
                Address = address,
                Method = _method,
                Body = Probe.Body is null || _method != HttpMethod.Post ? null : HandleText.ToBody(Probe.Body, stripped),
                Headers = Probe.Headers,
                FollowRedirects = Probe.FollowRedirects,
                MaximumBytes = _mostBytes,
            };
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            reason = "HandleRuleTooSlow";
            return false;
        }
    }

    /// <summary>Asks the platform about a handle.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<ProbeResult> AskAsync(WebService web, string handle, CancellationToken cancel)
    {
        if (!TryAsk(handle, out WebQuestion? question, out string reason))
        {
            return ProbeResult.Unknown(reason);
        }

        WebAnswer answer = await web.AskAsync(question, cancel).ConfigureAwait(false);
        return _judge.Judge(answer, Strip(handle)) with { Answer = answer };
    }

    private string Strip(string handle) => string.IsNullOrEmpty(Probe.Removed) ? handle : string.Concat(handle.Split(Probe.Removed!.ToCharArray()));
}
