using SocialAudit.Platforms;
using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>The names that an organisation goes by on the Internet, as far as its site and the addresses that it shows tell.</summary>
internal sealed record OwnNames
{
    /// <summary>The site's host without <c>www.</c>, as it is asked for (ASCII); null without a site, or with one at a bare number.</summary>
    public string? Site { get; private init; }

    /// <summary>The address of the site; null without one.</summary>
    public Uri? SiteAddress { get; private init; }

    /// <summary>The domain of the service that the site lives at, such as wordpress.com; null when it is no shared one.</summary>
    public string? SharedSite { get; private init; }

    /// <summary>The first e-mail address that the site shows; null without any.</summary>
    public string? OfficialMail { get; private init; }

    /// <summary>The domain of <see cref="OfficialMail"/>; null without any.</summary>
    public string? OfficialMailDomain { get; private init; }

    /// <summary>True when anybody can have an address such as <see cref="OfficialMail"/>.</summary>
    public bool IsOfficialMailFree { get; private init; }

    /// <summary>The domain of the first address, best at the site's own domain, that not anybody can have; null without any.</summary>
    public string? OwnMailDomain { get; private init; }

    /// <summary>The site's host where it is the organisation's own; null where a service lends it.</summary>
    public string? OwnSite => SharedSite is null ? Site : null;

    /// <summary>The domain whose mail is looked at: that of the organisation's addresses, else the site's; null when it has none of its own.</summary>
    public string? MailDomain => OwnMailDomain ?? OwnSite;

    public static OwnNames Of(PresenceAudit audit)
    {
        Uri? address = audit.Home?.Answer.FinalAddress ?? audit.Organisation.Website;
        string? site = address is not null && DnsName.TryParse(WebAddress.BareHost(address), out string host) ? host : null;
        HostCatalogue hosts = audit.Session.Platforms.HostNames;
        (string Address, string Domain)[] mail = [.. Mail(audit, address).Select(Split).OfType<(string, string)>()];
        string[] own = [.. mail.Select(m => m.Domain).Where(d => !hosts.IsFreeMail(d))];
        return new OwnNames
        {
            Site = site,
            SiteAddress = address,
            SharedSite = address is null || site is null ? null : SharedSiteOf(audit.Session.Platforms, address, site),
            OfficialMail = mail.Select(m => m.Address).FirstOrDefault(),
            OfficialMailDomain = mail.Select(m => m.Domain).FirstOrDefault(),
            IsOfficialMailFree = mail.Length > 0 && hosts.IsFreeMail(mail[0].Domain),
            OwnMailDomain = own.FirstOrDefault(d => site is not null && DnsName.AreKin(d, site)) ?? own.FirstOrDefault(),
        };
    }

    // An audit may look at mail without looking at contact details: the pages tell just the same.
    private static IEnumerable<string> Mail(PresenceAudit audit, Uri? site)
    {
        if (audit.Contact.Email.Count > 0)
        {
            return audit.Contact.Email;
        }

        ILookup<SitePage, string> emails = ContactMerger.Emails(audit.Pages, site, audit.Session.Platforms.HostNames);
        return audit.Pages.SelectMany(p => emails[p]);
    }

    private static string? SharedSiteOf(PlatformCatalogue platforms, Uri address, string site) =>
        platforms.HostNames.SharedSiteOf(site) ?? (platforms.TryRecognise(address, out ProfileAddress? profile) ? WebAddress.BareHost(profile.Address) : null);

    private static (string Address, string Domain)? Split(string address)
    {
        int at = address.LastIndexOf('@');
        return at > 0 && DnsName.TryParse(address.Substring(at + 1), out string domain) ? (address, domain) : null;
    }
}
