using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>Tells the addresses that are the organisation's own: those of its site and its blog.</summary>
internal sealed class OwnSite
{
    private static readonly Regex _written = new(
        @"(?:https?://)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,61}[\p{L}\p{N}])?\.){1,6}[\p{L}]{2,24}(?:/[^\s<>""]{0,300})?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly List<(Uri Address, bool IsWholeHost)> _sites = [];

    public OwnSite(PresenceAudit audit)
        : this([audit.Home?.Address, audit.Organisation.Website, audit.Organisation.Blog], audit.Session.Platforms)
    {
    }

    /// <param name="sites">The addresses of site and blog; nothing where there is none.</param>
    /// <param name="platforms">Tells the hosts on which many have a place.</param>
    public OwnSite(IEnumerable<Uri?> sites, PlatformCatalogue platforms)
    {
        foreach (Uri site in sites.OfType<Uri>().Where(s => WebAddress.IsWeb(s) && WebAddress.HasHost(s)))
        {
            // On a host that many share, the place of one is its path.
            string host = WebAddress.BareHost(site);
            bool isShared = platforms.HostNames.SharedSiteOf(host) == host || (platforms.TryRecognise(site, out _) && site.AbsolutePath.Length > 1);
            if (!isShared || site.AbsolutePath.Length > 1)
            {
                _sites.Add((site, !isShared));
            }
        }
    }

    /// <summary>True where there is a site to compare with.</summary>
    public bool IsKnown => _sites.Count > 0;

    /// <summary>True for an address on the organisation's site or blog.</summary>
    public bool Includes(Uri address) => WebAddress.IsWeb(address) && WebAddress.HasHost(address) && _sites.Any(s => IsOn(address, s.Address, s.IsWholeHost));

    /// <summary>True for a host that is the site's.</summary>
    public bool IsHost(string host) => WebAddress.TryParse(host, out Uri address) && _sites.Any(s => s.IsWholeHost && WebAddress.SameSite(s.Address, address));

    /// <summary>True for a text that writes out an address of the site.</summary>
    public bool IsNamedIn(string text)
    {
        try
        {
            return IsKnown && _written.Matches(text).Cast<Match>().Take(50).Any(m => WebAddress.TryParse(m.Value.TrimEnd('.', ',', ')', ';'), out Uri address) && Includes(address));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool IsOn(Uri address, Uri site, bool isWholeHost)
    {
        string place = site.AbsolutePath.TrimEnd('/');
        string path = address.AbsolutePath.TrimEnd('/');
        return WebAddress.SameSite(address, site)
            && (isWholeHost || string.Equals(path, place, StringComparison.OrdinalIgnoreCase) || path.StartsWith(place + "/", StringComparison.OrdinalIgnoreCase));
    }
}
