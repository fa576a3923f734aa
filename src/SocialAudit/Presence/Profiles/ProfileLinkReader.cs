using System.Diagnostics.CodeAnalysis;
using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles;

/// <summary>Reads the profile out of a link as a page writes it, with the slips that people make: a host without a scheme, two schemes, three slashes.</summary>
internal sealed class ProfileLinkReader
{
    // Before the host there stands at most a scheme or two, and the site's own address.
    private const int _mostParts = 16;

    private static readonly char[] _separators = ['/', '\\', ':', ';', ' ', '\u00a0'];
    private static readonly char[] _hostEnds = ['/', '?', '#', '\\', ' ', ':'];
    private static readonly char[] _breaks = ['\r', '\n', '\t'];
    private static readonly char[] _around = ['\u200b', '\ufeff', '\u00a0', '"', '\'', '«', '»', '<', '>', ' '];
    private static readonly char[] _beforeHost = ['.', '@', '<', '"', '\'', '«', '('];
    private static readonly char[] _parameters = ['?', '#', '&', '='];

    private readonly PlatformCatalogue _platforms;
    private readonly KnownLinks _known;
    private readonly Uri _site;
    private readonly Uri _base;
    private readonly string _ownHost;

    // A page on a platform links to itself: that is no profile that it declares.
    private readonly string? _ownKey;

    // Most links of a page lead to the same few hosts.
    private readonly Dictionary<string, bool> _mayHold = new(StringComparer.OrdinalIgnoreCase);

    public ProfileLinkReader(PlatformCatalogue platforms, KnownLinks known, ParsedPage page)
    {
        _platforms = platforms;
        _known = known;
        _site = page.Answer.FinalAddress;
        _base = page.Base;
        _ownHost = WebAddress.BareHost(_site);
        _ownKey = known.TryRecognise(_site, out ProfileAddress? own) ? own.Key : null;
    }

    /// <summary>The profile that a link leads to.</summary>
    /// <param name="written">The link as written.</param>
    /// <param name="isTold">True when the page says that the link leads to an account of a federated network.</param>
    /// <param name="profile">The profile.</param>
    public bool TryRead(string? written, bool isTold, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        profile = null;
        string link = Clean(written);
        return link.Length is > 3 and <= WebAddress.MaximumLength && TryRecognise(link, isTold, out profile) && profile.Key != _ownKey;
    }

    /// <summary>The profile that a frame shows; a script, which is no page itself, only where it is known to show one.</summary>
    public bool TryReadEmbed(string? written, bool isScript, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        profile = null;
        if (Clean(written) is not { Length: > 3 } link || WebAddress.Resolve(_base, link) is not { } address)
        {
            return false;
        }

        bool isKnown = _platforms.Links.TryFollowEmbed(address, out Uri? shown, out bool isFederated);
        Uri target = shown ?? address;
        return (isKnown || !isScript)
            && (_known.TryRecognise(target, out profile) || (isFederated && _platforms.TryRecogniseFederated(target, out profile))) && profile.Key != _ownKey;
    }

    private bool TryRecognise(string link, bool isTold, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        profile = null;
        int scheme = link.IndexOf("//", StringComparison.Ordinal);
        bool isWeb = scheme == 0 || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        string host = isWeb ? HostAt(link, scheme + 2) : "";
        if (host.IndexOf('.') > 0 && !IsOwn(host))
        {
            // What is neither a platform nor a redirect to one is another site's business, whatever its path holds.
            if (!isTold && !MayHold(host))
            {
                return false;
            }

            if (WebAddress.Resolve(_base, link) is { } target)
            {
                return _known.TryRecognise(target, out profile) || (isTold && _platforms.TryRecogniseFederated(target, out profile));
            }
        }

        if (scheme > 0 && !isWeb && _platforms.Links.TryFollowApp(link, out Uri? app))
        {
            return _known.TryRecognise(app, out profile);
        }

        // The site's own host says nothing: what is looked for stands after it.
        return link.IndexOf('.', isWeb && IsOwn(host) ? scheme + 2 + host.Length : 0) >= 0 && !IsNoPage(link) && TryMend(link, out Uri? mended) && _known.TryRecognise(mended, out profile);
    }

    private bool IsOwn(string host) =>
        host.Equals(_ownHost, StringComparison.OrdinalIgnoreCase) || (host.Length == _ownHost.Length + 4 && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && host.EndsWith(_ownHost, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a host that a profile, or what leads to one, may be on.</summary>
    private bool MayHold(string host)
    {
        if (!_mayHold.TryGetValue(host, out bool may))
        {
            _mayHold[host] = may = _platforms.IsPlatform(host) || _platforms.Links.IsRedirect(host);
        }

        return may;
    }

    private static bool IsNoPage(string link) =>
        link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static string HostAt(string link, int start)
    {
        int end = link.IndexOfAny(_hostEnds, start);
        return end < 0 ? link.Substring(start) : link.Substring(start, end - start);
    }

    /// <summary>The address from the first part on that is a platform's host.</summary>
    private bool TryMend(string link, [NotNullWhen(true)] out Uri? mended)
    {
        mended = null;
        string text = link.IndexOf('%') < 0 ? link : link.Replace("%20", " ");
        int start = 0;
        for (int i = 0; i < _mostParts && start < text.Length; i++)
        {
            int end = text.IndexOfAny(_separators, start);
            int length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
            {
                string part = text.Substring(start, length);
                if (part.IndexOfAny(_parameters) >= 0)
                {
                    return false;
                }

                part = part.Trim(_beforeHost);
                if (part.IndexOf('.') > 0 && MayHold(part))
                {
                    string rest = end < 0 ? "" : text.Substring(end).TrimStart(_separators);
                    return Uri.TryCreate($"https://{part}/{rest}", UriKind.Absolute, out mended) && WebAddress.HasHost(mended);
                }
            }

            if (end < 0)
            {
                return false;
            }

            start = end + 1;
        }

        return false;
    }

    // A line break inside an address is how editors break long links: browsers drop it, so do we.
    private static string Clean(string? written)
    {
        string link = written ?? "";
        return (link.IndexOfAny(_breaks) < 0 ? link : string.Concat(link.Split(_breaks))).Trim().Trim(_around);
    }
}
