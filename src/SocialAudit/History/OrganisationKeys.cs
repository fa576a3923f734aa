using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.History;

/// <summary>What an organisation is known again by: its site first, then its name.</summary>
/// <param name="Site">The host without <c>www.</c>, and the path where the site is only a part of its host; null without a site.</param>
/// <param name="Name">The name without case, accents or punctuation.</param>
internal sealed record OrganisationKeys(string? Site, string Name)
{
    /// <summary>The one key that no other organisation has.</summary>
    public string Identity => Site ?? "name:" + Name;

    /// <summary>The keys of an organisation.</summary>
    public static OrganisationKeys Of(Organisation organisation) => new(organisation.Website is { IsAbsoluteUri: true } site ? SiteOf(site) : null, NameOf(organisation.Name));

    /// <summary>The key of a name; of one that has no letters, the name itself.</summary>
    public static string NameOf(string name) => TextFolding.Fold(name) is { Length: > 0 } folded ? folded : StoreText.Clean(name.Trim())!;

    /// <summary>The key of a site's address.</summary>
    public static string SiteOf(Uri site) => StoreText.Clean(WebAddress.BareHost(site) + site.AbsolutePath.TrimEnd('/'))!;

    /// <summary>True when two sites are on one host.</summary>
    public static bool IsSameHost(string one, string other) => one.Split('/')[0] == other.Split('/')[0];
}
