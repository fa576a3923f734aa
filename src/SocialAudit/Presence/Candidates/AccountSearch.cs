using System.Collections.Concurrent;
using SocialAudit.Platforms;
using SocialAudit.Platforms.Probes;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Candidates;

/// <summary>
/// Asks platforms whether they have accounts of given handles, many at once. Each answer is handed on as soon as it is there. One that
/// says «yes» counts only where the platform says otherwise of a handle that nobody has.
/// </summary>
public sealed class AccountSearch
{
    private const int _longestEvidence = 200;

    private readonly AuditSession _session;
    private readonly Language _language;
    private readonly Target[] _targets;
    private readonly Platform[] _login;

    /// <summary>Makes a search over platforms.</summary>
    /// <param name="session">The session to ask in.</param>
    /// <param name="platforms">The platforms to ask; of those without a probe only the ones behind a login are spoken of.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <param name="seed">What the handles that nobody has are made from.</param>
    /// <exception cref="InvalidDataException">A probe cannot be used; the message says which and why.</exception>
    public AccountSearch(AuditSession session, IEnumerable<Platform> platforms, Language language, int seed = 0)
    {
        _session = session;
        _language = language;
        Platform[] all = [.. platforms.Where(p => p.Status == PlatformStatus.Active)];
        _targets = [.. all.Where(p => p is { LoginRequired: false, Probe.Valid: true }).Select(p => new Target(HandleProbe.Of(p), seed)).Where(t => !IsBehindLogin(t.Probe))];
        _login = [.. all.Where(p => p is { LoginRequired: true, Forms.Count: > 0 })];
    }

    /// <summary>How many answers a search for a number of handles brings.</summary>
    public int CountFor(int handles) => (_targets.Length * handles) + (handles > 0 ? _login.Length : 0);

    /// <summary>Asks every platform about every handle.</summary>
    /// <param name="organisation">Whose accounts are looked for.</param>
    /// <param name="handles">The handles, the likeliest first.</param>
    /// <param name="withAbsent">Whether platforms that have no such account are spoken of.</param>
    /// <param name="found">Takes each candidate, from any thread.</param>
    /// <param name="done">Is told after each answer, from any thread.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task RunAsync(Organisation organisation, IReadOnlyList<string> handles, bool withAbsent, Action<AccountCandidate> found, Action? done, CancellationToken cancel)
    {
        Run run = new(organisation, found, withAbsent, new AccountSignsReader(organisation, _session.Platforms), new AccountJudge(organisation, _language), new CandidateVerifier(_session, organisation));
        if (handles.Count > 0)
        {
            // One a platform is enough for a person to look for.
            foreach (Platform platform in _login)
            {
                found(BehindLogin(run, platform, handles[0]));
                done?.Invoke();
            }
        }

        // Handle by handle, so that those who ask at once ask many hosts and not one.
        int next = -1;
        int count = _targets.Length * handles.Count;
        async Task WorkAsync()
        {
            while (Interlocked.Increment(ref next) is int i && i < count)
            {
                cancel.ThrowIfCancellationRequested();
                await AskAsync(run, _targets[i % _targets.Length], handles[i / _targets.Length], cancel).ConfigureAwait(false);
                done?.Invoke();
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(count, _session.Settings.MaximumRequests)).Select(_ => Task.Run(WorkAsync, cancel))).ConfigureAwait(false);
    }

    private async Task AskAsync(Run run, Target target, string handle, CancellationToken cancel)
    {
        HandleProbe probe = target.Probe;
        ProbeResult result = await probe.AskAsync(_session.Web, handle, cancel).ConfigureAwait(false);
        if (result is { Verdict: ProbeVerdict.Missing, Answer.Location: not null })
        {
            result = await ControlRedirectAsync(target, result, cancel).ConfigureAwait(false);
        }
        else if (result.Verdict == ProbeVerdict.Exists)
        {
            result = await ControlAsync(target, result, cancel).ConfigureAwait(false);
        }

        if (result.Verdict == ProbeVerdict.Missing && !run.WithAbsent)
        {
            return;
        }

        if (probe.ProfileOf(handle) is not { } address)
        {
            // A handle that makes no address there: nobody has it, and nothing was asked.
            return;
        }

        AccountCandidate candidate = Describe(run, probe.Platform, handle, address) with
        {
            Evidence = result.Answer is { } answer ? [answer.ToEvidence(result.Detail is null ? null : TextFolding.Tidy(result.Detail, _longestEvidence))] : [],
        };
        if (result.Verdict == ProbeVerdict.Missing)
        {
            run.Found(candidate with { Exists = false, Verdict = Verdict.Absent, Why = [_language.Text("CandidateAbsent", candidate.PlatformName, handle)] });
        }
        else if (result.Verdict == ProbeVerdict.Unknown)
        {
            // Nothing was asked where the platform takes no such handle: that is of interest to whoever wants all.
            if (result.Answer is not null || run.WithAbsent)
            {
                run.Found(candidate with { Reason = result.Reason, Why = [run.Judge.WhyUnknown(candidate, result.Reason!)] });
            }
        }
        else if (run.Known.TryAdd(address.AbsoluteUri.ToLowerInvariant(), true))
        {
            run.Found(await LookAsync(run, candidate, result.Answer!, cancel).ConfigureAwait(false));
        }
    }

