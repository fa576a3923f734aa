using System.Diagnostics;
using System.Management.Automation;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Commands.History;

/// <summary>Keeps what audits found, whole, in a store.</summary>
[Cmdlet(VerbsData.Save, "WebPresence", SupportsShouldProcess = true)]
[OutputType(typeof(WebPresence))]
public sealed class SaveWebPresenceCommand : AsyncCmdlet
{
    private readonly Stopwatch _elapsed = new();
    private StoreAddress _address = null!;
    private PresenceStore? _store;
    private Language _spoken = SocialAudit.Language.English;
    private Task _last = Task.CompletedTask;
    private int _saved;

    /// <summary>What an audit found.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence Presence { get; set; } = null!;

    /// <summary>The store: a file, or a PostgreSQL database.</summary>
    [Parameter(Position = 1)]
    [AllowEmptyString]
    public string? Store { get; set; }

    /// <summary>The organisation in the store that it is, by its name or site there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LinkTo { get; set; }

    /// <summary>After how many months only the last snapshot of each month is kept.</summary>
    [Parameter]
    [ValidateRange(1, 1200)]
    public int ThinAfterMonths { get; set; }

    /// <summary>Sends what was saved on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The language of the messages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <inheritdoc/>
    protected override int Limit => Environment.ProcessorCount + 1;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Try(() => _spoken = ResolveLanguage(Language));
        _address = StoreChoice.OrStop(this, _spoken, () => StoreChoice.Find(SessionState, Store));
        _elapsed.Start();

        // Now, and not when an hour's audits are done: a store that can't be opened is better known before.
        bool isTrial = MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given) ? (SwitchParameter)given : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));
        if (!isTrial)
        {
            _store = StoreChoice.OrStop(this, _spoken, () => PresenceStore.Open(_address));
            WriteVerbose(_spoken.Text("VerboseStore", _address.Display));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        WebPresence presence = Presence;
        if (!ShouldProcess(_address.Display, _spoken.Text("ActionSave", presence.Name, _spoken.Day(presence.Date))) || _store is null)
        {
            return;
        }

        // What takes the processor is done beside each other; saved is in the order of the pipeline, one by one.
        TaskCompletionSource<bool> mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before = _last;
        _last = mine.Task;
        Start(async () =>
        {
            try
            {
                PreparedPresence prepared = new(presence);
                await before.ConfigureAwait(false);
                Save(prepared);
            }
            catch (Exception e) when (e is not StoreException)
            {
                // A fault of ours must not take the other snapshots along.
                AuditFailureException failure = new("SaveFailed", ErrorCategory.NotSpecified, presence, _spoken.Text("ErrorSaveFailed", presence.Name, e.Message), null, e);
                Post(() => WriteError(failure.ToErrorRecord()));
            }
            finally
            {
                mine.TrySetResult(true);
            }
        });
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (ThinAfterMonths == 0 || Cancel.IsCancellationRequested || !ShouldProcess(_address.Display, _spoken.Text("ActionThin", ThinAfterMonths)) || _store is null)
        {
            return;
        }

        Try(() =>
        {
            try
            {
                WriteVerbose(_spoken.Text("VerboseThinned", _store.Thin(ThinAfterMonths)));
            }
            catch (StoreException e)
            {
                throw StoreChoice.Failure(e, _address.Display, _spoken);
            }
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && HasEnded)
        {
            _store?.Dispose();
        }
    }

    private void Save(PreparedPresence prepared)
    {
        if (Cancel.IsCancellationRequested)
        {
            return;
        }

        try
        {
            SavedPresence saved = _store!.Save(prepared, LinkTo);
            Post(() => Tell(prepared.Presence, saved));
        }
        catch (StoreException e)
        {
            Post(() => WriteError(StoreChoice.Failure(e, prepared.Presence, _spoken).ToErrorRecord()));
        }
    }

    private void Tell(WebPresence presence, SavedPresence saved)
    {
        _saved++;
        WriteVerbose(_spoken.Text(saved.IsNew ? "VerboseSaved" : "VerboseSavedBefore", presence.Name, _spoken.Day(presence.Date)));
        if (saved.FormerName is { } former)
        {
            WriteWarning(_spoken.Text("WarningFormerName", presence.Name, former));
        }

        if (saved.Namesake is { } site)
        {
            WriteWarning(_spoken.Text("WarningNamesake", presence.Name, site));
        }

        if (saved.LastInFuture is { } future)
        {
            WriteWarning(_spoken.Text("WarningClockBack", presence.Name, _spoken.Day(presence.Date), _spoken.Day(future)));
        }

        if (_elapsed.Elapsed > TimeSpan.FromSeconds(1))
        {
            ShowProgress(_spoken.Text("ProgressSave", _address.Display), _spoken.Text("ProgressSaved", _saved, presence.Name), -1);
        }

        if (PassThru)
        {
            WriteObject(presence);
        }
    }
}
