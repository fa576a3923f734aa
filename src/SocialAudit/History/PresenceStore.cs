using System.Data.Common;
using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>
/// What audits found, kept: whole snapshots with their evidence, and rows to ask for organisations, checks, verdicts and times. A
/// connection that breaks is opened again. One thread at a time.
/// </summary>
public sealed class PresenceStore : IDisposable
{
    private const int _tries = 8;

    private readonly StoreDialect _dialect;
    private readonly StoreSettings _settings;
    private StoreConnection? _connection;
    private SnapshotWriter? _writer;

    private PresenceStore(StoreDialect dialect, StoreSettings settings)
    {
        _dialect = dialect;
        _settings = settings;
    }

    /// <summary>The store as it may be shown: never with a password.</summary>
    public string Display => _dialect.Display;

    /// <summary>Opens a store; one of an older version is brought to today's.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="settings">How it works; the usual settings unless told.</param>
    /// <param name="forReading">True when nothing will be saved: a store that is not there is not made then, and a read-only one serves.</param>
    /// <exception cref="StoreException">It can't be opened, is no store, or a newer module wrote it.</exception>
    public static PresenceStore Open(StoreAddress address, StoreSettings? settings = null, bool forReading = false)
    {
        settings ??= new StoreSettings();
        PresenceStore store = new(StoreDialect.Of(address, settings, forReading), settings);
        try
        {
            store.Guard(_ => true);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Saves a snapshot whole, or not at all. The same organisation at the same time is kept once.</summary>
    /// <param name="prepared">The snapshot.</param>
    /// <param name="linkTo">The name or the site of the organisation in the store that it is of, where neither its site nor its name tells.</param>
    /// <exception cref="StoreException">It can't be saved; nothing of it is in the store then.</exception>
    public SavedPresence Save(PreparedPresence prepared, string? linkTo = null) => Guard(connection =>
    {
        _writer ??= new SnapshotWriter(_dialect, connection, _settings);
        return _writer.Save(prepared, linkTo);
    });

    /// <inheritdoc cref="Save(PreparedPresence, string?)"/>
    public SavedPresence Save(WebPresence presence, string? linkTo = null) => Save(new PreparedPresence(presence), linkTo);

    /// <summary>The snapshots that the store has, organisations in the order of their names, the newest of each first.</summary>
    /// <exception cref="StoreException">They can't be read.</exception>
    public IReadOnlyList<SnapshotKey> Find(HistoryQuery query) => Guard(connection => new SnapshotReader(_dialect, connection).Keys(query));

    /// <summary>A snapshot whole, as it was saved.</summary>
    /// <exception cref="StoreException">It can't be read; others may.</exception>
    public WebPresence Load(SnapshotKey key) => Guard(connection => new SnapshotReader(_dialect, connection).Load(key));

    /// <summary>The snapshots in short, organisations in the order of their names, the newest of each first. Nothing else may be asked meanwhile.</summary>
    /// <exception cref="StoreException">They can't be read.</exception>
    public IEnumerable<PresenceSummary> Summaries(HistoryQuery query) => Stream(reader => reader.Summaries(query));

    /// <summary>The findings of snapshots, in the same order. Nothing else may be asked meanwhile.</summary>
    /// <param name="query">Which snapshots.</param>
    /// <param name="check">Tells of a check's name whether it is looked for; null for all.</param>
    /// <param name="verdicts">The verdicts that are looked for; none for all.</param>
    /// <exception cref="StoreException">They can't be read.</exception>
    public IEnumerable<StoredFinding> Findings(HistoryQuery query, Func<string, bool>? check = null, IReadOnlyCollection<Verdict>? verdicts = null) =>
        Stream(reader => reader.Findings(query, check, verdicts ?? []));

    /// <summary>Keeps of every month that ended longer ago the last snapshot of each organisation only; the newest always stays.</summary>
    /// <param name="months">How many whole months before this one are left alone, from 1.</param>
    /// <returns>How many snapshots went.</returns>
    /// <exception cref="StoreException">They can't be removed; all are still there then.</exception>
    public int Thin(int months) => Guard(connection => SnapshotThinner.Thin(connection, SnapshotThinner.Limit(_settings.Clock.GetUtcNow(), months)));

    /// <inheritdoc/>
    public void Dispose() => Close();

    private IEnumerable<T> Stream<T>(Func<SnapshotReader, IEnumerable<T>> read)
    {
        using IEnumerator<T> items = Guard(connection => read(new SnapshotReader(_dialect, connection)).GetEnumerator());
        while (Guard(_ => items.MoveNext(), tries: 1))
        {
            yield return items.Current;
        }
    }

    /// <summary>Does something that can be done twice, and says in the store's own words what goes wrong.</summary>
    private T Guard<T>(Func<StoreConnection, T> action, int tries = _tries)
    {
        bool wasLost = false;
        for (int attempt = 1; ; attempt++)
        {
            bool isConnecting = true;
            try
            {
                StoreConnection connection = Connected();
                isConnecting = false;
                return action(connection);
            }
            catch (DbException e)
            {
                bool isLost = !isConnecting && _connection is { IsOpen: false };
                if (isLost)
                {
                    Close();
                }

                // What was lost on the way is tried once more over a new connection.
                if (attempt >= tries || !(_dialect.IsPassing(e) || (isLost && !wasLost)))
                {
                    throw _dialect.Explain(e, isConnecting);
                }

                wasLost |= isLost;
            }
            catch (Exception e) when (e is System.Net.Sockets.SocketException or TimeoutException or IOException)
            {
                Close();
                throw new StoreException(isConnecting ? StoreProblem.Unreachable : StoreProblem.ConnectionLost, Display, e.Message, e);
            }
            catch (InvalidDataException e)
            {
                throw new StoreException(StoreProblem.Damaged, Display, e.Message, e);
            }
        }
    }

    private StoreConnection Connected()
    {
        if (_connection is null)
        {
            StoreConnection connection = _dialect.Connect();
            try
            {
                StoreSchema.Migrate(_dialect, connection);
            }
            catch
            {
                connection.Dispose();
                throw;
            }

            _connection = connection;
        }

        return _connection;
    }

    private void Close()
    {
        _connection?.Dispose();
        _connection = null;
        _writer = null;
    }
}
