using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security;
using SocialAudit.Platforms;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Presence.Search;
using SocialAudit.Web;

namespace SocialAudit.Commands.Web;

/// <summary>Makes a session: the settings that the cmdlets of an audit share.</summary>
[Cmdlet(VerbsCommon.New, "AuditSession")]
[OutputType(typeof(AuditSession))]
public sealed class NewAuditSessionCommand : AuditCmdlet
{
    /// <summary>Seconds that one request may take in all.</summary>
    [Parameter]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; } = 20;

    /// <summary>Megabytes of an answer that are read.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int MaximumSizeMB { get; set; } = 5;

    /// <summary>Redirects that are followed.</summary>
    [Parameter]
    [ValidateRange(0, 50)]
    public int MaximumRedirect { get; set; } = 10;

    /// <summary>Requests that may be under way at once.</summary>
    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 96;

    /// <summary>An address where whoever runs the audit can be reached.</summary>
    [Parameter]
    public string? Contact { get; set; }

    /// <summary>The language of findings and errors.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The proxy that requests go through.</summary>
    [Parameter]
    public Uri? Proxy { get; set; }

    /// <summary>The server that is asked about domain names: its number, with or without a port.</summary>
    [Parameter]
    public string? DnsServer { get; set; }

    /// <summary>Hosts that another origin answers for.</summary>
    [Parameter]
    public Hashtable? HostMap { get; set; }

    /// <summary>Lets requests reach private and loopback addresses.</summary>
    [Parameter]
    public SwitchParameter AllowPrivateNetwork { get; set; }

    /// <summary>The day that the audit takes for today.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The folder where pages are kept for the next audit.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CachePath { get; set; }

    /// <summary>Files of directories to look for the organisation in, beside those that ship.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] DirectoryPath { get; set; } = [];

    /// <summary>More platforms that every check of the session knows.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] Platform { get; set; } = [];

    /// <summary>A SearXNG instance that searches for the audit.</summary>
    [Parameter]
    public Uri? SearxngAddress { get; set; }

    /// <summary>The key for Brave Search.</summary>
    [Parameter]
    public SecureString? BraveKey { get; set; }

    /// <summary>The name of the secret that holds the key for Brave Search.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BraveKeySecret { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(Language);
        AuditSettings settings = new()
        {
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            MaximumBytes = MaximumSizeMB * 1024 * 1024,
            MaximumRedirects = MaximumRedirect,
            MaximumRequests = ThrottleLimit,
            Contact = Contact,
            Language = string.IsNullOrWhiteSpace(Language) ? null : language,
            Proxy = ToProxy(language),
            DnsServer = ToDnsServer(language),
            HostMap = ToHostMap(language),
            CacheFolder = ToCacheFolder(language),
            SearxngAddress = ToSearxng(language),
            BraveKey = BraveKey is not null ? BraveKeys.Of(BraveKey, language)
                : BraveKeySecret is not null ? BraveKeys.FromVault(this, BraveKeySecret, language)
                : BraveKeys.FromEnvironment(this),
            AllowPrivateNetwork = AllowPrivateNetwork,
            Clock = AsOf is { } day ? new FixedDayClock(CheckDate(day, "ErrorInvalidDay", language)) : TimeProvider.System,
        };
        WriteObject(new AuditSession(settings, ToCatalogue(language), NewsletterCatalogue.Read(Files), ToDirectories(language), NewsCatalogue.Read(Files)));
    });

    /// <summary>The directories that ship, and the user's own; what can't be read of those is an error for it, and the rest is taken.</summary>
    private DirectoryCatalogue ToDirectories(Language language)
    {
        DirectoryCatalogue directories = DirectoryCatalogue.Read(Files);
        foreach (string path in DirectoryPath)
        {
            Try(() =>
            {
                string full = ToReadPath(path, language);
                InputFiles.Read(path, language, () =>
                {
                    using FileStream file = new(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    directories = directories.With(file, language, out IReadOnlyList<string> problems);
                    foreach (string problem in problems)
                    {
                        WriteError(new AuditFailureException(
                            "InvalidDirectory", ErrorCategory.InvalidData, path, language.Text("ErrorDirectoryFile", path, problem), language.Text("RemedyDirectoryFile")).ToErrorRecord());
                    }
                });
            });
        }

        return directories;
    }

    private string ToReadPath(string path, Language language)
    {
        try
        {
            return SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or NotSupportedException)
        {
            throw new AuditFailureException("FileNotFound", ErrorCategory.ObjectNotFound, path, language.Text("ErrorFileNotFound", path), language.Text("RemedyFileNotFound"), e);
        }
    }

    private PlatformCatalogue ToCatalogue(Language language)
    {
        PlatformCatalogue catalogue = PlatformCatalogue.Read(Files);
        return Platform.Length == 0 ? catalogue : catalogue.With(Platform.Select(given => Rehydrator.Convert(given, typeof(Platform)) switch
        {
            Platform platform => platform,
            PSObject { BaseObject: Platform platform } => platform,
            _ => throw new AuditFailureException(
                "UnknownPlatform", ErrorCategory.InvalidArgument, given, language.Text("ErrorUnknownPlatform", TextFolding.Tidy(given.ToString(), 60)), language.Text("RemedyUnknownPlatform")),
        }));
    }

    private Uri? ToProxy(Language language) => Proxy is null || (Proxy.IsAbsoluteUri && WebAddress.IsWeb(Proxy))
        ? Proxy
        : throw new AuditFailureException(
            "InvalidProxy", ErrorCategory.InvalidArgument, Proxy, language.Text("ErrorInvalidProxy", Proxy), language.Text("RemedyInvalidProxy"));

    private Uri? ToSearxng(Language language) => SearxngAddress is null || (SearxngAddress.IsAbsoluteUri && WebAddress.IsWeb(SearxngAddress) && SearxngAddress.UserInfo.Length == 0)
        ? SearxngAddress
        : throw new AuditFailureException(
            "InvalidSearxng", ErrorCategory.InvalidArgument, SearxngAddress, language.Text("ErrorInvalidSearxng"), language.Text("RemedyInvalidSearxng"));

    private IPEndPoint? ToDnsServer(Language language)
    {
        if (string.IsNullOrWhiteSpace(DnsServer))
        {
            return null;
        }

        return ServerEndPoint.TryParse(DnsServer, port: 53, out IPEndPoint? server)
            ? server
            : throw new AuditFailureException(
                "InvalidDnsServer", ErrorCategory.InvalidArgument, DnsServer!, language.Text("ErrorInvalidDnsServer", DnsServer), language.Text("RemedyInvalidDnsServer"));
    }

    private HostMap ToHostMap(Language language)
    {
        Dictionary<string, Uri> origins = [];
        foreach (DictionaryEntry entry in HostMap ?? [])
        {
            string host = entry.Key.ToString()!;
            if (!SocialAudit.Web.HostMap.IsHost(host))
            {
                throw new AuditFailureException(
                    "InvalidHost", ErrorCategory.InvalidArgument, entry, language.Text("ErrorInvalidHost", host), language.Text("RemedyInvalidHost"));
            }

            if (!Uri.TryCreate(entry.Value?.ToString(), UriKind.Absolute, out Uri? origin) || !WebAddress.IsWeb(origin))
            {
                throw new AuditFailureException(
                    "InvalidOrigin", ErrorCategory.InvalidArgument, entry, language.Text("ErrorInvalidOrigin", host, entry.Value), language.Text("RemedyInvalidOrigin"));
            }

            origins[host] = origin;
        }

        return new HostMap(origins);
    }

    private string? ToCacheFolder(Language language)
    {
        if (CachePath is null)
        {
            return null;
        }

        string folder = ToWritePath(CachePath, language);
        try
        {
            // Now, while there is somebody to tell: an audit goes on without pages that it can't keep.
            Directory.CreateDirectory(folder);
            using FileStream trial = new(Path.Combine(folder, $".{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw CannotWrite(CachePath, folder, language, e);
        }
    }
}
