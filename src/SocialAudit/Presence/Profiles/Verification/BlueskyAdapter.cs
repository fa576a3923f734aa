using System.Text.Json;
using SocialAudit.Platforms;
using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Asks Bluesky's public interface (docs.bsky.app: app.bsky.actor.getProfile, app.bsky.feed.getAuthorFeed).</summary>
internal sealed class BlueskyAdapter : IProfileAdapter
{
    private const string _service = "https://public.api.bsky.app/xrpc/";
    private const string _accept = "application/json";
    private const int _posts = 50;

    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => profile.Platform == "bluesky";

    public async Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        string actor = profile.Handle.TrimStart('@');
        JsonAnswer answer = await JsonAnswer.AskAsync(session.Web, new Uri($"{_service}app.bsky.actor.getProfile?actor={Uri.EscapeDataString(actor)}"), _accept, cancel).ConfigureAwait(false);

        // Other refusals of the same status are about the question, or about an account that was taken down: it is there all the same.
        if (answer.Answer.Status == 400 && ApiText.Refusal(answer, "message") is "Profile not found" and { } words)
        {
            return ProfileAnswer.Missing(answer.Answer, words);
        }

        if (answer.Answer.Status == 400 && ApiText.Refusal(answer, "error") is "AccountTakedown" or "AccountDeactivated")
        {
            return ProfileAnswer.Unknown(ApiText.Refusal(answer, "error"), answer.Answer.ToEvidence(ApiText.Refusal(answer, "message")));
        }

        if (answer.Root is not { } root || ApiText.Name(root, "did") is not { } id || ApiText.Name(root, "handle") is not { } handle || !(Same(handle, actor) || Same(id, actor)))
        {
            return ProfileAnswer.Unknown(answer.Answer);
        }

        string? name = ApiText.Name(root, "displayName");
        (IReadOnlyList<DateTimeOffset> posts, Evidence? asked) = ApiText.Count(root, "postsCount") == 0 ? ([], null) : await PostsAsync(session, id, cancel).ConfigureAwait(false);
        return new ProfileAnswer
        {
            Outcome = ProfileOutcome.Shown,
            Name = name ?? handle,
            Description = ApiText.Text(root, "description"),
            CheckedHost = handle,
            Followers = ApiText.Count(root, "followersCount"),
            Posts = posts,
            Evidence = [answer.Answer.ToEvidence(name ?? handle), .. asked is null ? (Evidence[])[] : [asked]],
        };
    }

    /// <summary>The dates of the account's own posts; what it passes on of others is not its own.</summary>
    private static async Task<(IReadOnlyList<DateTimeOffset> Posts, Evidence? Asked)> PostsAsync(AuditSession session, string id, CancellationToken cancel)
    {
        Uri address = new($"{_service}app.bsky.feed.getAuthorFeed?actor={Uri.EscapeDataString(id)}&limit={_posts}&filter=posts_no_replies");
        JsonAnswer answer = await JsonAnswer.AskAsync(session.Web, address, _accept, cancel).ConfigureAwait(false);
        if (answer.Root is not { } root)
        {
            return ([], answer.Answer.ToEvidence());
        }

        List<DateTimeOffset> dates = [];
        foreach (JsonElement item in JsonAnswer.Items(root, "feed").Take(_posts))
        {
            if (ApiText.Object(item, "reason") is null && ApiText.Object(item, "post") is { } post
                && (ApiText.Object(post, "author") is not { } author || ApiText.Name(author, "did") == id)
                && ((ApiText.Object(post, "record") is { } record ? ApiText.Date(record, "createdAt", session.Now) : null) ?? ApiText.Date(post, "indexedAt", session.Now)) is { } date)
            {
                dates.Add(date);
            }
        }

        return (dates, answer.Answer.ToEvidence());
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
