using System.Text;
using SampleTown;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence;

/// <summary>Audits a made-up centre whose site answers as a test wants it to, on 2 November 2026.</summary>
internal static class TestAudit
{
    public const string Host = "centre.example";

    public const string Name = "Centre Les Érables";

    // Where the checks may ask beside the site; nothing answers there but what a test gives.
    private static readonly string[] _otherHosts =
        ["www." + Host, .. NamedSources.Hosts, "bsky.app", "medium.com", "centreerables.tumblr.com", "centreerables.wordpress.com", "centreerables.blogspot.com", "centreerables.substack.com"];

    private static readonly PlatformCatalogue _platforms = PlatformCatalogue.Read(new ModuleFiles(Repository.PathOf("module")));
    private static readonly NewsletterCatalogue _newsletters = NewsletterCatalogue.Read(new ModuleFiles(Repository.PathOf("module")));

    public static DateTimeOffset Today { get; } = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Audits a site that answers with one page at its front and nothing elsewhere.</summary>
    public static Task<WebPresence> OfPageAsync(string body) =>
        OfSiteAsync(request => request.Path == "/" ? Page(body) : TownResponse.NotFound());

    /// <summary>Audits a site that answers whatever a test wants; an audit that does not return fails the test.</summary>
    /// <param name="site">What the site answers.</param>
    /// <param name="organisation">Whom the audit is about; the centre of the site unless told.</param>
    /// <param name="settings">Settings other than the usual ones.</param>
    /// <param name="elsewhere">What all other hosts answer; nothing but empty listings unless told.</param>
    /// <param name="areas">What is looked at; everything unless told.</param>
    /// <param name="names">What the name server answers; that it fails unless told.</param>
    /// <param name="hosts">More hosts that answer.</param>
    /// <param name="directories">The directories that are known; none unless told.</param>
    public static async Task<WebPresence> OfSiteAsync(
        Func<TownRequest, TownResponse> site, Organisation? organisation = null, AuditSettings? settings = null, Func<TownRequest, TownResponse>? elsewhere = null,
        IEnumerable<PresenceArea>? areas = null, Func<NameQuestion, NameAnswer>? names = null, string[]? hosts = null, DirectoryCatalogue? directories = null)
    {
        using TownServer server = TownServer.Start(
            request => request.Host == Host ? site(request)
                : elsewhere is not null ? elsewhere(request)
                : NothingListed(request),
            names: names ?? (_ => NameAnswer.Failing(2)));
        settings = (settings ?? new AuditSettings()) with
        {
            HostMap = new HostMap(_otherHosts.Concat(hosts ?? []).Append(Host).Distinct().ToDictionary(host => host, _ => server.Address)),
            DnsServer = server.Names.Address,
            ResolveHost = NamedSources.NoInternet,
            Clock = settings is null || settings.Clock == TimeProvider.System ? new FixedDayClock(Today) : settings.Clock,
            MaximumRetries = 0,
        };
        using AuditSession session = new(settings, _platforms, _newsletters, directories);
        organisation ??= new Organisation { Name = Name, Website = new Uri($"https://{Host}/") };
        CancellationToken cancel = TestContext.Current.CancellationToken;
        return await Guard.ReturnsAsync(Task.Run(() => new WebPresenceAuditor(session, areas).AuditAsync(organisation, Language.English, null, cancel), cancel));
    }

    /// <summary>What the encyclopedia, its data and the map answer where nobody is listed; nothing answers elsewhere.</summary>
    public static TownResponse NothingListed(TownRequest request) => request.Host switch
    {
        "fr.wikipedia.org" or "en.wikipedia.org" => TownResponse.Json("""{"query":{"search":[]}}"""),
        "www.wikidata.org" => TownResponse.Json("""{"search":[],"success":1}"""),
        "nominatim.openstreetmap.org" => TownResponse.Json("[]"),
        _ => TownResponse.NotFound(),
    };

    /// <summary>A page with a title and a body.</summary>
    public static TownResponse Page(string body) => TownResponse.Html($"<!DOCTYPE html><html lang=\"fr\"><head><title>{Name}</title></head><body>{body}</body></html>");

    /// <summary>A feed that the front page announces.</summary>
    public static Task<WebPresence> OfFeedAsync(byte[] feed, string contentType = "application/rss+xml") => OfSiteAsync(request => request.Path switch
    {
        "/" => Page("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/nouvelles.xml\"><p>Bonjour</p>"),
        "/nouvelles.xml" => TownResponse.Of(contentType, feed),
        _ => TownResponse.NotFound(),
    });

    /// <inheritdoc cref="OfFeedAsync(byte[], string)"/>
    public static Task<WebPresence> OfFeedAsync(string feed) => OfFeedAsync(Encoding.UTF8.GetBytes(feed));

    /// <summary>The findings about the site: all but the encyclopedia's and those about the domain and its mail.</summary>
    public static IEnumerable<Finding> AboutSite(this WebPresence presence) =>
        presence.Findings.Where(f => f.Check.Split('.')[0] is not ("Listing" or "Domain") && f.Check is not ("Mail.Mx" or "Mail.Spf" or "Mail.Dmarc" or "Mail.FreeAddress"));
}
