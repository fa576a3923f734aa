using SocialAudit.Platforms;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>
/// Looks at profiles on their platforms, where those show something without a login, and says what ties each to the organisation: that
/// decides between <see cref="Verdict.Confirmed"/> and <see cref="Verdict.Declared"/>.
/// </summary>
internal sealed class ProfileVerifier(PresenceAudit audit)
{
    private readonly ProfileTies _ties = new(audit.Organisation, new OwnSite(audit));

    /// <summary>Looks at one.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="profile">What is known of it.</param>
    /// <param name="isRelMe">True when the site says with rel=me that it is its owner's.</param>
    /// <param name="cancel">Ends the requests.</param>
    public async Task<SocialProfile> LookAsync(ProfileAddress address, SocialProfile profile, bool isRelMe, CancellationToken cancel)
    {
        // Whose an unclear one is stays a question for a person, whatever its platform shows.
        bool isUnclear = profile.Reason == "OwnerUnclear";
        if (audit.Session.Platforms.Find(address.Platform) is { LoginRequired: true })
        {
            return isUnclear ? profile : profile with { Verdict = Verdict.Unverifiable, Reason = "LoginRequired" };
        }

        if (await ProfileAdapters.LookAsync(audit.Session, address, _ties, isRelMe, cancel).ConfigureAwait(false) is not (ProfileAnswer answer, IReadOnlyList<ProfileTie> ties))
        {
            return profile;
        }

        profile = profile with { Evidence = [.. profile.Evidence, .. answer.Evidence] };
        return answer.Outcome switch
        {
            ProfileOutcome.Missing => profile with { Verdict = Verdict.Absent, Reason = answer.Reason },
            ProfileOutcome.Unknown => isUnclear ? profile : profile with { Verdict = Verdict.Unknown, Reason = answer.Reason },
            _ => Seen(isUnclear ? profile : Judged(profile, ties), answer, ties),
        };
    }

    /// <summary>Anybody can take a name: alone it is enough only where the site itself leads there.</summary>
    private static SocialProfile Judged(SocialProfile profile, IReadOnlyList<ProfileTie> ties)
    {
        bool isOfSite = profile.Attribution == ProfileAttribution.Own;
        return ties.Any(t => isOfSite || t != ProfileTie.SameName) ? profile with { Verdict = Verdict.Confirmed, Reason = null }
            : profile with { Verdict = Verdict.Declared, Reason = ties.Count > 0 ? "NameOnly" : "NotTied" };
    }

    private SocialProfile Seen(SocialProfile profile, ProfileAnswer answer, IReadOnlyList<ProfileTie> ties)
    {
        (DateTimeOffset? newest, double? perWeek) = answer.CadenceAt(audit.Now);
        return profile with
        {
            DisplayName = answer.Name,
            Description = answer.Description,
            Followers = answer.Followers,
            Ties = ties,
            NewestPost = newest,
            PostsPerWeek = perWeek,
        };
    }
}
