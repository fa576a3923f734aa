using SocialAudit.Presence.Appraisal;
using SocialAudit.Presence.Blog;
using SocialAudit.Presence.Contact;
using SocialAudit.Presence.Declared;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Listings;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Mail;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Pages;
using SocialAudit.Presence.Profiles;
using SocialAudit.Presence.Search;
using SocialAudit.Presence.Site;
using SocialAudit.Surveys;
using SocialAudit.Web;

namespace SocialAudit.Presence;

/// <summary>Takes stock of what exists on the web in an organisation's name.</summary>
/// <param name="session">The network and the settings to work with.</param>
/// <param name="areas">What to look at; everything unless told.</param>
public sealed class WebPresenceAuditor(AuditSession session, IEnumerable<PresenceArea>? areas = null)
{
    // How much of an audit its reading of the site takes, for the progress that is shown.
    private const int _readingPercent = 40;

    // Each check reads what the ones before it found.
    private static readonly IPresenceCheck[] _allChecks =
    [
        new SiteCheck(), new HttpsCheck(), new CertificateCheck(), new AddressCheck(), new LinkCheck(), new WeightCheck(), new PictureCheck(),
        new IndexingCheck(), new FindabilityCheck(), new ContactCheck(), new StaleCheck(), new MailCheck(), new NewsletterCheck(), new FeedCheck(), new ProfileCheck(),
        new DomainCheck(), new SearchCheck(), new WikidataCheck(), new WikipediaCheck(), new OpenStreetMapCheck(), new DirectoryCheck(), new ProfileSuspicionCheck(),
    ];

    // These look at other pages than the first.
    private static readonly PresenceArea[] _wholeSite =
        [PresenceArea.Site, PresenceArea.Findability, PresenceArea.Contact, PresenceArea.Blog, PresenceArea.Profile, PresenceArea.Mail];

    private readonly HashSet<PresenceArea> _areas = [.. areas ?? (PresenceArea[])Enum.GetValues(typeof(PresenceArea))];

    /// <summary>The results of searches that a person made, of whichever organisation: each audit takes those whose query is about its own.</summary>
    public IReadOnlyList<SearchResult> SearchResults { get; init; } = [];

    /// <summary>What people of the organisation told of its presence; empty where nobody was asked.</summary>
    public IReadOnlyList<WebPresenceResponse> Responses { get; init; } = [];

    /// <summary>The survey that they answered; null where nobody was asked.</summary>
    public SurveyDefinition? Survey { get; init; }

    /// <summary>Audits an organisation.</summary>
    /// <param name="organisation">Whom to audit.</param>
    /// <param name="language">The language of the findings, and of the Wikipedia that is asked.</param>
    /// <param name="progress">Told before each step.</param>
    /// <param name="cancel">Stops the audit; its connections are closed at once.</param>
    /// <returns>What was found; a server that fails gives findings, not exceptions.</returns>
    public async Task<WebPresence> AuditAsync(Organisation organisation, Language language, IProgress<AuditStep>? progress, CancellationToken cancel)
    {
        PresenceAudit audit = new(session, organisation, language) { GivenResults = SearchResults };
        void Tell(string activity, int percent) => progress?.Report(new AuditStep(organisation.Name, language.Text(activity), percent));

        SiteReader reader = new(audit);
        Tell("DoingSite", 0);
        await reader.ReadHomeAsync(cancel).ConfigureAwait(false);
        if (_areas.Overlaps(_wholeSite))
        {
            Tell("DoingCrawl", _readingPercent / 10);
            await reader.CrawlAsync(cancel).ConfigureAwait(false);
        }

        IPresenceCheck[] checks = [.. _allChecks.Where(c => _areas.Contains(c.Area))];
        for (int i = 0; i < checks.Length; i++)
        {
            Tell(checks[i].Activity, _readingPercent + ((100 - _readingPercent) * i / checks.Length));
            await checks[i].RunAsync(audit, cancel).ConfigureAwait(false);
        }

        if (Survey is not null)
        {
            new DeclaredReport(audit, Survey).Add(Responses);
        }

        WebPresence presence = audit.ToPresence();
        IReadOnlyList<AreaLevel> levels = LevelScale.Measure(presence, _areas, language);
        return presence with { Levels = levels, Diagnosis = new ResourceAppraiser(presence, session.Platforms, levels, language).Appraise(_areas) };
    }
}
