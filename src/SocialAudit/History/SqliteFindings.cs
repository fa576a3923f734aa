using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialAudit.History;

/// <summary>
/// Inserts findings by SQLite's own functions: most of what a snapshot is, they would take more than half of the time through commands
/// and parameters.
/// </summary>
internal sealed class SqliteFindings : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[1024];

    public SqliteFindings(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, "insert into finding (snapshot_id, check_id, number, verdict, reason, value) values (?1, ?2, ?3, ?4, ?5, ?6)", out _statement));
    }

    /// <summary>Inserts the findings of a snapshot, in the transaction that is open.</summary>
    /// <exception cref="SqliteException">SQLite could not; what was inserted goes with the transaction.</exception>
    public void Insert(long snapshot, IReadOnlyList<FindingRow> rows, long[] checks)
    {
        raw.sqlite3_bind_int64(_statement, 1, snapshot);
        for (int i = 0; i < rows.Count; i++)
        {
            FindingRow row = rows[i];
            raw.sqlite3_bind_int64(_statement, 2, checks[i]);
            raw.sqlite3_bind_int(_statement, 3, row.Number);
            raw.sqlite3_bind_int(_statement, 4, row.Verdict);
            Bind(5, row.Reason);
            Bind(6, row.Value);
            int result = raw.sqlite3_step(_statement);
            raw.sqlite3_reset(_statement);
            if (result != raw.SQLITE_DONE)
            {
                Check(result);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(int index, string? text)
    {
        // An empty span would be taken for null.
        if (text is not { Length: > 0 })
        {
            Check(text is null ? raw.sqlite3_bind_null(_statement, index) : raw.sqlite3_bind_text(_statement, index, text));
            return;
        }

        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        int length = Encoding.UTF8.GetBytes(text, 0, text.Length, _text, 0);
        Check(raw.sqlite3_bind_text(_statement, index, new ReadOnlySpan<byte>(_text, 0, length)));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
