using Npgsql;

namespace SocialAudit.History;

/// <summary>A connection to a PostgreSQL database.</summary>
internal sealed class PostgresStoreConnection(NpgsqlConnection connection) : StoreConnection(connection)
{
    /// <inheritdoc/>
    public override void InsertFindings(long snapshot, IReadOnlyList<FindingRow> rows, long[] checks)
    {
        // One question and one answer, however many there are.
        Run(
            "insert into finding (snapshot_id, check_id, number, verdict, reason, value) select @snapshot, * from unnest(@checks, @numbers, @verdicts, @reasons, @values)",
            ("@snapshot", snapshot),
            ("@checks", checks),
            ("@numbers", rows.Select(r => r.Number).ToArray()),
            ("@verdicts", rows.Select(r => r.Verdict).ToArray()),
            ("@reasons", rows.Select(r => r.Reason).ToArray()),
            ("@values", rows.Select(r => r.Value).ToArray()));
    }
}
