namespace SocialAudit.Web;

/// <summary>Addresses as people type them.</summary>
public static class WebAddress
{
    /// <summary>The longest address that is read; a longer one is no address that a person would hand on.</summary>
    public const int MaximumLength = 2000;

    /// <summary>True for http and https.</summary>
    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// Reads an address that a person typed: <c>example.org</c>, <c>www.example.org/page</c>, <c>https://example.org</c>.
    /// Without a scheme it is https.
    /// </summary>
    public static bool TryParse(string? text, out Uri address)
    {
        address = null!;
        string typed = (text ?? "").Trim();
        bool hasScheme = typed.IndexOf("://", StringComparison.Ordinal) > 0;
        if (typed.Length is 0 or > MaximumLength || typed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return false;
        }

        if (!Uri.TryCreate(hasScheme ? typed : "https://" + typed.TrimStart('/'), UriKind.Absolute, out Uri? parsed) || !IsWeb(parsed) || !HasHost(parsed))
        {
            return false;
        }

        // A name without a dot (a word, «n/a», «aucun») is no public host; and nobody hands out a password in an address.
        bool isHost = parsed.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            || (parsed.HostNameType == UriHostNameType.Dns && (parsed.Host.TrimEnd('.').IndexOf('.') > 0 || parsed.Host == "localhost"));
        if (!isHost || parsed.UserInfo.Length > 0)
        {
            return false;
        }

        address = WithoutFragment(parsed);
        return true;
    }

    /// <summary>Resolves a link of a page; null when it leads to no web page (mailto, javascript, broken).</summary>
    public static Uri? Resolve(Uri page, string? link)
    {
        // A line break inside an address is how editors break long links: browsers drop it, so do we.
        string href = (link ?? "").Replace("\r", "").Replace("\n", "").Replace("\t", "").Trim();
        if (href.Length is 0 or > MaximumLength || href[0] == '#')
        {
            return null;
        }

        return Uri.TryCreate(page, href, out Uri? resolved) && resolved.IsAbsoluteUri && IsWeb(resolved) && HasHost(resolved) ? resolved : null;
    }

    /// <summary>True when an address has a host that can be asked for; a name such as <c>xn--a.example</c> is read but stands for nothing.</summary>
    internal static bool HasHost(Uri address)
    {
        if (IsPlain(address.Host))
        {
            return true;
        }

        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    /// <summary>The address without what follows a #.</summary>
    public static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));

    /// <summary>The host without a leading <c>www.</c>, in lower case.</summary>
    public static string BareHost(Uri address)
    {
        // What has only plain letters needs no look at the rules of international names, which take long for a page of links.
        string host = (IsPlain(address.Host) ? address.Host : address.IdnHost).ToLowerInvariant().TrimEnd('.');
        return host.StartsWith("www.", StringComparison.Ordinal) ? host.Substring(4) : host;
    }

    /// <summary>True for a host of letters, digits, points and hyphens that stands for itself.</summary>
    private static bool IsPlain(string host) =>
        host.Length > 0 && host.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-') && host.IndexOf("xn--", StringComparison.Ordinal) < 0;

    /// <summary>True when both addresses are on one site: the same host but for <c>www.</c>.</summary>
    public static bool SameSite(Uri one, Uri other) => BareHost(one) == BareHost(other);
}
