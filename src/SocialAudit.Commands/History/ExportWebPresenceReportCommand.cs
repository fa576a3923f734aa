using System.Diagnostics;
using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.Plan;
using SocialAudit.Presence;
using SocialAudit.Reports.History;

namespace SocialAudit.Commands.History;

/// <summary>Writes what audits found over time as a web page, or as an overview with a page for each organisation.</summary>
[Cmdlet(VerbsData.Export, "WebPresenceReport", SupportsShouldProcess = true, DefaultParameterSetName = _kept)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWebPresenceReportCommand : AsyncCmdlet
{
    private const string _kept = "Store";
    private const string _given = "Presence";

    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly HashSet<string> _namesFound = [];
    private Language _spoken = SocialAudit.Language.English;
    private StoreAddress _address = null!;
    private PresenceStore? _collected;
    private string? _folder;

    /// <summary>The report to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The organisations, by any name that they have or had, with wildcards; all unless told.</summary>
    [Parameter(Position = 1, ParameterSetName = _kept)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The store: a file, or a PostgreSQL database.</summary>
    [Parameter(Position = 2, ParameterSetName = _kept)]
    [AllowEmptyString]
    public string? Store { get; set; }

    /// <summary>Audits to report instead of those of a store.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = _given)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence Presence { get; set; } = null!;

    /// <summary>The plans whose progress is shown.</summary>
    [Parameter]
    [ValidateNotNull]
    [Rehydrate(typeof(MediaActionPlan))]
    public MediaActionPlan[] Plan { get; set; } = [];

    /// <summary>The first day or moment that counts.</summary>
    [Parameter]
    public DateTime? After { get; set; }

    /// <summary>The day whose state the newest audit is compared with; the audit before it unless told.</summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary>The title of the report.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The language of headings, dates and messages; that of the newest audit unless told.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override int Limit => 1;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Try(() => _spoken = ResolveLanguage(Language));
        if (ParameterSetName == _kept)
        {
            _address = StoreChoice.OrStop(this, _spoken, () => StoreChoice.Find(SessionState, Store));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == _given)
        {
            StoreChoice.OrStop(this, _spoken, () => Collected().Save(Presence));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _collected?.Dispose();
        if (ParameterSetName == _given && _collected is null)
        {
            return;
        }

        Try(() =>
        {
            string full = ToWritePath(Path, _spoken);
            if (ShouldProcess(full, _spoken.Text("ActionReport", ParameterSetName == _kept ? _address.Display : _spoken.Text("ReportPipeline"))))
            {
                Write(full);
            }
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
        {
            return;
        }

        _collected?.Dispose();
        try
        {
            if (_folder is not null)
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another program holds it, a virus scanner say; the system clears its folder of temporary files.
        }
    }

    /// <summary>What came down the pipeline, in a store of its own for as long as the cmdlet runs: memory stays bounded, and the order does not matter.</summary>
    private PresenceStore Collected()
    {
        if (_collected is null)
        {
            _folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"socialaudit-report-{Guid.NewGuid():N}");
            Directory.CreateDirectory(_folder);
            _address = StoreAddress.OfFile(System.IO.Path.Combine(_folder, "history.db"));
            _collected = PresenceStore.Open(_address, new StoreSettings { Clock = new LateClock() });
        }

        return _collected;
    }

    private void Write(string full)
    {
        AuditFailureException? failure = null;
        PresenceReportResult? result = null;
        HistoryQuery query = new() { Name = Matcher(), After = After is { } after ? new DateTimeOffset(after) : null };
        PresenceReportOptions options = new()
        {
            Language = string.IsNullOrWhiteSpace(Language) ? null : _spoken,
            Files = Files,
            Title = Title,
            Plans = Plan,
            Since = StoreChoice.After(Since),
            Progress = (name, done, all) => Post(() => Tell(name, done, all)),
            Failed = (name, e) => Post(() => WriteError(StoreChoice.Failure(e, name, _spoken).ToErrorRecord())),
        };
        Start(() =>
        {
            try
            {
                result = PresenceReport.Write(_address, query, full, options, Cancel);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C: there is nothing more to say.
            }
            catch (StoreException e)
            {
                failure = StoreChoice.Failure(e, _address.Display, _spoken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure = CannotWrite(Path, full, _spoken, e);
            }

            return Task.CompletedTask;
        });
        Finish();
        if (failure is not null)
        {
            throw failure;
        }

        if (result is not null && !Cancel.IsCancellationRequested)
        {
            Report(result, full);
        }
    }

    /// <summary>Says who and what was not found, and gives the file.</summary>
    private void Report(PresenceReportResult result, string full)
    {
        foreach (string name in Name.Where(n => !_namesFound.Contains(n) && !WildcardPattern.ContainsWildcardCharacters(n)))
        {
            WriteError(StoreChoice.NoHistory(name, _address, _spoken).ToErrorRecord());
        }

        if (result.Organisations == 0)
        {
            // A name that was not found, or that can't be read, has been said.
            if (Name.Length == 0 || Array.TrueForAll(Name, WildcardPattern.ContainsWildcardCharacters))
            {
                throw StoreChoice.NoHistory(Name.Length == 0 ? "*" : string.Join(", ", Name), _address, _spoken);
            }

            return;
        }

        foreach (MediaActionPlan plan in result.UnusedPlans)
        {
            WriteWarning(_spoken.Text("WarningPlanUnused", plan.Organisation));
        }

        WriteVerbose(_spoken.Text("VerboseReport", full, result.Organisations));
        WriteObject(InvokeProvider.Item.Get([full], force: true, literalPath: true), enumerateCollection: true);
    }

    private void Tell(string name, int done, int all)
    {
        if (_elapsed.Elapsed > TimeSpan.FromSeconds(1))
        {
            ShowProgress(_spoken.Text("ProgressReport", Path), _spoken.Text("ProgressReported", done, all, name), 100 * done / all);
        }
    }

    private Func<string, bool>? Matcher()
    {
        if (Name.Length == 0)
        {
            return null;
        }

        // All are asked, so that each that is never found can be said.
        (string Name, Func<string, bool> IsMatch)[] names = [.. Name.Select(n => (n, NameMatcher.Of(n)))];
        return other =>
        {
            string[] found = [.. names.Where(n => n.IsMatch(other)).Select(n => n.Name)];
            _namesFound.UnionWith(found);
            return found.Length > 0;
        };
    }

    /// <summary>A clock later than any audit: what comes down the pipeline is put in order by its dates alone.</summary>
    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.MaxValue.AddYears(-1);
    }
}
