using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialAudit.History;

/// <summary>A connection to a file of SQLite.</summary>
internal sealed class SqliteStoreConnection(SqliteConnection connection) : StoreConnection(connection)
{
    private SqliteFindings? _findings;

    /// <inheritdoc/>
    public override void InsertFindings(long snapshot, IReadOnlyList<FindingRow> rows, long[] checks)
    {
        _findings ??= new SqliteFindings(connection);
        _findings.Insert(snapshot, rows, checks);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _findings?.Dispose();
        base.Dispose();
    }

    // Prepared once like all that is said for each snapshot; the library's own transaction is prepared anew each time.

    /// <inheritdoc/>
    protected override void Begin() => Run("begin immediate");

    /// <inheritdoc/>
    protected override void Commit() => Run("commit");

    /// <inheritdoc/>
    protected override void Rollback()
    {
        // A full disk, for one, ends the transaction by itself.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            Run("rollback");
        }
    }
}
