using SocialAudit.Web;

namespace SocialAudit.Platforms.Probes;

/// <summary>Asks platforms for a handle that is known to exist, and for one that nobody has.</summary>
/// <param name="web">The network.</param>
/// <param name="language">The language of what is said.</param>
/// <param name="seed">What the handles that nobody has are made from: the same seed makes the same handles.</param>
public sealed class PlatformTester(WebService web, Language language, int seed)
{
    private const int _longestEvidence = 200;

    /// <summary>Tests one platform.</summary>
    /// <exception cref="InvalidDataException">Its probe cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<PlatformTest> TestAsync(Platform platform, CancellationToken cancel)
    {
        PlatformTest test = new() { Platform = platform.Id, PlatformName = platform.Name.In(language), Message = "" };
        if (platform.Probe is null)
        {
            return Left("NoProbe");
        }

        HandleProbe probe = HandleProbe.Of(platform);
        if (platform.Probe.KnownHandles.Count == 0)
        {
            return Left("NoKnownHandle");
        }

        string? invented = Probes.InventedHandle.For(probe, seed);
        if (invented is null)
        {
            return Left("NoInventedHandle");
        }

        test = test with { InventedHandle = invented };
        ProbeResult none = await probe.AskAsync(web, invented, cancel).ConfigureAwait(false);
        ProbeResult known = ProbeResult.Unknown("NotAsked");
        List<Evidence> evidence = [];

        // An account that is known may have been closed: the next one may still be there.
        foreach (string handle in platform.Probe.KnownHandles)
        {
            known = await probe.AskAsync(web, handle, cancel).ConfigureAwait(false);
            test = test with { KnownHandle = handle };
            Note(known);
            if (known.Verdict == ProbeVerdict.Exists)
            {
                break;
            }
        }

        Note(none);
        (bool? tells, string? reason) = (known.Verdict, none.Verdict) switch
        {
            (ProbeVerdict.Exists, ProbeVerdict.Missing) => (true, null),
            (ProbeVerdict.Exists, ProbeVerdict.Exists) => (false, "SaysYesToAll"),
            (ProbeVerdict.Missing, ProbeVerdict.Missing) => (false, "SaysNoToAll"),
            (ProbeVerdict.Missing, ProbeVerdict.Exists) => (false, "SaysTheOpposite"),
            (ProbeVerdict.Unknown, _) => ((bool?)null, known.Reason),
            _ => (null, none.Reason),
        };
        test = test with { Known = known.Verdict, Invented = none.Verdict, Evidence = evidence };
        return reason is null ? test with { TellsApart = true, Message = language.Text("PlatformTellsApart") } : Left(reason, tells);

        void Note(ProbeResult result)
        {
            if (result.Answer is { } answer)
            {
                evidence.Add(answer.ToEvidence(result.Detail is null ? null : TextFolding.Tidy(result.Detail, _longestEvidence)));
            }
        }

        PlatformTest Left(string why, bool? tellsApart = null) => test with
        {
            TellsApart = tellsApart,
            Reason = why,
            Message = why switch
            {
                "SaysYesToAll" => language.Text("PlatformSaysYesToAll"),
                "SaysNoToAll" => language.Text("PlatformSaysNoToAll"),
                "SaysTheOpposite" => language.Text("PlatformSaysTheOpposite"),
                "NoProbe" => language.Text("PlatformNoProbe"),
                "NoKnownHandle" => language.Text("PlatformNoKnownHandle"),
                "NoInventedHandle" => language.Text("PlatformNoInventedHandle"),
                _ => language.Text("PlatformTestUnknown", why),
            },
        };
    }
}
