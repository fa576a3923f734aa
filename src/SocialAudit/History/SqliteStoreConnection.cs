using Microsoft.Data.Sqlite;

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
}
