using System.Data.Common;
using System.Globalization;
using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>Reads snapshots over one connection.</summary>
internal sealed class SnapshotReader(StoreDialect dialect, StoreConnection connection)
{
    // More numbers than that are not written into a question: all rows are read and sorted out here.
    private const int _mostNumbers = 500;

    /// <summary>The snapshots, organisations in the order of their names, the newest of each first.</summary>
    public IReadOnlyList<SnapshotKey> Keys(HistoryQuery query) => [.. Read(
        query, "s.id, o.id, o.name, s.taken", "", "",
        r => (r.GetInt64(1), new SnapshotKey(r.GetInt64(0), r.GetInt64(1), r.GetString(2), Date(r.GetInt64(3)))))];

    /// <summary>The snapshots in short, in the same order; those that can't be read are left out.</summary>
    public IEnumerable<PresenceSummary> Summaries(HistoryQuery query) =>
        Read(query, "o.id, s.summary", "", "", r => (r.GetInt64(0), r.IsDBNull(1) ? null : SnapshotJson.ReadSummary(r.GetString(1)))).OfType<PresenceSummary>();

    /// <summary>The findings, in the same order, those of a snapshot by check.</summary>
    public IEnumerable<StoredFinding> Findings(HistoryQuery query, Func<string, bool>? check, IReadOnlyCollection<Verdict> verdicts)
    {
        Dictionary<long, string> checks = connection.Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1)), "select id, name from check_name")
            .Where(c => check is null || check(c.Name)).ToDictionary(c => c.Id, c => c.Name);
        string where = verdicts.Count == 0 ? "" : $" and f.verdict in ({string.Join(", ", verdicts.Select(v => (int)v))})";
        if (check is not null)
        {
            where += $" and f.check_id in ({Numbers(checks.Keys)})";
        }

        return Read(query, "o.id, o.name, s.taken, f.check_id, f.verdict, f.reason, f.value", " join finding f on f.snapshot_id = s.id", where, r => (r.GetInt64(0), new StoredFinding
        {
            Name = r.GetString(1),
            Date = Date(r.GetInt64(2)),
            Check = checks[r.GetInt64(3)],
            Verdict = (Verdict)r.GetInt32(4),
            Reason = r.IsDBNull(5) ? null : r.GetString(5),
            Value = r.IsDBNull(6) ? null : r.GetString(6),
        }));
    }

    /// <summary>A snapshot whole.</summary>
    /// <exception cref="StoreException">It can't be read, or is no longer there.</exception>
    public WebPresence Load(SnapshotKey key)
    {
        try
        {
            return connection.Value("select content from snapshot_content where snapshot_id = @id", ("@id", key.Id)) is byte[] content
                ? SnapshotJson.Read(content)
                : throw new InvalidDataException("null");
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreProblem.Damaged, dialect.Display, $"{key.Name}, {key.Date:yyyy-MM-dd}", e);
        }
    }

    private IEnumerable<T> Read<T>(HistoryQuery query, string columns, string join, string where, Func<DbDataReader, (long Organisation, T Item)> read)
    {
        HashSet<long>? organisations = query.Name is { } name ? Organisations(name) : null;
        string only = organisations is { Count: <= _mostNumbers } ? $" and o.id in ({Numbers(organisations)})" : "";
        string snapshots = query.IsLatest ? "s.id = o.latest" : "s.organisation_id = o.id";
        if (query is { IsLatest: false, Last: { } last })
        {
            only += $" and s.id in (select t.id from snapshot t where t.organisation_id = o.id and t.taken >= @after and t.taken < @before order by t.position desc limit {last})";
        }

        string order = query.IsLatest ? "o.name, o.id" : "o.name, o.id, s.position desc";
        string sql = $"select {columns} from organisation o join snapshot s on {snapshots}{join} where s.taken >= @after and s.taken < @before{only}{where} order by {order}";
        long after = query.After?.ToUnixTimeMilliseconds() ?? long.MinValue;
        long before = query.Before?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        using DbCommand command = connection.Once(sql, ("@after", after), ("@before", before));
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            (long organisation, T item) = read(reader);
            if (organisations is null || organisations.Contains(organisation))
            {
                yield return item;
            }
        }
    }

    private HashSet<long> Organisations(Func<string, bool> name) =>
        [.. connection.Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1)), "select organisation_id, name from organisation_name").Where(o => name(o.Name)).Select(o => o.Id)];

    // Where nothing fits, a number that nothing has.
    private static string Numbers(IReadOnlyCollection<long> numbers) =>
        numbers.Count == 0 ? "-1" : string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static DateTimeOffset Date(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
