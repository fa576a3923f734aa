using System.Management.Automation;
using SocialAudit.Commands.Platforms;
using SocialAudit.Platforms;
using SocialAudit.Platforms.Probes;
using SocialAudit.Presence;
using SocialAudit.Presence.Candidates;
using SocialAudit.Presence.Newsletter;
using SocialAudit.Web;

namespace SocialAudit.Commands.Presence;

/// <summary>Looks for accounts that may be an organisation's.</summary>
[Cmdlet(VerbsCommon.Find, "SocialAccount", DefaultParameterSetName = "Presence")]
[OutputType(typeof(AccountCandidate))]
public sealed class FindSocialAccountCommand : AsyncCmdlet
{
    // Two at a time keep the hosts busy; each asks many platforms at once.
    private const int _organisations = 2;

    private AuditSession? _own;
    private Platform[] _platforms = [];
    private int _total;
    private int _done;
    private int _found;

    /// <summary>The organisation's full name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Name")]
    [AllowEmptyString]
    public string Name { get; set; } = "";

    /// <summary>The initials that people use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Initials { get; set; }

    /// <summary>Its city.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? City { get; set; }

    /// <summary>The address of its site.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Website { get; set; }

    /// <summary>The handles to ask about; derived from the rest unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[] Handle { get; set; } = [];

    /// <summary>An audit whose organisation's accounts are looked for.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Presence")]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence? Presence { get; set; }

    /// <summary>Candidates to ask about again.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Candidate")]
    [Rehydrate(typeof(AccountCandidate))]
    public AccountCandidate? Candidate { get; set; }

    /// <summary>The platforms to ask: names, with wildcards, or platforms that were read from a file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyPlatformCompleter))]
    public object[] Platform { get; set; } = [];

    /// <summary>How many handles are derived at most.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int MaximumHandles { get; set; } = 12;

    /// <summary>Platforms that say that they have no such account are listed too.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Platforms for adults are asked too.</summary>
    [Parameter]
    public SwitchParameter IncludeAdult { get; set; }

    /// <summary>The language of the reasons.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session to work in.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override int Limit => _organisations;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Session ??= _own = new AuditSession(new AuditSettings(), PlatformCatalogue.Read(Files), NewsletterCatalogue.Read(Files));
        Language language = Session.Language;
        List<Platform> chosen = [];
        foreach (object given in Platform)
        {
            Try(() => chosen.AddRange(ToPlatforms(given, language)));
        }

        _platforms = [.. (Platform.Length == 0 ? Session.Platforms.Platforms : chosen.GroupBy(p => p.Id).Select(g => g.First())).Where(p => IncludeAdult || !p.Adult)];
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(Language, Session);
        Organisation? known = Presence?.Organisation;
        Organisation organisation = new()
        {
            Name = ToName(known?.Name ?? Candidate?.Organisation ?? Name, language),
            Initials = Given(Initials) ?? known?.Initials,
            City = Given(City) ?? known?.City,
            Website = ToAddress(Website, language) ?? Presence?.Website ?? known?.Website,
        };
        IReadOnlyList<string> handles = Candidate is { } again ? [again.Handle] : ToHandles(organisation, language);
        IEnumerable<Platform> platforms = Candidate is { } one ? _platforms.Where(p => p.Id == one.Platform) : _platforms;
        AccountSearch search = new(Session!, platforms, language);
        if (search.CountFor(1) == 0)
        {
            throw new AuditFailureException("NoProbe", ErrorCategory.InvalidArgument, (object?)Candidate ?? organisation.Name, language.Text("ErrorNoProbe"), language.Text("RemedyNoProbe"));
        }

        WriteVerbose(language.Text("VerboseHandles", organisation.Name, handles.Count, string.Join(", ", handles), search.CountFor(1)));
        _total += search.CountFor(handles.Count);
        Start(() => SearchAsync(search, organisation, handles, language));
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _own?.Dispose();
        }
    }

    private async Task SearchAsync(AccountSearch search, Organisation organisation, IReadOnlyList<string> handles, Language language)
    {
        try
        {
            await search.RunAsync(organisation, handles, All, Found, Done, Cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            // Ctrl+C: nobody waits for it.
        }
        catch (Exception e)
        {
            // A fault of ours must not take the other organisations along.
            AuditFailureException failure = new("SearchFailed", ErrorCategory.NotSpecified, organisation.Name, language.Text("ErrorSearchFailed", organisation.Name, e.Message), null, e);
            Post(() => WriteError(failure.ToErrorRecord()));
        }

        void Found(AccountCandidate candidate) => Post(() =>
        {
            _found += candidate.Exists == true ? 1 : 0;
            WriteObject(candidate);
        });

        void Done() => Post(() =>
        {
            _done++;
            ShowProgress(language.Text("ProgressSearch", organisation.Name), language.Text("ProgressSearchStep", _done, _total, _found), 100 * _done / Math.Max(1, _total));
        });
    }

    private IReadOnlyList<Platform> ToPlatforms(object given, Language language)
    {
        object bare = given is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : given;
        if (bare is string name)
        {
            return PlatformChoice.Find(Session!.Platforms, name, language);
        }

        if (Rehydrator.Convert(bare, typeof(Platform)) is not Platform platform)
        {
            throw new AuditFailureException("UnknownPlatform", ErrorCategory.InvalidArgument, given, language.Text("ErrorUnknownPlatform", TextFolding.Tidy(bare.ToString(), 60)), language.Text("RemedyUnknownPlatform"));
        }

        // What the session knows better, such as that a platform shows nothing without a login, holds here too.
        return [platform.Source != PlatformSource.File && Session!.Platforms.FindSame(platform) is { } known && (known.LoginRequired || known.Probe is not null) ? known : platform];
    }

    private IReadOnlyList<string> ToHandles(Organisation organisation, Language language)
    {
        string[] given = [.. Handle.Select(h => (h ?? "").Trim()).Where(h => h.Length > 0)];
        if (given.Length == 0)
        {
            return HandleDeriver.Derive(organisation, MaximumHandles);
        }

        List<string> handles = [];
        foreach (string handle in given)
        {
            Try(() => handles.Add(ToHandle(handle, language)));
        }

        return [.. handles.Distinct(StringComparer.Ordinal)];
    }

    private static string ToHandle(string typed, Language language)
    {
        string handle = typed.TrimStart('@');
        return HandleRule.IsHandle(handle)
            ? handle
            : throw new AuditFailureException("InvalidHandle", ErrorCategory.InvalidArgument, typed, language.Text("ErrorInvalidHandle", TextFolding.Tidy(typed, 60)), language.Text("RemedyInvalidHandle"));
    }

    private static string ToName(string name, Language language) => TextFolding.Fold(name).Length > 0 && name.Length <= 300
        ? TextFolding.Tidy(name)
        : throw new AuditFailureException("InvalidName", ErrorCategory.InvalidArgument, name, language.Text("ErrorInvalidName", TextFolding.Tidy(name, 60)), language.Text("RemedyInvalidName"));

    private static Uri? ToAddress(string? text, Language language) => Given(text) is not { } typed ? null
        : WebAddress.TryParse(typed, out Uri address) ? address
        : throw new AuditFailureException("InvalidAddress", ErrorCategory.InvalidArgument, text!, language.Text("ErrorInvalidAddress", TextFolding.Tidy(typed, 100)), language.Text("RemedyInvalidAddress"));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
