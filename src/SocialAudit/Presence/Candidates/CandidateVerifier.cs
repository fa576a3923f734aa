using SocialAudit.Platforms;
using SocialAudit.Presence.Profiles.Verification;
using SocialAudit.Web;

namespace SocialAudit.Presence.Candidates;

/// <summary>Asks a platform that shows its profiles without a login about an account that a search came upon, as an audit asks about those that the site declares.</summary>
internal sealed class CandidateVerifier(AuditSession session, Organisation organisation)
{
    private readonly ProfileTies _ties = new(organisation, new OwnSite([organisation.Website, organisation.Blog], session.Platforms));

    /// <summary>The candidate with what its platform shows, and the signs with what ties it; both as they were where the platform has no such way, or could not tell.</summary>
    public async Task<(AccountCandidate Candidate, AccountSigns Signs)> LookAsync(AccountCandidate candidate, AccountSigns signs, CancellationToken cancel)
    {
        if (!session.Platforms.TryRecognise(candidate.Address, out ProfileAddress? address)
            || await ProfileAdapters.LookAsync(session, address, _ties, isRelMe: false, cancel).ConfigureAwait(false) is not (ProfileAnswer answer, IReadOnlyList<ProfileTie> ties))
        {
            return (candidate, signs);
        }

        candidate = candidate with { Evidence = [.. candidate.Evidence, .. answer.Evidence] };
        if (answer.Outcome == ProfileOutcome.Missing)
        {
            // One way of asking says yes, and the other no: a person must look.
            return (candidate with { Reason = "Contradiction" }, signs);
        }

        if (answer.Outcome != ProfileOutcome.Shown)
        {
            return (candidate, signs);
        }

        (DateTimeOffset? newest, double? perWeek) = answer.CadenceAt(session.Now);
        string? site = ties.Any(t => t != ProfileTie.SameName) ? organisation.Website?.Host ?? organisation.Blog?.Host : null;
        return (
            candidate with { DisplayName = answer.Name, Followers = answer.Followers, Ties = ties, NewestPost = newest, PostsPerWeek = perWeek },
            signs with { SiteLink = signs.SiteLink ?? site, NameInHead = signs.NameInHead || ties.Contains(ProfileTie.SameName) });
    }
}
