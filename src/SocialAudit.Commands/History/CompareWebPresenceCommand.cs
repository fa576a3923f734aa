using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Commands.History;

/// <summary>Says what changed between two audits of an organisation: of the store, or two that are given.</summary>
[Cmdlet(VerbsData.Compare, "WebPresence", DefaultParameterSetName = _kept)]
[OutputType(typeof(PresenceChange))]
public sealed class CompareWebPresenceCommand : AuditCmdlet
{
    private const string _kept = "Store";
    private const string _given = "Presence";

    private readonly List<PresenceChange> _failing = [];
    private StoreAddress _address = null!;
    private PresenceStore? _store;
    private Language _spoken = SocialAudit.Language.English;

    /// <summary>The organisations, by any name that they have or had, with wildcards; all unless told.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = _kept)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The store: a file, or a PostgreSQL database.</summary>
    [Parameter(Position = 1, ParameterSetName = _kept)]
    [AllowEmptyString]
    public string? Store { get; set; }

    /// <summary>The day whose state the newest audit is compared with; the audit before it unless told.</summary>
    [Parameter(ParameterSetName = _kept)]
    public DateTime? Since { get; set; }

    /// <summary>The earlier audit.</summary>
    [Parameter(Mandatory = true, ParameterSetName = _given)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence Reference { get; set; } = null!;

    /// <summary>The later audit.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = _given)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence Difference { get; set; } = null!;

    /// <summary>The levels that are wanted; all unless told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ChangeLevel[] Level { get; set; } = [];

    /// <summary>The levels that fail the run.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ChangeLevel[] FailOn { get; set; } = [];

    /// <summary>The language of the words.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Try(() => _spoken = ResolveLanguage(Language));
        if (ParameterSetName == _kept)
        {
            _address = StoreChoice.OrStop(this, _spoken, () => StoreChoice.Find(SessionState, Store));
            _store = StoreChoice.OrStop(this, _spoken, () => PresenceStore.Open(_address, forReading: true));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(() =>
    {
        if (ParameterSetName == _given)
        {
            if (!Reference.Organisation.IsCalled(Difference.Name) && !Difference.Organisation.IsCalled(Reference.Name) && Reference.Organisation.Website?.Host != Difference.Organisation.Website?.Host)
            {
                WriteWarning(_spoken.Text("WarningOtherOrganisation", Reference.Name, Difference.Name));
            }

            Write(Reference, Difference, null);
            return;
        }

        foreach (string? name in Name.Length == 0 ? new string?[] { null } : Name)
        {
            Try(() => CompareKept(name));
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (FailOn.Length == 0)
        {
            return;
        }

        // A script that ends with 'exit $LASTEXITCODE' tells it to whoever started it, as it does of any program.
        SessionState.PSVariable.Set("global:LASTEXITCODE", _failing.Count > 0 ? 1 : 0);
        if (_failing.Count > 0)
        {
            string names = string.Join("; ", _failing.Select(c => c.Name).Distinct().Take(10));
            ThrowTerminatingError(new AuditFailureException("ChangesFound", ErrorCategory.InvalidResult, _failing.ToArray(), _spoken.Text("ErrorChangesFound", _failing.Count, names), _spoken.Text("RemedyChangesFound")).ToErrorRecord());
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _store?.Dispose();
        }
    }

    private void CompareKept(string? name)
    {
        bool isOne = name is not null && !WildcardPattern.ContainsWildcardCharacters(name);
        try
        {
            // All keys of an organisation are next to each other, the newest first.
            IReadOnlyList<SnapshotKey> keys = _store!.Find(new HistoryQuery { Name = name is null ? null : NameMatcher.Of(name) });
            if (keys.Count == 0 && isOne)
            {
                throw StoreChoice.NoHistory(name!, _address, _spoken);
            }

            SnapshotKey[][] organisations = [.. keys.GroupBy(k => k.Organisation).Select(g => g.ToArray())];
            if (!isOne && organisations.Length > 0 && organisations.All(o => o.Length < 2))
            {
                WriteWarning(_spoken.Text("WarningNothingToCompare", organisations.Length));
            }

            foreach (SnapshotKey[] snapshots in organisations.TakeWhile(_ => !Cancel.IsCancellationRequested))
            {
                Try(() => CompareOne(snapshots, isOne));
            }
        }
        catch (StoreException e)
        {
            throw StoreChoice.Failure(e, _address.Display, _spoken);
        }
    }

    private void CompareOne(SnapshotKey[] snapshots, bool isOne)
    {
        if (snapshots.Length < 2)
        {
            // In a whole roster, one that is there for the first time is nothing to stop at.
            string text = _spoken.Text("ErrorOneSnapshot", snapshots[0].Name, _address.Display);
            if (isOne)
            {
                throw new AuditFailureException("OneSnapshot", ErrorCategory.ObjectNotFound, snapshots[0].Name, text, _spoken.Text("RemedyOneSnapshot"));
            }

            WriteVerbose(text);
            return;
        }

        try
        {
            int before = EarlierSnapshots.PlaceOf(snapshots, StoreChoice.After(Since));
            Write(_store!.Load(snapshots[before]), _store.Load(snapshots[0]), EarlierSnapshots.Before(snapshots, before, _store.Load, e => WriteVerbose(e.Describe(_spoken))));
        }
        catch (StoreException e)
        {
            throw StoreChoice.Failure(e, snapshots[0].Name, _spoken);
        }
    }

    private void Write(WebPresence before, WebPresence after, IEnumerable<WebPresence>? earlier)
    {
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? after.Language : Language);
        WriteVerbose(_spoken.Text("VerboseCompared", after.Name, _spoken.Day(after.Date), _spoken.Day(before.Date)));
        foreach (PresenceChange change in PresenceComparison.Compare(before, after, language, earlier))
        {
            if (FailOn.Contains(change.Level))
            {
                _failing.Add(change);
            }

            if (Level.Length == 0 || Level.Contains(change.Level))
            {
                WriteObject(change);
            }
        }
    }
}
