using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Commands.History;

/// <summary>Gives what a store keeps: snapshots whole, in short, or as one row for each finding.</summary>
[Cmdlet(VerbsCommon.Get, "WebPresenceHistory", DefaultParameterSetName = _whole)]
[OutputType(typeof(WebPresence), ParameterSetName = [_whole])]
[OutputType(typeof(PresenceSummary), ParameterSetName = [_short])]
[OutputType(typeof(StoredFinding), ParameterSetName = [_rows])]
public sealed class GetWebPresenceHistoryCommand : AuditCmdlet
{
    private const string _whole = "Snapshot";
    private const string _short = "Summary";
    private const string _rows = "Finding";

    private StoreAddress _address = null!;
    private PresenceStore? _store;
    private Language _spoken = SocialAudit.Language.English;

    /// <summary>The organisations, by any name that they have or had, with wildcards; all unless told.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The store: a file, or a PostgreSQL database.</summary>
    [Parameter(Position = 1)]
    [AllowEmptyString]
    public string? Store { get; set; }

    /// <summary>The first day or moment that counts.</summary>
    [Parameter]
    public DateTime? After { get; set; }

    /// <summary>The day or moment before which audits count.</summary>
    [Parameter]
    public DateTime? Before { get; set; }

    /// <summary>How many of each organisation, the newest.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; }

    /// <summary>Snapshots in short.</summary>
    [Parameter(Mandatory = true, ParameterSetName = _short)]
    public SwitchParameter Summary { get; set; }

    /// <summary>A row for each finding.</summary>
    [Parameter(Mandatory = true, ParameterSetName = _rows)]
    public SwitchParameter Finding { get; set; }

    /// <summary>The checks, with wildcards; all unless told.</summary>
    [Parameter(ParameterSetName = _rows)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Check { get; set; } = [];

    /// <summary>The verdicts; all unless told.</summary>
    [Parameter(ParameterSetName = _rows)]
    [ValidateNotNullOrEmpty]
    public Verdict[] Verdict { get; set; } = [];

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Try(() => _spoken = ResolveLanguage(Language));
        _address = StoreChoice.OrStop(this, _spoken, () => StoreChoice.Find(SessionState, Store));
        _store = StoreChoice.OrStop(this, _spoken, () => PresenceStore.Open(_address, forReading: true));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Name.Length == 0)
        {
            Try(() => Write(null));
            return;
        }

        foreach (string name in Name)
        {
            Try(() =>
            {
                if (Write(NameMatcher.Of(name)) == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                {
                    throw StoreChoice.NoHistory(name, _address, _spoken);
                }
            });
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

    private int Write(Func<string, bool>? name)
    {
        HistoryQuery query = new() { Name = name, After = After, Before = Before, Last = Last > 0 ? Last : null };
        try
        {
            return ParameterSetName switch
            {
                _short => WriteAll(_store!.Summaries(query)),
                _rows => WriteAll(_store!.Findings(query, Check.Length == 0 ? null : ToCheck(), Verdict)),
                _ => WriteSnapshots(query),
            };
        }
        catch (StoreException e)
        {
            throw StoreChoice.Failure(e, _address.Display, _spoken);
        }
    }

    private Func<string, bool> ToCheck()
    {
        WildcardPattern[] patterns = [.. Check.Select(c => new WildcardPattern(c, WildcardOptions.IgnoreCase))];
        return check => patterns.Any(p => p.IsMatch(check));
    }

    private int WriteAll<T>(IEnumerable<T> items)
    {
        int written = 0;
        foreach (T item in items.TakeWhile(_ => !Cancel.IsCancellationRequested))
        {
            WriteObject(item);
            written++;
        }

        return written;
    }

    /// <summary>One that can't be read is said, and the others go on.</summary>
    private int WriteSnapshots(HistoryQuery query)
    {
        int found = 0;
        foreach (SnapshotKey key in _store!.Find(query).TakeWhile(_ => !Cancel.IsCancellationRequested))
        {
            found++;
            try
            {
                WriteObject(_store.Load(key));
            }
            catch (StoreException e)
            {
                WriteError(StoreChoice.Failure(e, key, _spoken).ToErrorRecord());
            }
        }

        return found;
    }
}