    /// <summary>A «yes» stands only where a handle that nobody has gets another answer.</summary>
    private async Task<ProbeResult> ControlAsync(Target target, ProbeResult result, CancellationToken cancel)
    {
        ProbeResult control = await target.ControlAsync(_session.Web, cancel).ConfigureAwait(false);
        return control.Verdict switch
        {
            ProbeVerdict.Missing => result,
            ProbeVerdict.Exists => ProbeResult.Unknown("CannotTellApart") with { Answer = result.Answer },
            _ when target.Probe.Probe.ExistsText.Count > 0 && control.Reason is "UnexpectedAnswer" or "Http400" or "Http404" or "Redirected" => result,
            _ => ProbeResult.Unknown(control.Answer is null ? "NotControlled" : control.Reason!) with { Answer = result.Answer },
        };
    }

    /// <summary>A redirect says «no» only where an account that is known to exist gets none: some servers send everybody away.</summary>
    private async Task<ProbeResult> ControlRedirectAsync(Target target, ProbeResult result, CancellationToken cancel)
    {
        ProbeResult known = await target.KnownAsync(_session.Web, cancel).ConfigureAwait(false);
        return known.Verdict switch
        {
            ProbeVerdict.Exists => result,
            ProbeVerdict.Missing => ProbeResult.Unknown("CannotTellApart") with { Answer = result.Answer },
            _ => ProbeResult.Unknown(known.Answer is null ? "NotControlled" : known.Reason!) with { Answer = result.Answer },
        };
    }

    /// <summary>What the page of an account shows; where the platform was asked elsewhere than there, and its answer ties nothing, the page too.</summary>
    private async Task<AccountCandidate> LookAsync(Run run, AccountCandidate candidate, WebAnswer answer, CancellationToken cancel)
    {
        (AccountSigns signs, PageObstacle obstacle) = await run.Reader.ReadAsync(answer, candidate.Handle, cancel).ConfigureAwait(false);
        if (obstacle != PageObstacle.None)
        {
            string reason = obstacle == PageObstacle.Login ? "LoginRequired" : obstacle.ToString();
            return candidate with { Reason = reason, Why = [run.Judge.WhyUnknown(candidate, reason)] };
        }

        if (signs.SiteLink is null && !WebAddress.WithoutFragment(candidate.Address).Equals(answer.Address))
        {
            WebAnswer page = await _session.Web.GetAsync(candidate.Address, cancel).ConfigureAwait(false);
            if (page is { IsSuccess: true, Truncated: false })
            {
                (AccountSigns more, PageObstacle instead) = await run.Reader.ReadAsync(page, candidate.Handle, cancel).ConfigureAwait(false);
                if (instead == PageObstacle.None)
                {
                    signs = Merge(signs, more);
                    candidate = candidate with { Evidence = [.. candidate.Evidence, page.ToEvidence(more.SiteLink ?? more.Title)] };
                }
            }
        }

        (candidate, signs) = await run.Verifier.LookAsync(candidate, signs, cancel).ConfigureAwait(false);
        return candidate.Reason is { } contradiction ? candidate with { Why = [run.Judge.WhyUnknown(candidate, contradiction)] } : run.Judge.Judge(candidate, signs);
    }

    private AccountCandidate BehindLogin(Run run, Platform platform, string handle)
    {
        Uri address = platform.Forms.Select(f => HandleText.ToAddress(f.Address, handle)).FirstOrDefault(a => a is not null && _session.Platforms.TryRecognise(a, out _)) ?? HandleText.ToAddress(platform.Forms[0].Address, handle)!;
        return Describe(run, platform, handle, address) with
        {
            Verdict = Verdict.Unverifiable,
            Reason = "LoginRequired",
            Why = [_language.Text("CandidateLogin", platform.Name.In(_language))],
        };
    }

    private AccountCandidate Describe(Run run, Platform platform, string handle, Uri address) => new()
    {
        Organisation = run.Organisation.Name,
        Platform = platform.Id,
        PlatformName = platform.Name.In(_language),
        Handle = handle,
        Address = address,
        Verdict = Verdict.Unknown,
    };

    private bool IsBehindLogin(HandleProbe probe) => probe.ProfileOf("abc") is { } address && _session.Platforms.IsBehindLogin(address);

    private static AccountSigns Merge(AccountSigns one, AccountSigns other) => new()
    {
        SiteLink = one.SiteLink ?? other.SiteLink,
        NameInHead = one.NameInHead || other.NameInHead,
        NameInText = one.NameInText || other.NameInText,
        Initials = one.Initials || other.Initials,
        City = one.City || other.City,
        Title = one.Title ?? other.Title,
    };

    private sealed record Run(Organisation Organisation, Action<AccountCandidate> Found, bool WithAbsent, AccountSignsReader Reader, AccountJudge Judge, CandidateVerifier Verifier)
    {
        /// <summary>The addresses of accounts that were found: two catalogues may ask for one.</summary>
        public ConcurrentDictionary<string, bool> Known { get; } = [];
    }

    /// <summary>A platform to ask, and what it says of a handle that nobody has and of one that is known: each is asked once, when first needed.</summary>
    private sealed class Target(HandleProbe probe, int seed)
    {
        private readonly object _lock = new();
        private Task<ProbeResult>? _control;
        private Task<ProbeResult>? _known;

        public HandleProbe Probe => probe;

        public Task<ProbeResult> ControlAsync(WebService web, CancellationToken cancel)
        {
            lock (_lock)
            {
                return _control ??= AskAsync(web, InventedHandle.For(probe, seed), cancel);
            }
        }

        public Task<ProbeResult> KnownAsync(WebService web, CancellationToken cancel)
        {
            lock (_lock)
            {
                return _known ??= AskAsync(web, probe.Probe.KnownHandles.FirstOrDefault(), cancel);
            }
        }

        private Task<ProbeResult> AskAsync(WebService web, string? handle, CancellationToken cancel) =>
            handle is null ? Task.FromResult(ProbeResult.Unknown("NotControlled")) : probe.AskAsync(web, handle, cancel);
    }
}
