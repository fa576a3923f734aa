using SocialAudit.Platforms;
using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Asks GitHub's public interface for a user or an organisation (docs.github.com: GET /users/{username}; 60 questions an hour).</summary>
internal sealed class GitHubAdapter : IProfileAdapter
{
    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => profile.Platform == "github";

    public async Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        string login = profile.Handle.TrimStart('@');
        JsonAnswer answer = await JsonAnswer.AskAsync(session.Web, new Uri($"https://api.github.com/users/{Uri.EscapeDataString(login)}"), "application/vnd.github+json", cancel).ConfigureAwait(false);
        if (answer.Answer.Status == 404 && ApiText.Refusal(answer, "message") is "Not Found" and { } words)
        {
            return ProfileAnswer.Missing(answer.Answer, words);
        }

        if (answer.Root is not { } root || !string.Equals(ApiText.Name(root, "login"), login, StringComparison.OrdinalIgnoreCase))
        {
            return ProfileAnswer.Unknown(answer.Answer);
        }

        string name = ApiText.Name(root, "name") ?? login;
        return new ProfileAnswer
        {
            Outcome = ProfileOutcome.Shown,
            Name = name,
            Description = ApiText.Text(root, "bio"),
            Links = ApiText.Address(ApiText.Text(root, "blog")) is { } site ? [site] : [],
            Followers = ApiText.Count(root, "followers"),
            Evidence = [answer.Answer.ToEvidence(name)],
        };
    }
}
