using SocialAudit.Platforms;
using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>
/// Asks for the name of a profile in the way that is meant for who embeds it (oembed.com). These services refuse for many reasons, and so
/// say nothing of what is missing.
/// </summary>
internal sealed class OEmbedAdapter : IProfileAdapter
{
    private static readonly Dictionary<string, string> _services = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tiktok"] = "https://www.tiktok.com/oembed?url=",
        ["vimeo"] = "https://vimeo.com/api/oembed.json?url=",
        ["youtube"] = "https://www.youtube.com/oembed?format=json&url=",
    };

    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => _services.ContainsKey(profile.Platform) && profile.Kind != ProfileKind.Group;

    public async Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        Uri address = new(_services[profile.Platform] + Uri.EscapeDataString(profile.Address.AbsoluteUri));
        JsonAnswer answer = await JsonAnswer.AskAsync(session.Web, address, "application/json", cancel).ConfigureAwait(false);

        // It must speak of this profile, and not of whatever else it knows at that address.
        return answer.Root is { } root && ApiText.Name(root, "author_name") is { } name
            && ApiText.Address(ApiText.Text(root, "author_url")) is { } author && session.Platforms.TryRecognise(author, out ProfileAddress? same) && same.Key == profile.Key
            ? new ProfileAnswer { Outcome = ProfileOutcome.Shown, Name = name, Evidence = [answer.Answer.ToEvidence(name)] }
            : ProfileAnswer.Unknown(answer.Answer);
    }
}
