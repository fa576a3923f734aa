using SocialAudit.Platforms;
using SocialAudit.Presence.Blog;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Asks for the feed of public posts that the catalogue has for a platform: blogs, videos.</summary>
internal sealed class FeedAdapter : IProfileAdapter
{
    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => platforms.FeedOf(profile) is not null;

    public Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel) => AskAsync(session, session.Platforms.FeedOf(profile)!, cancel);

    /// <summary>Asks for a feed. One that fails is no proof of anything: YouTube's have been out for whole days.</summary>
    public static async Task<ProfileAnswer> AskAsync(AuditSession session, Uri address, CancellationToken cancel)
    {
        WebAnswer answer = await session.Web.GetAsync(address, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess || !FeedParser.TryParse(answer, session.Now, out FeedContent content))
        {
            return ProfileAnswer.Unknown(answer, "NotAFeed");
        }

        return new ProfileAnswer
        {
            Outcome = ProfileOutcome.Shown,
            Name = ApiText.Line(content.Title),
            Links = WebAddress.Resolve(answer.FinalAddress, content.Link) is { } link ? [link] : [],
            Posts = [.. content.Posts.Select(p => p.Date!.Value)],
            Evidence = [answer.ToEvidence(ApiText.Line(content.Title))],
        };
    }
}
