using System.Text.RegularExpressions;
using SocialAudit.Platforms;

namespace SocialAudit.Presence.Profiles;

/// <summary>Tells from a link's own words whether they only say where it leads («Facebook», «Suivez-nous») or name somebody.</summary>
internal static class ProfileWords
{
    private static readonly TieredRegex _address = new(@"@?[\w.\-]+(?:\.[a-z]{2,})?/\S*|@\S+|\S+\.(?:com|org|ca|fr|net|gg|me|app|social)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Words of buttons, folded: they name nobody.
    private static readonly HashSet<string> _plain = new(
        [
            "suivez", "suivre", "suis", "nous", "vous", "moi", "notre", "nos", "votre", "vos", "sur", "chez", "via", "ici", "cliquez", "page", "pages", "compte", "comptes", "chaine", "groupe", "profil", "fil", "lien", "icone", "logo", "bouton", "visitez", "voir", "aimez",
            "aime", "rejoignez", "retrouvez", "abonnez", "contactez", "reseaux", "sociaux", "reseau", "social", "medias", "communaute", "ouvre", "ouvrir", "dans", "nouvelle", "nouvel", "onglet", "fenetre", "actualites", "videos", "video", "photos", "photo", "officielle", "officiel", "acceder", "par", "ou", "est",
            "follow", "us", "our", "on", "at", "via", "page", "account", "channel", "group", "profile", "feed", "link", "icon", "button", "visit", "see", "like", "join", "find", "subscribe", "connect", "with", "network", "networks", "media", "community", "opens", "open", "new", "window", "tab", "external", "click", "here",
            "check", "out", "official", "go", "to", "watch", "chat", "server", "serveur", "this", "is", "square", "f", "in", "brands", "fa", "app", "com", "www", "https", "http", "my", "your", "you", "tube", "more", "plus", "read", "latest", "s", "me", "x", "twitter", "fb", "ig", "insta", "yt", "g", "i", "j", "n", "t",
        ],
        StringComparer.Ordinal);

    /// <summary>What a link's words name beside the platform and the organisation; empty for a button.</summary>
    /// <param name="words">The link's own words.</param>
    /// <param name="platform">The platform that it leads to.</param>
    /// <param name="profile">The profile: its handle names nobody that the address does not.</param>
    /// <param name="organisation">The organisation: its own name is no stranger's.</param>
    public static IReadOnlyList<string> Strangers(string words, Platform? platform, ProfileAddress profile, Organisation organisation)
    {
        if (words.Length == 0)
        {
            return [];
        }

        HashSet<string> known = [.. TextFolding.Words(organisation.Name), .. TextFolding.Words(organisation.Initials ?? ""), .. TextFolding.Words(profile.Handle)];
        if (platform is not null)
        {
            known.UnionWith(platform.Name.All.Values.Concat(platform.FormerNames).SelectMany(TextFolding.Words));
        }

        string handle = TextFolding.Fold(profile.Handle.Split('/').Last()).Replace(" ", "");
        return [.. TextFolding.Words(_address.Replace(words, " ")).Where(w => w.Length > 1 && !w.All(char.IsDigit) && !_plain.Contains(w) && !known.Contains(w) && w != handle)];
    }
}
