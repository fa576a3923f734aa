using SocialAudit.Platforms;
using SocialAudit.Presence.Blog;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles;

/// <summary>Which profiles does the site name, whose are they, and what do those that answer without a login show.</summary>
internal sealed class ProfileCheck : IPresenceCheck
{
    private const int _longestEvidence = 200;

    // What a site repeats on every page needs no proof of each.
    private const int _mostEvidence = 8;

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
        foreach (AttributedProfile profile in found)
        {
            SocialProfile described = Describe(audit, profile);
            profiles.Add(profile.Attribution == ProfileAttribution.Own ? await LookAsync(audit, profile.Profile, described, cancel).ConfigureAwait(false) : described);
        }

        audit.Profiles = profiles;
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

    /// <summary>Looks at the platform itself, where it shows something without a login.</summary>
    private static async Task<SocialProfile> LookAsync(PresenceAudit audit, ProfileAddress address, SocialProfile profile, CancellationToken cancel)
    {
        Platform platform = audit.Session.Platforms.Find(address.Platform)!;
        if (platform.LoginRequired)
        {
            return profile with { Verdict = Verdict.Unverifiable, Reason = "LoginRequired" };
        }

        if (audit.Session.Platforms.FeedOf(address) is not { } feedAddress)
        {
            return profile;
        }

        WebAnswer answer = await audit.Session.Web.GetAsync(feedAddress, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess || !FeedParser.TryParse(answer, audit.Now, out FeedContent content))
        {
            // A feed that fails is no proof of anything: YouTube's have been out for whole days.
            return profile with { Verdict = Verdict.Unknown, Reason = answer.Reason ?? "NotAFeed", Evidence = [.. profile.Evidence, answer.ToEvidence()] };
        }

        Feed feed = FeedFinder.Describe(feedAddress, content, "", audit.Now);
        bool isTied = NameMatch.IsNamedIn(content.Title, audit.Organisation) || LinksBack(content, audit);
        return profile with
        {
            Verdict = isTied ? Verdict.Confirmed : Verdict.Declared,
            NewestPost = feed.NewestPost,
            PostsPerWeek = feed.PostsPerWeek,
            Evidence = [.. profile.Evidence, answer.ToEvidence(content.Title)],
        };
    }

    private static bool LinksBack(FeedContent content, PresenceAudit audit) =>
        Uri.TryCreate(content.Link, UriKind.Absolute, out Uri? link) && WebAddress.IsWeb(link) && WebAddress.SameSite(link, audit.Pages[0].Address);

    private static Finding Report(PresenceAudit audit, SocialProfile profile)
    {
        string state = profile.Verdict switch
        {
            Verdict.Confirmed when profile.NewestPost is { } newest => audit.Text("ProfileConfirmedDated", audit.Language.Day(newest)),
            Verdict.Confirmed => audit.Text("ProfileConfirmed"),
            Verdict.Unverifiable => audit.Text("ProfileUnverifiable"),
            Verdict.Unknown when profile.Reason == "OwnerUnclear" => audit.Text("ProfileOwnerUnclear"),
            Verdict.Unknown => audit.Text("ProfileUnknown", profile.Reason),
            _ when profile.NewestPost is { } newest => audit.Text("ProfileDeclaredDated", audit.Language.Day(newest)),
            _ => audit.Text("ProfileDeclared"),
        };
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
