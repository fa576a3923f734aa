using System.Globalization;
using SocialAudit.Platforms;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Search;
using SocialAudit.Presence.Search.Live;

namespace SocialAudit.Web;

/// <summary>The settings of an audit, and the network service and catalogue that all its checks share.</summary>
public sealed class AuditSession : IDisposable
{
    /// <summary>Makes a session.</summary>
    /// <param name="settings">How it may use the network.</param>
    /// <param name="platforms">The platforms that it knows.</param>
    /// <param name="newsletters">The services for newsletters that it knows; none unless told.</param>
    /// <param name="directories">The directories that organisations are listed in; none unless told.</param>
    /// <param name="news">The newspapers, radios and televisions that it tells; none unless told.</param>
    public AuditSession(
        AuditSettings settings, PlatformCatalogue platforms, NewsletterCatalogue? newsletters = null, DirectoryCatalogue? directories = null, NewsCatalogue? news = null)
    {
        Settings = settings;
        Platforms = platforms;
        Newsletters = newsletters ?? NewsletterCatalogue.Empty;
        Directories = directories ?? DirectoryCatalogue.Empty;
        News = news ?? NewsCatalogue.Empty;
        Search = SearchProviders.Of(settings);
        Web = new WebService(settings);
        Dns = new DnsService(settings);
        Turns = new HostTurns(settings);
    }

    /// <summary>How this session may use the network.</summary>
    public AuditSettings Settings { get; }

    /// <summary>The platforms that addresses are attributed to.</summary>
    public PlatformCatalogue Platforms { get; }

    /// <summary>The services that sign-up forms for newsletters are attributed to.</summary>
    internal NewsletterCatalogue Newsletters { get; }

    /// <summary>The directories that organisations are listed in.</summary>
    public DirectoryCatalogue Directories { get; }

    /// <summary>The newspapers, radios and televisions that results of searches are told by.</summary>
    internal NewsCatalogue News { get; }

    /// <summary>Who is asked to search; nobody unless the settings name somebody.</summary>
    internal IReadOnlyList<ISearchProvider> Search { get; }

    /// <summary>The network service.</summary>
    public WebService Web { get; }

    /// <summary>The domain name service.</summary>
    public DnsService Dns { get; }

    /// <summary>The turns at services that ask to be asked slowly.</summary>
    internal HostTurns Turns { get; }

    /// <summary>The language of findings where an organisation asks for none.</summary>
    public Language Language => Settings.Language ?? Language.Of(CultureInfo.CurrentUICulture);

    /// <summary>Now, as the session's clock says.</summary>
    public DateTimeOffset Now => Settings.Clock.GetLocalNow();

    /// <summary>Asks a site what it lets crawlers ask for. Nothing is kept: whoever audits the site keeps it as long as that takes.</summary>
    /// <param name="site">Any address of the site.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<RobotsFile> GetRobotsAsync(Uri site, CancellationToken cancel) => RobotsFile.ReadAsync(Web, site, cancel);

    /// <inheritdoc/>
    public void Dispose() => Web.Dispose();
}
