using System.Diagnostics;
using System.Management.Automation;
using SocialAudit.Commands.Web;
using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Presence.Declared;
using SocialAudit.Surveys;
using SocialAudit.Web;

namespace SocialAudit.Commands.Presence;

/// <summary>Takes stock of what exists on the web in an organisation's name.</summary>
[Cmdlet(VerbsCommon.Get, "WebPresence")]
[OutputType(typeof(WebPresence))]
public sealed class GetWebPresenceCommand : AsyncCmdlet
{
    private const int _longestName = 300;

    private readonly Dictionary<string, string> _sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stopwatch _elapsed = new();
    private int _started;
    private int _done;
    private AuditSession? _own;
    private PresenceArea[] _areas = [];
    private IReadOnlyList<OrganisationProgram> _programs = [];
    private SurveyDefinition? _survey;
    private bool _isShared;
    private ResponseShare _told = new([], isList: false);

    /// <summary>The organisation's full name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = "";

    /// <summary>The address of its site.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Website { get; set; }

    /// <summary>The initials that people use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Initials { get; set; }

    /// <summary>The address of its blog, where it is not on the site.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Blog { get; set; }

    /// <summary>Its city.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? City { get; set; }

    /// <summary>The e-mail address that its site should give.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Email { get; set; }

    /// <summary>The telephone number that its site should give.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Phone { get; set; }

    /// <summary>The postal address that its site should give.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Address { get; set; }

    /// <summary>The postal code, where it is not in the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PostalCode { get; set; }

    /// <summary>Its country.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Country { get; set; }

    /// <summary>What it does that bears on its media.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ProgramCompleter))]
    public string[] Program { get; set; } = [];

    /// <summary>The networks that it teaches.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public string[] Training { get; set; } = [];

    /// <summary>The addresses of its listings in directories.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    public string[] Listing { get; set; } = [];

    /// <summary>The language of the findings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>What to look at.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public PresenceArea[] Check { get; set; } = [];

    /// <summary>Results of searches made in a browser.</summary>
    [Parameter]
    [Rehydrate(typeof(SearchResult))]
    [AllowEmptyCollection]
    public SearchResult[] SearchResult { get; set; } = [];

    /// <summary>What people of the organisation told of its presence.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Rehydrate(typeof(WebPresenceResponse))]
    [AllowEmptyCollection]
    public WebPresenceResponse[] Response { get; set; } = [];

    /// <summary>The session to work in.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <summary>How many organisations are audited at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <inheritdoc/>
    protected override int Limit => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Session ??= _own = OwnSession.Make(this, Files);
        _programs = OrganisationProgram.ReadAll(Files);
        _areas = Check.Length > 0 ? Check : (PresenceArea[])Enum.GetValues(typeof(PresenceArea));
        _survey = SurveyDefinition.Read(Files, WebPresenceResponseReader.SurveyId);
        _isShared = MyInvocation.BoundParameters.ContainsKey(nameof(Response));
        _told = new ResponseShare(_isShared ? Response : [], MyInvocation.ExpectingInput);
        _elapsed.Start();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        Language language = ResolveLanguage(Language, Session);
        string? country = GivenValues.Country(Country, language);
        Organisation organisation = new()
        {
            Name = ToName(language),
            Initials = GivenValues.Text(Initials),
            Website = GivenValues.Address(Website, language),
            Blog = GivenValues.Address(Blog, language),
            City = GivenValues.Text(City),
            Email = GivenValues.Email(Email, language),
            Phone = GivenValues.Phone(Phone, country, language),
            Address = GivenValues.Text(Address),
            PostalCode = GivenValues.Text(PostalCode),
            Country = country,
            Program = ToPrograms(GivenValues.List(Program), language),
            Training = ToNetworks(GivenValues.List(Training), language),
            Listing = GivenValues.Addresses(Listing, language),
        };
        WarnOfSameSite(organisation, language);
        WriteVerbose(language.Text("VerboseAudit", organisation.Name, organisation.Website));
        IReadOnlyList<WebPresenceResponse> told = _told.Of(organisation, _isShared ? [] : Response ?? []);
        _started++;
        Start(() => AuditAsync(organisation, told, language));
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Language language = ResolveLanguage(null, Session);
        if (_told.Strangers.Count > 0)
        {
            WriteWarning(language.Text("WarningResponseOfNobody", string.Join("; ", _told.Strangers)));
        }

