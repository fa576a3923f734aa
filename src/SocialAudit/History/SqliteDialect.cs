using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SocialAudit.History;

/// <summary>A store in a file of SQLite.</summary>
internal sealed class SqliteDialect(string file, StoreSettings settings, bool forReading) : StoreDialect
{
    // What SQLite says (https://www.sqlite.org/rescode.html).
    private const int _busy = 5;
    private const int _locked = 6;
    private const int _readOnly = 8;
    private const int _inputOutput = 10;
    private const int _corrupt = 11;
    private const int _full = 13;
    private const int _cannotOpen = 14;
    private const int _notADatabase = 26;

    // SQLITE_BUSY_SNAPSHOT: what this connection had read is no longer the newest; waiting does not help, beginning again does.
    private const int _busySnapshot = 517;

    // Bytes, of a new store. A snapshot changes a few rows in each of many tables, and every page that it touches is written whole: small
    // pages make half as much to write as SQLite's own 4096.
    private const int _pageSize = 2048;

    // The log is worked into the file, which waits for the disk, each time that it is so long: 32 MB.
    private const int _pagesOfLog = 16_000;

    // "SoAu": marks the file as ours.
    private const int _applicationId = 0x536F4175;

    /// <inheritdoc/>
    public override string Display => file;

    /// <inheritdoc/>
    public override string CountedKey => "integer primary key";

    // In these very words the key is the row's own number, and needs no index beside the table.

    /// <inheritdoc/>
    public override string SharedKey => CountedKey;

    /// <inheritdoc/>
    public override string Bytes => "blob";

    /// <inheritdoc/>
    public override string InOrderOfKey => " without rowid";

    /// <inheritdoc/>
    public override string Held => "";

    /// <inheritdoc/>
    public override StoreConnection Connect()
    {
        SqliteLibrary.Use();
        if (!forReading)
        {
            MakeFolder();
        }
        else if (!File.Exists(file))
        {
            throw new StoreException(StoreProblem.NotThere, file);
        }

        try
        {
            return new SqliteStoreConnection(Open(new() { DataSource = file, Mode = forReading ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate }));
        }
        catch (SqliteException e) when (forReading && e.SqliteErrorCode is _readOnly or _cannotOpen && !File.Exists(file + "-wal"))
        {
            // In a folder where nothing may be written, not even SQLite's own notes, a store that nobody writes can be read all the same.
            return new SqliteStoreConnection(Open(new() { DataSource = $"file:{Uri.EscapeDataString(file).Replace("%2F", "/")}?immutable=1", Mode = SqliteOpenMode.ReadOnly }));
        }
    }

    private SqliteConnection Open(SqliteConnectionStringBuilder words)
    {
        int seconds = Math.Max(1, (int)settings.Wait.TotalSeconds);
        words.Pooling = false;
        words.DefaultTimeout = seconds;
        SqliteConnection connection = new(words.ToString());
        try
        {
            connection.Open();
            Run(connection, $"pragma busy_timeout = {seconds * 1000}");

            // Another program's database is left as it is.
            if (!IsOurs(connection))
            {
                throw new StoreException(StoreProblem.NotAStore, file);
            }

            bool isReadOnly = SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1;
            if (isReadOnly && !forReading)
            {
                throw new StoreException(StoreProblem.ReadOnly, file);
            }

            // A log beside the file: readers and the one writer do not stop each other, a commit is one write at the log's end, and what
            // a killed process had not committed is passed over by the next that opens the file. Where there can be none (a shared folder),
            // SQLite keeps its older way.
            if (!isReadOnly)
            {
                Run(connection, $"pragma page_size = {_pageSize}");
                Run(connection, "pragma journal_mode = wal");
                Run(connection, "pragma synchronous = normal");
                Run(connection, $"pragma wal_autocheckpoint = {_pagesOfLog}");
            }

            Run(connection, "pragma foreign_keys = on");
            Run(connection, "pragma cache_size = -16000");
            foreach (string statement in settings.OnConnect)
            {
                Run(connection, statement);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>True for a store and for an empty file, as both are at one moment: somebody else may be making the store just now.</summary>
    private static bool IsOurs(SqliteConnection connection)
    {
        using SqliteTransaction moment = connection.BeginTransaction(deferred: true);
        return Number(connection, "pragma application_id", moment) == _applicationId || Number(connection, "select count(*) from sqlite_master", moment) == 0;
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StoreException(StoreProblem.CannotOpen, file, e.Message, e);
        }
    }

    /// <inheritdoc/>
    public override void HoldSchema(StoreConnection connection) => connection.Run($"pragma application_id = {_applicationId}");

    /// <inheritdoc/>
    public override int ReadVersion(StoreConnection connection)
    {
        bool isThere = connection.Number("select 1 from sqlite_master where type = 'table' and name = 'socialaudit_store'") is not null;
        return isThere ? (int)(connection.Number("select version from socialaudit_store") ?? 0) : 0;
    }

    /// <inheritdoc/>
    public override StoreException Explain(DbException error, bool connecting)
    {
        int code = (error as SqliteException)?.SqliteErrorCode ?? 0;
        StoreProblem problem = code switch
        {
            _busy or _locked => StoreProblem.Locked,
            _readOnly => StoreProblem.ReadOnly,
            _corrupt => StoreProblem.Damaged,
            _full => StoreProblem.Full,
            _notADatabase => StoreProblem.NotAStore,
            _cannotOpen or _inputOutput => StoreProblem.CannotOpen,
            _ => StoreProblem.Failed,
        };
        return new StoreException(problem, file, error.Message, error);
    }

    /// <inheritdoc/>
    public override bool IsPassing(DbException error) => error is SqliteException { SqliteExtendedErrorCode: _busySnapshot };

    private static long Number(SqliteConnection connection, string sql, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
