using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Contact;

/// <summary>Makes of what each page says the organisation's own contact details: other organisations' are left out where the pages tell.</summary>
internal static class ContactMerger
{
    /// <summary>Each page with the addresses on it that are the organisation's, or may be.</summary>
    public static ILookup<SitePage, string> Emails(IReadOnlyList<SitePage> pages, Uri? site, HostCatalogue hosts)
    {
        string? host = site is null ? null : WebAddress.BareHost(site);
        EmailMention[] all = [.. pages.SelectMany(p => p.Contacts.Email)];

        // An address that the site gives as its own way to be reached makes its host the organisation's too.
        HashSet<string> own = [.. pages.SelectMany(p => p.Contacts.Email.Where(e => IsShownAsOwn(p, e.Zone))).Select(e => HostOf(e.Address))];
        bool IsOwn(EmailMention e) => own.Contains(HostOf(e.Address)) || hosts.IsFreeMail(HostOf(e.Address)) || (host is not null && DnsName.AreKin(HostOf(e.Address), host));
        bool hasOwn = all.Any(IsOwn);

        // One that a single page names, in a post or a list, is somebody's that the page is about.
        HashSet<string> repeated = [.. pages.SelectMany(p => p.Contacts.Email.Select(e => e.Address).Distinct()).GroupBy(a => a).Where(g => g.Count() > 1).Select(g => g.Key)];
        bool MayBeOwn(SitePage p, EmailMention e) => !hasOwn && (repeated.Contains(e.Address) || e.Zone == PageZone.Main || p.Role is PageRole.Home or PageRole.Contact or PageRole.About);
        return pages.SelectMany(p => p.Contacts.Email.Where(e => IsOwn(e) || MayBeOwn(p, e)).Select(e => (Page: p, e.Address))).ToLookup(e => e.Page, e => e.Address);
    }

    /// <summary>Each page with the numbers on it that are the organisation's, or may be.</summary>
    public static ILookup<SitePage, PhoneMention> Phones(IReadOnlyList<SitePage> pages, Organisation organisation)
    {
        // A site repeats its numbers on every page, with the same words.
        Dictionary<string, bool> told = new(StringComparer.Ordinal);
        bool IsOwn(string beside)
        {
            if (!told.TryGetValue(beside, out bool isOwn))
            {
                told[beside] = isOwn = !PhoneWords.NamesOther(beside) || IsNamedIn(beside, organisation);
            }

            return isOwn;
        }

        return pages.SelectMany(p => p.Contacts.Phone.Where(n => IsOwn(n.Beside)).Select(n => (Page: p, Phone: n))).ToLookup(e => e.Page, e => e.Phone);
    }

    /// <summary>The postal codes that are the organisation's: those of its addresses, and not those of a letter or of a place that a post names.</summary>
    public static ILookup<SitePage, string> PostalCodes(IReadOnlyList<SitePage> pages)
    {
        bool hasOwn = pages.Any(p => p.Contacts.PostalCode.Any(c => IsShownAsOwn(p, c.Zone)));
        return pages.SelectMany(p => p.Contacts.PostalCode.Where(c => !hasOwn || IsShownAsOwn(p, c.Zone)).Select(c => (Page: p, c.Code))).ToLookup(c => c.Page, c => c.Code);
    }

    /// <summary>The first address that has a code, else the first.</summary>
    public static SitePage? PageOfAddress(IReadOnlyList<SitePage> pages) =>
        pages.FirstOrDefault(p => p.Contacts.Address is { HasCode: true }) ?? pages.FirstOrDefault(p => p.Contacts.Address is not null);

    private static bool IsShownAsOwn(SitePage page, PageZone zone) =>
        zone == PageZone.Frame || (zone == PageZone.Main && page.Role is PageRole.Home or PageRole.Contact);

    // A helpline's own site names it beside its number.
    private static bool IsNamedIn(string words, Organisation organisation)
    {
        string folded = TextFolding.Fold(words);
        return NameMatch.IsNamedIn(words, organisation) || TextFolding.Words(organisation.Name) is { Count: > 1 } name && name.Count(w => folded.Contains(w)) * 2 > name.Count;
    }

    private static string HostOf(string email) => email.Substring(email.IndexOf('@') + 1);
}
