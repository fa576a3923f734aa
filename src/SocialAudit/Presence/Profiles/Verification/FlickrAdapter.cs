using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Blog;
using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Asks Flickr's feed of public photos (flickr.com/services/feeds), which wants the account's number: where the address has a name instead, its page tells.</summary>
internal sealed class FlickrAdapter : IProfileAdapter
{
    private const RegexOptions _options = RegexOptions.CultureInvariant;
    private const string _from = "Uploads from ";
    private const int _mostPhotos = 50;

    private static readonly Regex _id = new(@"^\d{1,15}@N\d\d$", _options, TimeSpan.FromSeconds(1));
    private static readonly Regex _shown = new(@"""(?:ownerNsid|nsid)"":""(?<id>\d{1,15}@N\d\d)""|photos_public\.gne\?id=(?<id>\d{1,15}@N\d\d)", _options, TimeSpan.FromSeconds(1));

    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => profile is { Platform: "flickr", Kind: not ProfileKind.Group };

    public async Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        if (_id.IsMatch(profile.Handle))
        {
            return await PhotosAsync(session, profile.Handle, cancel).ConfigureAwait(false);
        }

        WebAnswer page = await session.Web.GetAsync(profile.Address, cancel).ConfigureAwait(false);
        if (!page.IsSuccess || IdOf(page) is not { } id)
        {
            return ProfileAnswer.Unknown(page);
        }

        ProfileAnswer photos = await PhotosAsync(session, id, cancel).ConfigureAwait(false);
        return photos with { Evidence = [page.ToEvidence(id), .. photos.Evidence] };
    }

    private static async Task<ProfileAnswer> PhotosAsync(AuditSession session, string id, CancellationToken cancel)
    {
        JsonAnswer answer = await JsonAnswer.AskAsync(
            session.Web, new Uri($"https://api.flickr.com/services/feeds/photos_public.gne?id={id}&format=json&nojsoncallback=1"), "application/json", cancel).ConfigureAwait(false);
        if (answer.Root is not { } root || ApiText.Name(root, "title") is not { } title || root.ValueKind != JsonValueKind.Object)
        {
            return ProfileAnswer.Unknown(answer.Answer);
        }

        string? name = ApiText.Line(title.StartsWith(_from, StringComparison.Ordinal) ? title.Substring(_from.Length) : title);
        return new ProfileAnswer
        {
            Outcome = ProfileOutcome.Shown,
            Name = name,
            Description = ApiText.Text(root, "description"),
            Posts = [.. JsonAnswer.Items(root, "items").Take(_mostPhotos).Select(i => ApiText.Date(i, "published", session.Now)).OfType<DateTimeOffset>()],
            Evidence = [answer.Answer.ToEvidence(name)],
        };
    }

    /// <summary>The number of the account whose page it is; null where the page names none, or several.</summary>
    private static string? IdOf(WebAnswer page)
    {
        try
        {
            string[] ids = [.. _shown.Matches(MarkupText.Decode(page.Body, page.ContentType)).Cast<Match>().Take(_mostPhotos).Select(m => m.Groups["id"].Value).Distinct()];
            return ids.Length == 1 ? ids[0] : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
