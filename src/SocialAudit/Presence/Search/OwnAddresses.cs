using SocialAudit.Platforms;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Which addresses are the organisation's own, and which of them are old, as far as its audit tells.</summary>
internal sealed class OwnAddresses
{
    private readonly PlatformCatalogue _platforms;
    private readonly Uri? _site;
    private readonly Uri[] _given;
    private readonly Dictionary<string, string> _old = new(StringComparer.OrdinalIgnoreCase);

    public OwnAddresses(WebPresence presence, PlatformCatalogue platforms)
    {
        _platforms = platforms;
        _site = presence.Website ?? presence.Organisation.Website;
        _given = [.. new[] { _site, presence.Organisation.Website, presence.Organisation.Blog }.OfType<Uri>()];
        if (presence.Website is { } today && presence.Organisation.Website is { } before && !WebAddress.SameSite(today, before))
        {
            _old[WebAddress.BareHost(before)] = "FormerHost";
        }

        // What the audit found out about the names that certificates remember.
        foreach (Finding finding in presence.Findings.Where(f => f.Check == "Domain.Subdomain" && f.Value is not null))
        {
            string? word = finding.Verdict == Verdict.Absent ? "Gone" : finding.Reason == "LeadsToSite" ? "FormerHost" : null;
            if (word is not null && DnsName.TryParse(finding.Value, out string name))
            {
                _old[name.StartsWith("www.", StringComparison.Ordinal) ? name.Substring(4) : name] = word;
            }
        }
    }

    /// <summary>True for an address of the site, of the blog, or of a name under theirs.</summary>
    public bool Has(Uri address)
    {
        string host = WebAddress.BareHost(address);
        return _old.ContainsKey(host) || _given.Any(own => IsUnder(address, host, own));
    }

    /// <summary>A stable word for why an own address is an old one; null for one that is right.</summary>
    public string? OldWord(Uri address)
    {
        string host = WebAddress.BareHost(address);
        if (_old.TryGetValue(host, out string? word))
        {
            return word;
        }

        return _site is { } site && site.Scheme == Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttp && host == WebAddress.BareHost(site) ? "Http" : null;
    }

    private bool IsUnder(Uri address, string host, Uri own)
    {
        string home = WebAddress.BareHost(own);
        bool isShared = _platforms.HostNames.SharedSiteOf(home) == home || _platforms.IsPlatform(own.IdnHost);
        if (isShared)
        {
            // A host that belongs to everybody: only what lies below the site's own path is the organisation's.
            string path = own.AbsolutePath.TrimEnd('/');
            return host == home && path.Length > 0
                && (address.AbsolutePath + "/").StartsWith(path + "/", StringComparison.OrdinalIgnoreCase);
        }

        return host == home || (DnsName.IsWithin(host, home) && !_platforms.HostNames.IsSuffix(home));
    }
}
