using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Profiles;

/// <summary>Which profiles does the site name, whose are they, and what do those that answer without a login show.</summary>
internal sealed class ProfileCheck : IPresenceCheck
{
    private const int _longestEvidence = 200;

    // What a site repeats on every page needs no proof of each.
    private const int _mostEvidence = 8;

    // A centre has a handful of its own; a page that lists many more is no reason to ask for each.
    private const int _mostLookedAt = 20;

    public PresenceArea Area => PresenceArea.Profile;

    public string Activity => "DoingProfiles";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Pages.Count == 0)
        {
            return;
        }

        IReadOnlyList<AttributedProfile> found = new ProfileAttributor(audit.Organisation, audit.Session.Platforms, audit.Language).Attribute(audit.Pages);
        List<SocialProfile> profiles = [];
        ProfileVerifier verifier = new(audit);
        foreach (AttributedProfile profile in found)
        {
            SocialProfile described = Describe(audit, profile);
            bool isLookedAt = profile.Attribution != ProfileAttribution.Other && profiles.Count < _mostLookedAt;
            bool isRelMe = profile.Mentions.Any(m => m.Source == ProfileMentionSource.RelMe);
            profiles.Add(isLookedAt ? await verifier.LookAsync(profile.Profile, described, isRelMe, cancel).ConfigureAwait(false) : described);
        }

        audit.Profiles = profiles;
        audit.ProfilesWereSought = true;
        foreach (SocialProfile profile in profiles.Where(p => p.Attribution != ProfileAttribution.Other))
        {
            audit.Findings.Add(Report(audit, profile));
        }

        if (profiles.All(p => p.Attribution == ProfileAttribution.Other))
        {
            audit.Add(
                "Profile", audit.ReadWhole ? Verdict.Absent : Verdict.Unknown, audit.Text("ProfileNone", audit.Pages.Count), reason: audit.ReadWhole ? null : "NotReadWhole",
                evidence: [.. audit.Pages.Select(p => p.Answer.ToEvidence())]);
        }
    }

    private static SocialProfile Describe(PresenceAudit audit, AttributedProfile found) => new()
    {
        Platform = found.Profile.Platform,
        PlatformName = audit.Session.Platforms.Find(found.Profile.Platform)!.Name.In(audit.Language),
        Handle = found.Profile.Handle,
        Address = found.Profile.Address,
        Kind = found.Profile.Kind,
        Attribution = found.Attribution,
        Confidence = found.Confidence,
        Why = found.Why,
        Verdict = found.Attribution == ProfileAttribution.Unclear ? Verdict.Unknown : Verdict.Declared,
        Reason = found.Attribution == ProfileAttribution.Unclear ? "OwnerUnclear" : null,
        Evidence = [.. found.Mentions.GroupBy(m => m.Page).Take(_mostEvidence).Select(g => g.Key.ToEvidence(TextFolding.Tidy(g.First().Written, _longestEvidence)))],
    };

    private static Finding Report(PresenceAudit audit, SocialProfile profile)
    {
        string state = string.Join(" ", ProfileWording.Of(audit, profile));
        return new Finding
        {
            Check = "Profile." + profile.Platform,
            Verdict = profile.Verdict,
            Message = audit.Text("ProfileFound", profile.PlatformName, profile.Address, state),
            Value = profile.Address.AbsoluteUri,
            Reason = profile.Reason,
            Evidence = profile.Evidence,
        };
    }
}
