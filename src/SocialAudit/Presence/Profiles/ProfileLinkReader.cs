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

    // What stands further within a link belongs to its path or its parameters.
    private const int _longestScheme = 12;

    private static readonly char[] _separators = ['/', '\\', ':', ';', ' ', '\u00a0'];

    private readonly PlatformCatalogue _platforms;
    private readonly Uri _site;
    private readonly Uri _base;

    // A page on a platform links to itself: that is no profile that it declares.
    private readonly string? _ownKey;

    public ProfileLinkReader(PlatformCatalogue platforms, ParsedPage page)
    {
        _platforms = platforms;
        _site = page.Answer.FinalAddress;
        _base = page.Base;
        _ownKey = platforms.TryRecognise(_site, out ProfileAddress? own) ? own.Key : null;
    }

    /// <summary>The profile that a link leads to.</summary>
    /// <param name="written">The link as written.</param>
    /// <param name="isTold">True when the page says that the link leads to an account of a federated network.</param>
    /// <param name="profile">The profile.</param>
    public bool TryRead(string? written, bool isTold, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        profile = null;
        string link = Clean(written);
        return link.Length is > 3 and <= WebAddress.MaximumLength && MayLead(link, isTold) && TryRecognise(link, isTold, out profile) && profile.Key != _ownKey;
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
            && (_platforms.TryRecognise(target, out profile) || (isFederated && _platforms.TryRecogniseFederated(target, out profile))) && profile.Key != _ownKey;
    }

    private bool TryRecognise(string link, bool isTold, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        profile = null;
        if (_platforms.Links.TryFollowApp(link, out Uri? app))
        {
            return _platforms.TryRecognise(app, out profile);
        }

        Uri? target = WebAddress.Resolve(_base, link);
        bool isElsewhere = target is not null && !WebAddress.SameSite(target, _site);
        if (isElsewhere && (_platforms.TryRecognise(target!, out profile) || (isTold && _platforms.TryRecogniseFederated(target!, out profile))))
        {
            return true;
        }

        // Another site's address that holds a platform's is the other site's business.
        bool isSlip = target is null || !isElsewhere || target.Host.IndexOf('.') < 0;
        return isSlip && TryMend(link, out Uri? mended) && _platforms.TryRecognise(mended, out profile);
    }

    /// <summary>A quick look that spares most links the reading: could this one lead to a profile at all?</summary>
    private bool MayLead(string link, bool isTold)
    {
        if (link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (isTold || IsApp(link) || link.IndexOf("://", StringComparison.Ordinal) >= _longestScheme)
        {
            return true;
        }

        string host = HostOf(link);
        if (host.Trim('.').IndexOf('.') < 0)
        {
            return link.IndexOf('.') >= 0;
        }

        string own = WebAddress.BareHost(_site);
        return _platforms.IsPlatform(host) || _platforms.Links.IsRedirect(host) || host == own || host == "www." + own;
    }

    private static bool IsApp(string link) => !link.StartsWith("http", StringComparison.OrdinalIgnoreCase) && link.IndexOf("://", StringComparison.Ordinal) > 0;

    /// <summary>What stands where a host belongs, with a scheme or without.</summary>
    private static string HostOf(string link)
    {
        int scheme = link.IndexOf("//", StringComparison.Ordinal);
        int start = scheme is >= 0 and < _longestScheme ? scheme + 2 : 0;
        int end = link.IndexOfAny(['/', '?', '#', '\\', ' '], start);
        string host = end < 0 ? link.Substring(start) : link.Substring(start, end - start);
        int port = host.IndexOf(':');
        return (port < 0 ? host : host.Substring(0, port)).ToLowerInvariant();
    }

    /// <summary>The address from the first part on that is a platform's host.</summary>
    private bool TryMend(string link, [NotNullWhen(true)] out Uri? mended)
    {
        mended = null;
        string text = link.Replace("%20", " ");
        int start = 0;
        for (int i = 0; i < _mostParts && start < text.Length; i++)
        {
            int end = text.IndexOfAny(_separators, start);
            string part = (end < 0 ? text.Substring(start) : text.Substring(start, end - start)).Trim('.', '@', '<', '"', '\'', '«', '(');
            if (part.IndexOfAny(['?', '#', '&', '=']) >= 0)
            {
                return false;
            }

            if (part.IndexOf('.') > 0 && _platforms.IsPlatform(part))
            {
                string rest = end < 0 ? "" : text.Substring(end).TrimStart(_separators);
                return Uri.TryCreate($"https://{part}/{rest}", UriKind.Absolute, out mended) && WebAddress.HasHost(mended);
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
    private static string Clean(string? written) =>
        (written ?? "").Replace("\r", "").Replace("\n", "").Replace("\t", "").Trim().Trim('\u200b', '\ufeff', '\u00a0', '"', '\'', '«', '»', '<', '>', ' ');
}
