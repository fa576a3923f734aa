using System.Net;
using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Blog;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>
/// Asks YouTube for a channel: its feed, whose number the page of a handle tells, and its page where the feed ties it to nobody or fails.
/// Neither is an authority on what is missing: both have failed for days.
/// </summary>
internal sealed class YouTubeAdapter : IProfileAdapter
{
    private const RegexOptions _options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string _id = @"(?<id>UC[\w\-]{22})";
    private const int _mostLinks = 20;

    private static readonly TimeSpan _most = TimeSpan.FromSeconds(1);
    private static readonly Regex _channel = new($"^channel/{_id}$", _options, _most);

    // How a channel's page says its own number, the surest first: other channels are named on it too.
    private static readonly Regex[] _ids =
    [
        new($@"href=""https://www\.youtube\.com/feeds/videos\.xml\?channel_id={_id}""", _options, _most),
        new($@"<link rel=""canonical"" href=""https://www\.youtube\.com/channel/{_id}""", _options, _most),
        new($@"<meta itemprop=""(?:identifier|channelId)"" content=""{_id}""", _options, _most),
        new($@"""externalId"":""{_id}""", _options, _most),
    ];

    private static readonly Regex _title = new(@"<meta property=""og:title"" content=""(?<text>[^""]{1,500})""", _options, _most);
    private static readonly Regex _description = new(@"<meta property=""og:description"" content=""(?<text>[^""]{1,5000})""", _options, _most);
    private static readonly Regex _link = new(@"""channelExternalLinkViewModel"":\{.{0,600}?""link"":\{""content"":""(?<address>[^""\\]{3,300})""", _options | RegexOptions.Singleline, _most);

    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => profile.Platform == "youtube";

    public async Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        if (_channel.Match(profile.Handle) is { Success: true } channel)
        {
            string known = channel.Groups["id"].Value;
            ProfileAnswer feed = await FeedAdapter.AskAsync(session, FeedOf(known), cancel).ConfigureAwait(false);
            if (feed.Outcome == ProfileOutcome.Shown)
            {
                return feed with { More = async more => Join(feed, (await PageAsync(session, profile.Address, known, more).ConfigureAwait(false)).Answer) };
            }

            ProfileAnswer page = (await PageAsync(session, profile.Address, known, cancel).ConfigureAwait(false)).Answer;
            return page.Outcome == ProfileOutcome.Shown ? Join(page, feed) : feed with { Evidence = [.. feed.Evidence, .. page.Evidence] };
        }

        (ProfileAnswer shown, string? id) = await PageAsync(session, profile.Address, null, cancel).ConfigureAwait(false);
        return id is null ? shown : Join(shown, await FeedAdapter.AskAsync(session, FeedOf(id), cancel).ConfigureAwait(false));
    }

    private static Uri FeedOf(string id) => new($"https://www.youtube.com/feeds/videos.xml?channel_id={id}");

    private static ProfileAnswer Join(ProfileAnswer first, ProfileAnswer second) => first with
    {
        Name = first.Name ?? second.Name,
        Description = first.Description ?? second.Description,
        Links = [.. first.Links, .. second.Links],
        Posts = first.Posts.Count > 0 ? first.Posts : second.Posts,
        Evidence = [.. first.Evidence, .. second.Evidence],
        More = null,
    };

    /// <summary>What a channel's page says; the number is null where the page is none of a channel's, or of another one's.</summary>
    private static async Task<(ProfileAnswer Answer, string? Id)> PageAsync(AuditSession session, Uri address, string? wanted, CancellationToken cancel)
    {
        WebAnswer answer = await session.Web.GetAsync(address, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            return (ProfileAnswer.Unknown(answer), null);
        }

        // Before some visitors, a page that asks for their consent stands.
        if (WebAddress.BareHost(answer.FinalAddress) != "youtube.com")
        {
            return (ProfileAnswer.Unknown("Consent", answer.ToEvidence()), null);
        }

        try
        {
            string page = MarkupText.Decode(answer.Body, answer.ContentType);
            string? id = _ids.Select(p => p.Match(page)).FirstOrDefault(m => m.Success)?.Groups["id"].Value;
            string? name = Text(_title.Match(page), 120);
            if (id is null || name is null || (wanted is not null && id != wanted))
            {
                return (ProfileAnswer.Unknown(answer, "NotAChannel"), null);
            }

            return (new ProfileAnswer
            {
                Outcome = ProfileOutcome.Shown,
                Name = name,
                Description = Text(_description.Match(page), 2000),
                Links = [.. _link.Matches(page).Cast<Match>().Take(_mostLinks).Select(m => ApiText.Address(m.Groups["address"].Value)).OfType<Uri>()],
                Evidence = [answer.ToEvidence(name)],
            }, id);
        }
        catch (RegexMatchTimeoutException)
        {
            return (ProfileAnswer.Unknown(answer), null);
        }
    }

    private static string? Text(Match match, int length) => match.Success ? ApiText.Line(WebUtility.HtmlDecode(match.Groups["text"].Value), length) : null;
}
