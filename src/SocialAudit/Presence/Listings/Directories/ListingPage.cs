using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Search;
using SocialAudit.Web;

namespace SocialAudit.Presence.Listings.Directories;

/// <summary>A page that may be the organisation's listing, read for what ties it to the organisation.</summary>
internal sealed class ListingPage
{
    // Where an organisation gives no country, its numbers are read as most of its listings write them.
    private const string _usualCountry = "CA";

    private ListingPage(Uri address, ListingSource source, WebAnswer answer, SitePage? page, bool isNamed)
    {
        Address = address;
        Source = source;
        Answer = answer;
        Page = page;
        IsNamed = isNamed;
    }

    /// <summary>The address as it was found.</summary>
    public Uri Address { get; }

    public ListingSource Source { get; }

    public WebAnswer Answer { get; }

    /// <summary>What the page says; null when there was no page.</summary>
    public SitePage? Page { get; }

    /// <summary>True when the organisation's whole name stands in the page's text.</summary>
    public bool IsNamed { get; }

    /// <summary>The word in the title or a heading that names the organisation; null without any.</summary>
    public string? Headed { get; private init; }

    /// <summary>True when the name is asked for in the address: a search repeats whatever name it is asked for.</summary>
    public bool Echoes { get; private init; }

    /// <summary>What both the page and the organisation have: a link to its site, a number, an address; null without any.</summary>
    public string? Tie { get; private init; }

    /// <summary>The numbers of the page, as machines write them, with how the page writes them.</summary>
    public IReadOnlyList<(string Number, string Written)> Phones { get; private init; } = [];

    /// <summary>The organisation's own numbers, as machines write them.</summary>
    public IReadOnlyList<string> OwnPhones { get; private init; } = [];

    public static async Task<ListingPage> ReadAsync(PresenceAudit audit, Uri address, ListingSource source, CancellationToken cancel)
    {
        WebAnswer answer = await audit.Session.Web.GetAsync(address, cancel).ConfigureAwait(false);
        if (!ParsedPage.IsPage(answer))
        {
            return new ListingPage(address, source, answer with { Body = [] }, null, false);
        }

        using ParsedPage parsed = await ParsedPage.ParseAsync(PageRole.Other, answer, cancel).ConfigureAwait(false);
        SitePage page = audit.Reader.Read(parsed);
        string name = TextFolding.Fold(audit.Organisation.Name);
        bool Names(string text) => name.Length > 0 && $" {TextFolding.Fold(text)} ".Contains($" {name} ");

        string[] own = [.. OwnNumbers(audit)];
        return new ListingPage(address, source, page.Answer, page, Names(parsed.Text))
        {
            Headed = new[] { page.Title }.Concat(page.Head.MainHeadings).Concat(page.Head.OtherHeadings).FirstOrDefault(Names),
            Echoes = name.Length > 0 && new[] { address, answer.FinalAddress }.Any(a => TextFolding.Fold(Uri.UnescapeDataString(a.Query.Replace('+', ' '))).Contains(name)),
            Phones = [.. page.Contacts.Phone.Select(p => (p.E164, p.Format(audit.Language)))],
            OwnPhones = own,
            Tie = TieOf(audit, page, own),
        };
    }

    private static IEnumerable<string> OwnNumbers(PresenceAudit audit)
    {
        string[] countries = [audit.Organisation.Country ?? _usualCountry];
        IEnumerable<string?> given = audit.Contact.Phone.Append(audit.Organisation.Phone);
        return given.OfType<string>().Select(p => GivenContact.ToPhone(p, countries)).OfType<string>().Distinct();
    }

    private static string? TieOf(PresenceAudit audit, SitePage page, string[] own)
    {
        OwnAddresses addresses = new(audit.ToPresence(), audit.Session.Platforms);
        if (page.Links.FirstOrDefault(l => !WebAddress.SameSite(l.Target, page.Address) && addresses.Has(l.Target)) is { } link)
        {
            return link.Target.AbsoluteUri;
        }

        if (page.Contacts.Phone.FirstOrDefault(p => own.Contains(p.E164)) is { } phone)
        {
            return phone.Format(audit.Language);
        }

        IEnumerable<string> emails = audit.Contact.Email.Concat(audit.Organisation.Email is { } given ? [given] : []);
        return page.Contacts.Email.Select(e => e.Address).FirstOrDefault(e => emails.Contains(e, StringComparer.OrdinalIgnoreCase))
            ?? page.Contacts.PostalCode.Select(c => c.Code).FirstOrDefault(c => audit.Contact.PostalCode.Concat(audit.Organisation.PostalCode is { } code ? [code] : []).Any(o => PostalCodes.IsSame(o, c)));
    }
}