        if (_told.Unnamed > 0)
        {
            WriteWarning(language.Text("WarningResponseUnnamed", _told.Unnamed));
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _own?.Dispose();
        }
    }

    private async Task AuditAsync(Organisation organisation, IReadOnlyList<WebPresenceResponse> told, Language language)
    {
        try
        {
            Progress progress = new(step => Post(() => Show(step, language)));
            WebPresenceAuditor auditor = new(Session!, _areas) { SearchResults = SearchResult, Responses = told, Survey = _survey };
            WebPresence presence = await auditor.AuditAsync(organisation, language, progress, Cancel).ConfigureAwait(false);
            Post(() =>
            {
                _done++;
                WriteObject(presence);
            });
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            // Ctrl+C: nobody waits for it.
        }
        catch (Exception e)
        {
            // A fault of ours must not take the other organisations along.
            AuditFailureException failure = new("AuditFailed", ErrorCategory.NotSpecified, organisation, language.Text("ErrorAuditFailed", organisation.Name, e.Message), null, e);
            Post(() => WriteError(failure.ToErrorRecord()));
        }
    }

    /// <summary>Of one organisation, how far its audit is; of many, how many are done and how quickly: nobody can tell yet how many are to come.</summary>
    private void Show(AuditStep step, Language language)
    {
        if (_started == 1)
        {
            ShowProgress(language.Text("ProgressAudit", step.Organisation), step.Activity, step.Percent);
            return;
        }

        string rate = language.Number(Math.Round(_done / Math.Max(1.0 / 60, _elapsed.Elapsed.TotalMinutes), 1));
        ShowProgress(language.Text("ProgressRoster", _done, rate), $"{step.Organisation}: {step.Activity}", -1);
    }

    /// <summary>Two organisations with one site: a row that was copied, more often than not.</summary>
    private void WarnOfSameSite(Organisation organisation, Language language)
    {
        if (organisation.Website is not { } site)
        {
            return;
        }

        string key = WebAddress.BareHost(site) + site.AbsolutePath.TrimEnd('/');
        if (!_sites.TryGetValue(key, out string? other))
        {
            _sites[key] = organisation.Name;
        }
        else if (other != organisation.Name)
        {
            WriteWarning(language.Text("WarningSameSite", other, organisation.Name, site));
        }
    }

    /// <summary>A network that the catalogue does not know is kept, and said: no rule will speak of it.</summary>
    private IReadOnlyList<string> ToNetworks(IReadOnlyList<string> names, Language language)
    {
        foreach (string name in names.Where(n => !Session!.Platforms.Platforms.Any(p => p.IsCalled(n))))
        {
            WriteWarning(language.Text("WarningUnknownNetwork", name));
        }

        return names;
    }

    private string ToName(Language language) => TextFolding.Fold(Name).Length > 0 && Name.Length <= _longestName
        ? TextFolding.Tidy(Name)
        : throw new AuditFailureException("InvalidName", ErrorCategory.InvalidArgument, Name, language.Text("ErrorInvalidName", TextFolding.Tidy(Name, 60)), language.Text("RemedyInvalidName"));

    /// <summary>What people call a program becomes its stable name; what no rule knows is kept, and said.</summary>
    private IReadOnlyList<string> ToPrograms(IReadOnlyList<string> names, Language language)
    {
        List<string> programs = [];
        foreach (string name in names)
        {
            string? id = _programs.FirstOrDefault(p => p.IsCalled(name))?.Id;
            if (id is null)
            {
                WriteWarning(language.Text("WarningUnknownProgram", name, string.Join(", ", _programs.Select(p => p.Id))));
            }

            programs.Add(id ?? name);
        }

        return programs.ToArray();
    }

    /// <summary>Unlike the framework's own, reports on the thread that reports: the queue keeps the order.</summary>
    private sealed class Progress(Action<AuditStep> report) : IProgress<AuditStep>
    {
        public void Report(AuditStep value) => report(value);
    }
}
