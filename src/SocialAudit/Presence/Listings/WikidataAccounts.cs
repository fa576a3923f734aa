using SocialAudit.Platforms;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>The properties by which Wikidata names accounts (wikidata.org: «social media account identifier»), and the addresses that they stand for.</summary>
internal static class WikidataAccounts
{
    private const string _mastodon = "P4033";

    // {0} is the account's name or number, as the property gives it.
    private static readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal)
    {
        ["P2013"] = "https://www.facebook.com/{0}",
        ["P2003"] = "https://www.instagram.com/{0}",
        ["P2002"] = "https://x.com/{0}",
        ["P2397"] = "https://www.youtube.com/channel/{0}",
        ["P11245"] = "https://www.youtube.com/@{0}",
        ["P4264"] = "https://www.linkedin.com/company/{0}",
        ["P3267"] = "https://www.flickr.com/photos/{0}",
        ["P12361"] = "https://bsky.app/profile/{0}",
        ["P7085"] = "https://www.tiktok.com/@{0}",
        ["P11892"] = "https://www.threads.com/@{0}",
        ["P3836"] = "https://www.pinterest.com/{0}",
        ["P3789"] = "https://t.me/{0}",
        ["P3943"] = "https://www.tumblr.com/{0}",
        ["P4015"] = "https://vimeo.com/{0}",
        ["P2037"] = "https://github.com/{0}",
    };

    /// <summary>The properties.</summary>
    public static IEnumerable<string> Properties => _addresses.Keys.Append(_mastodon);

    /// <summary>The profile that a property's value stands for; null for what is no profile of its platform.</summary>
    public static ProfileAddress? Read(string property, string value, PlatformCatalogue platforms)
    {
        string account = value.Trim().TrimStart('@');
        if (account.Length is 0 or > 200)
        {
            return null;
        }

        if (property != _mastodon)
        {
            return Uri.TryCreate(string.Format(System.Globalization.CultureInfo.InvariantCulture, _addresses[property], Uri.EscapeDataString(account)), UriKind.Absolute, out Uri? address)
                && platforms.TryRecognise(address, out ProfileAddress? profile) ? profile : null;
        }

        // user@server
        string[] parts = account.Split('@');
        return parts.Length == 2 && ApiText.Address($"https://{parts[1]}/@{Uri.EscapeDataString(parts[0])}") is { } place
            && (platforms.TryRecognise(place, out ProfileAddress? listed) || platforms.TryRecogniseFederated(place, out listed)) ? listed : null;
    }
}
