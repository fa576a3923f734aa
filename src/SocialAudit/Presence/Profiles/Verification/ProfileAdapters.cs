using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>The ways of asking, the one that tells most first.</summary>
internal static class ProfileAdapters
{
    // The feeds come from the catalogue of platforms, and serve whatever has one there.
    private static readonly IProfileAdapter[] _all =
        [new BlueskyAdapter(), new MastodonAdapter(), new YouTubeAdapter(), new FlickrAdapter(), new GitHubAdapter(), new FeedAdapter(), new OEmbedAdapter()];

    /// <summary>Asks for a profile, and for more of it where what was seen ties it to nobody; null where there is no way to ask.</summary>
    public static async Task<(ProfileAnswer Answer, IReadOnlyList<ProfileTie> Ties)?> LookAsync(AuditSession session, ProfileAddress profile, ProfileTies ties, bool isRelMe, CancellationToken cancel)
    {
        if (await AskAsync(session, profile, cancel).ConfigureAwait(false) is not { } answer)
        {
            return null;
        }

        IReadOnlyList<ProfileTie> found = answer.Outcome == ProfileOutcome.Shown ? ties.Find(answer, isRelMe) : [];
        if (answer.Outcome == ProfileOutcome.Shown && found.Count == 0 && answer.More is { } more)
        {
            answer = await more(cancel).ConfigureAwait(false);
            found = ties.Find(answer, isRelMe);
        }

        return (answer, found);
    }

    /// <summary>Asks in the ways that there are, until one tells.</summary>
    private static async Task<ProfileAnswer?> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        ProfileAnswer? first = null;
        foreach (IProfileAdapter adapter in _all.Where(a => a.Serves(profile, session.Platforms)))
        {
            ProfileAnswer answer = await adapter.AskAsync(session, profile, cancel).ConfigureAwait(false);
            first = first is null ? answer
                : answer.Outcome == ProfileOutcome.Unknown ? first with { Evidence = [.. first.Evidence, .. answer.Evidence] }
                : answer with { Evidence = [.. first.Evidence, .. answer.Evidence] };
            if (first.Outcome != ProfileOutcome.Unknown || first.Reason == "Http429")
            {
                break;
            }
        }

        return first;
    }
}
