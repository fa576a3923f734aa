using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Listings.Directories;

/// <summary>
/// Is the organisation in the directories that serve its city. They answer no program, so a listing is known by a link: the volunteer's,
/// the site's, or a search's. Its page is read, and counts when it names the organisation; one that a search showed must share something
/// else with it, for a namesake has the same name. Where no link is known, a person is told where to look.
/// </summary>
internal sealed class DirectoryCheck : IPresenceCheck
{
    // Listings of one directory that are read: the likeliest come first.
    private const int _mostRead = 3;
    private const int _mostOther = 10;

    public PresenceArea Area => PresenceArea.Listing;

    public string Activity => "DoingDirectories";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        IReadOnlyList<ListingDirectory> directories = audit.Session.Directories.Directories;
        if (directories.Count > 0)
        {
            await audit.SearchAsync(cancel).ConfigureAwait(false);
        }

        foreach (ListingDirectory directory in directories)
        {
            await CheckAsync(audit, directory, cancel).ConfigureAwait(false);
        }

        // A link to a directory that nobody described: all that is known of it is its host.
        foreach (Uri given in audit.Organisation.Listing.Where(l => audit.Session.Directories.Find(l) is null).Distinct().Take(_mostOther))
        {
            ListingPage page = await ListingPage.ReadAsync(audit, given, ListingSource.Volunteer, cancel).ConfigureAwait(false);
            Report(audit, "Listing.Other", WebAddress.BareHost(given), page);
        }
    }

    private static async Task CheckAsync(PresenceAudit audit, ListingDirectory directory, CancellationToken cancel)
    {
        string check = "Listing." + Capitalised(directory.Id);
        string name = directory.Name.In(audit.Language);
        List<ListingPage> pages = [];
        foreach ((Uri address, ListingSource source) in Candidates(audit, directory).GroupBy(c => c.Address.AbsoluteUri).Select(g => g.First()).Take(_mostRead))
        {
            ListingPage page = await ListingPage.ReadAsync(audit, address, source, cancel).ConfigureAwait(false);
            if (source != ListingSource.Site || page.Headed is not null || page.Page is not { IsWhole: true, Obstacle: PageObstacle.None })
            {
                // The site links to others' listings too: those name somebody else.
                pages.Add(page);
            }

            if (IsSeen(page))
            {
                break;
            }
        }

        // What was seen counts; else what somebody said of it, who knows best.
        if ((pages.FirstOrDefault(IsSeen) ?? pages.FirstOrDefault()) is { } best)
        {
            Report(audit, check, name, best);
        }
        else if (directory.Serves(audit.Organisation))
        {
            string search = directory.SearchFor(audit.Organisation.Name);
            string advice = directory.Advice?.In(audit.Language) ?? "";
            audit.Add(check, Verdict.Unverifiable, audit.Text("DirectoryLook", name, search, advice).TrimEnd(), search, "PersonMustLook");
        }
    }

    private static IEnumerable<(Uri Address, ListingSource Source)> Candidates(PresenceAudit audit, ListingDirectory directory)
    {
        foreach (Uri given in audit.Organisation.Listing.Where(directory.Has))
        {
            yield return (given, ListingSource.Volunteer);
        }

        foreach (PageLink link in audit.Pages.SelectMany(p => p.Links).Where(l => directory.IsListing(l.Target)))
        {
            yield return (link.Target, ListingSource.Site);
        }

        foreach (SearchResult result in audit.SearchResults.Where(r => directory.IsListing(r.Address) && NameMatch.IsNamedIn(r.Title + " " + r.Snippet, audit.Organisation)))
        {
            yield return (result.Address, ListingSource.Search);
        }
    }

    /// <summary>True for a page that shows that it is the organisation's.</summary>
    private static bool IsSeen(ListingPage page) =>
        page.Page is { Obstacle: PageObstacle.None } && ((page.Headed is not null && (page.Tie is not null || (page.Source != ListingSource.Search && !page.Echoes))) || (page.IsNamed && page.Tie is not null));

    private static void Report(PresenceAudit audit, string check, string name, ListingPage page)
    {
        Evidence evidence = page.Answer.ToEvidence(page.Headed ?? page.Tie);
        if (IsSeen(page))
        {
            audit.Add(check, Verdict.Confirmed, audit.Text("DirectoryFound", name, page.Answer.FinalAddress), page.Address.AbsoluteUri, evidence: evidence);
            ReportPhone(audit, check, name, page, evidence);
            return;
        }

        (string reason, string why) = WhyNot(audit, page);

        // Somebody says that it is there: that stands until the page itself says otherwise.
        bool isDeclared = page.Source != ListingSource.Search && page.Page is not { Obstacle: PageObstacle.None } && !page.Answer.IsMissing;
        audit.Add(check, isDeclared ? Verdict.Declared : Verdict.Unknown, audit.Text(isDeclared ? "DirectoryDeclared" : "DirectoryUnknown", name, page.Address, why), page.Address.AbsoluteUri, reason, evidence);
    }

    private static (string Reason, string Why) WhyNot(PresenceAudit audit, ListingPage page) => page switch
    {
        { Page: null, Answer.IsSuccess: true } => ("NotAPage", audit.Text("WhyNoAnswer")),
        { Page: null } => (page.Answer.Reason!, audit.WhyNot(page.Answer)),
        { Page.Obstacle: not PageObstacle.None and var obstacle } => (obstacle.ToString(), audit.Text("WhyNoAnswer")),
        { Headed: not null } => ("NotTied", audit.Text("DirectoryNotTied")),
        { IsNamed: true } => ("NamedInPassing", audit.Text("DirectoryInPassing")),
        { Page.IsWhole: false } => ("NotReadWhole", audit.Text("NotReadWhole")),
        _ => ("NotNamed", audit.Text("DirectoryNotNamed")),
    };

    /// <summary>An old number in a listing is what people call.</summary>
    private static void ReportPhone(PresenceAudit audit, string check, string name, ListingPage page, Evidence evidence)
    {
        if (page.Phones.Count == 0 || page.OwnPhones.Count == 0 || page.Phones.Any(p => page.OwnPhones.Contains(p.Number)))
        {
            return;
        }

        string own = audit.Contact.Phone.FirstOrDefault() ?? audit.Organisation.Phone!;
        audit.Add(check + "Phone", Verdict.Confirmed, audit.Text("DirectoryPhone", name, page.Phones[0].Written, own), page.Phones[0].Written, "Differs", evidence with { Detail = page.Phones[0].Written });
    }

    private static string Capitalised(string id)
    {
        string plain = string.Concat(id.Where(char.IsLetterOrDigit));
        return plain.Length == 0 ? "Other" : char.ToUpperInvariant(plain[0]) + plain.Substring(1);
    }
}
