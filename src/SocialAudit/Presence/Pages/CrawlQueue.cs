using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Pages;

/// <summary>The pages of a site that are still to be read, those that say most of the organisation first: contact, about, news, then what lies near the front.</summary>
internal sealed class CrawlQueue(Uri home)
{
    // Of each role this many pages come before all others: a site in two languages has two of each.
    private const int _mostOfRole = 3;
    private const int _mostWaiting = 2000;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private static readonly Regex _noPage = new(
        @"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|gz|jpe?g|png|gif|svg|webp|ico|mp[34]|m4[av]|avi|mov|webm|ogg|wav|css|js|json|xml|rss|atom|ics|vcf|txt|exe|dmg|apk)$"
        + @"|/(?:wp-admin|wp-login|wp-json|wp-content|cgi-bin|xmlrpc|login|logout|signin|connexion|panier|cart|checkout|feed|rss)(?:/|\.|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);

    // Addresses that only do something, or show the same page in another order: a crawler would go round for ever.
    private static readonly Regex _action = new(
        @"[?&](?:replytocom|share|add-to-cart|action|do|sort|order|orderby|filter|print|format|task|tmpl|date|month|year|ical|tribe-bar-date|q|s|search|redirect_to|returnurl|session|sid|phpsessid|like_comment|feed)=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _archive = new(
        @"/(?:tags?|etiquettes?|categor(?:y|ies|ie)|author|auteur|page/\d+|archives?)(?:/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _dated = new(@"/(?:19|20)\d\d/\d\d?(?:/|$)|/(?:19|20)\d\d-\d\d-\d\d", RegexOptions.CultureInvariant, _timeout);

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase) { KeyOf(home) };
    private readonly Dictionary<PageRole, int> _ofRole = [];
    private readonly List<(int Rank, int Order, PageRole Role, Uri Address)> _waiting = [];

    /// <summary>Marks an address as read.</summary>
    public void MarkRead(Uri address) => _seen.Add(KeyOf(address));

    /// <summary>Adds the links of a page that lead to pages of the same site.</summary>
    public void Add(IEnumerable<PageLink> links)
    {
        foreach (PageLink link in links)
        {
            if (_waiting.Count < _mostWaiting && WebAddress.SameSite(link.Target, home) && IsPage(link.Target) && _seen.Add(KeyOf(link.Target)))
            {
                PageRole role = RoleOf(link);
                _waiting.Add((RankOf(link.Target, role), _seen.Count, role, link.Target));
            }
        }
    }

    /// <summary>Takes the next page; false when none is left.</summary>
    public bool TryTake(out PageRole role, out Uri address)
    {
        (role, address) = (PageRole.Other, home);
        if (_waiting.Count == 0)
        {
            return false;
        }

        (int Rank, int Order, PageRole Role, Uri Address) next = _waiting.Min();
        _waiting.Remove(next);
        (role, address) = (next.Role, next.Address);
        return true;
    }

    /// <summary>True for an address at which a page may be: no file, no action.</summary>
    public static bool IsPage(Uri address) => !_noPage.IsMatch(address.AbsolutePath) && !_action.IsMatch(address.Query);

    private PageRole RoleOf(PageLink link)
    {
        PageRole role = _dated.IsMatch(link.Target.AbsolutePath) ? PageRole.Other : PageRoles.Of(link);
        if (role == PageRole.Other)
        {
            return role;
        }

        int place = _ofRole[role] = _ofRole.TryGetValue(role, out int before) ? before + 1 : 1;
        return place <= _mostOfRole ? role : PageRole.Other;
    }

    private int RankOf(Uri address, PageRole role)
    {
        if (role != PageRole.Other)
        {
            return (10 * _ofRole[role]) + PageRoles.Order(role);
        }

        int depth = Math.Min(9, address.Segments.Length);
        return _archive.IsMatch(address.AbsolutePath) ? 300 + depth
            : _dated.IsMatch(address.AbsolutePath) ? 200 + depth
            : 100 + depth + (address.Query.Length > 0 ? 20 : 0);
    }

    // The same page under two addresses: with and without the last stroke, www., http.
    private static string KeyOf(Uri address) => WebAddress.BareHost(address) + address.AbsolutePath.TrimEnd('/') + address.Query;
}
