using SocialAudit.Presence.Listings;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Search;
using SocialAudit.Presence.Search.Live;
using SocialAudit.Web;

namespace SocialAudit.Presence;

/// <summary>An audit under way: what its checks have found so far.</summary>
internal sealed class PresenceAudit(AuditSession session, Organisation organisation, Language language)
{
    private const int _mostEvidence = 8;
    private const int _mostHosts = 200;

    private Sitemap? _sitemap;
    private IReadOnlyList<SearchAnswer>? _searches;

    public AuditSession Session { get; } = session;

    public Organisation Organisation { get; } = organisation;

    public Language Language { get; } = language;

    public DateTimeOffset Now { get; } = session.Now;

    public PageReader Reader { get; } = new(session.Platforms, session.Newsletters, organisation.Country);

    public List<SitePage> Pages { get; } = [];

    public List<Finding> Findings { get; } = [];

    public ContactDetails Contact { get; set; } = new();

    public IReadOnlyList<Feed> Feeds { get; set; } = [];

    public IReadOnlyList<SocialProfile> Profiles { get; set; } = [];

    /// <summary>True when the pages that were read have been looked through for profiles.</summary>
    public bool ProfilesWereSought { get; set; }

    /// <summary>The organisation's item in Wikidata; null where none was found, or it was not sought.</summary>
    public WikidataItem? WikidataItem { get; set; }

    public SitePage? Home => Pages.FirstOrDefault(p => p.Role == PageRole.Home);

    /// <summary>What the site answered to the address that was given; null before it was asked, and without one.</summary>
    public WebAnswer? HomeAnswer { get; set; }

    /// <summary>What the site asks of robots; allows everything until it was read.</summary>
    public RobotsFile? Robots { get; set; }

    /// <summary>The site's sitemaps, asked for once; null without a site that was read.</summary>
    public async Task<Sitemap?> ReadSitemapAsync(CancellationToken cancel) =>
        _sitemap ??= Home is { } home ? await new SitemapReader(Session).FindAsync(home.Address, Robots?.Sitemaps ?? [], cancel).ConfigureAwait(false) : null;

    /// <summary>The results of searches that the volunteer made and handed over.</summary>
    public IReadOnlyList<SearchResult> GivenResults { get; init; } = [];

    /// <summary>All results that are about this organisation, sorted by what the audit knows: those given and those asked for; empty before the search.</summary>
    public IReadOnlyList<SearchResult> SearchResults { get; private set; } = [];

    /// <summary>Has the session's services search, once; nobody is asked where the session names none.</summary>
    public async Task<IReadOnlyList<SearchAnswer>> SearchAsync(CancellationToken cancel)
    {
        if (_searches is null)
        {
            _searches = await LiveSearch.AskAsync(this, cancel).ConfigureAwait(false);
            SearchSorter sorter = new(ToPresence(), Session.Platforms, Session.Directories, Session.News, Language);
            SearchResults =
            [
                .. GivenResults.Where(r => r.Query is null || SearchMeasure.SubjectOf(r.Query, Organisation) != SearchSubject.Other).Select(sorter.Sort),
                .. _searches.Select(a => a.Listing).OfType<SearchListing>().SelectMany(l => l.Pages.Select(p => sorter.Sort(p, l))),
            ];
        }

        return _searches;
    }

    /// <summary>The pages of the site that did not answer with a page.</summary>
    public List<WebAnswer> FailedPages { get; } = [];

    /// <summary>How many pages were left unread because the site asks robots to.</summary>
    public int PagesKeptAway { get; set; }

    /// <summary>True when every page that was asked for was read whole, so that what is on none of them is not there.</summary>
    public bool ReadWhole { get; set; }

    public void Add(string check, Verdict verdict, string message, string? value = null, string? reason = null, params Evidence[] evidence) =>
        Findings.Add(new Finding { Check = check, Verdict = verdict, Message = message, Value = value, Reason = reason, Evidence = evidence });

    /// <summary>
    /// Adds a claim that a page shows something: <see cref="Verdict.Confirmed"/> where it does, <see cref="Verdict.Absent"/> where it was read
    /// whole and does not, <see cref="Verdict.Unknown"/> otherwise.
    /// </summary>
    public void AddShown(string check, bool isShown, bool isWhole, string shown, string notShown, string? value, params Evidence[] evidence) =>
        Add(
            check,
            isShown ? Verdict.Confirmed : isWhole ? Verdict.Absent : Verdict.Unknown,
            isShown || isWhole ? isShown ? shown : notShown : Text("NotReadWhole"),
            isShown ? value : null,
            isShown || isWhole ? null : "NotReadWhole",
            evidence);

    /// <summary>The pages that a claim about the whole site rests on: the home page and those that say most of the organisation.</summary>
    public Evidence[] MainPages() => [.. Pages.Where(p => p.Role != PageRole.Other).Concat(Pages).Distinct().Take(_mostEvidence).Select(p => p.Answer.ToEvidence())];

    public string Text(string key, params object?[] arguments) => Language.Text(key, arguments);

    /// <summary>Why a request brought no page, in a few words.</summary>
    public string WhyNot(WebAnswer answer) =>
        answer.Failure == WebFailure.None ? Text("WhyStatus", answer.Status) : Text("Why" + answer.Failure, answer.FinalAddress.Host, Session.Settings.Timeout.TotalSeconds, Session.Settings.MaximumRedirects);

    /// <summary>The hosts that the site's pages link to beside their own; what belongs to everybody is nobody's partner.</summary>
    private string[] LinkedHosts() => [.. Pages.SelectMany(p => p.Links)
        .Where(l => !Pages.Any(p => p.Role == PageRole.Home && WebAddress.SameSite(p.Address, l.Target)) && !Session.Platforms.IsPlatform(l.Target.IdnHost))
        .GroupBy(l => WebAddress.BareHost(l.Target)).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(_mostHosts)];

    public WebPresence ToPresence() => new()
    {
        Organisation = Organisation,
        Date = Now,
        Language = Language.Code,
        Website = Home?.Answer.FinalAddress,
        Title = Home is { Title: { Length: > 0 } title } ? title : null,
        SiteReadWhole = Home is not null && ReadWhole,
        Contact = Contact,
        Feeds = Feeds,
        Profiles = Profiles,
        LinkedHosts = LinkedHosts(),
        SearchResults = SearchResults,
        Findings = [.. Findings],
    };
}
