using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Benchmarks;

/// <summary>
/// A store of SQLite with a million findings of 10,000 organisations: how long the latest state of all takes, how long the comparison of
/// one organisation's last two snapshots, and how fast snapshots are saved, each in a transaction of its own, beside bare prepared
/// inserts of the same rows in one transaction. Saving and bare inserts take turns; the best of each counts. The same questions are put
/// to PostgreSQL where it is installed.
/// </summary>
internal static class HistoryBenchmark
{
    private const int _organisations = 10_000;
    private const int _months = 2;
    private const int _findings = 50;
    private const int _changes = 10;
    private const int _batch = 2000;
    private const int _rounds = 5;

    private const double _mostSecondsForAll = 1;
    private const double _mostMillisecondsForOne = 50;
    private const double _leastShare = 0.7;

    public static void Run()
    {
        string folder = Directory.CreateTempSubdirectory("socialaudit-history-").FullName;
        try
        {
            Saving(folder);
            string file = Path.Combine(folder, "full.db");
            Reading("SQLite", StoreAddress.OfFile(file));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The file: {new FileInfo(file).Length / 1e6:0} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        if (HistoryServer.Missing is { } missing)
        {
            Console.WriteLine(missing);
            return;
        }

        using HistoryServer server = new("benchmark");
        Reading("PostgreSQL", StoreAddress.Parse(server.NewDatabase(), Path.GetFullPath));
    }

    private static void Saving(string folder)
    {
        double[] bare = [double.MaxValue, double.MaxValue];
        double[] saved = [double.MaxValue, double.MaxValue];
        double prepared = double.MaxValue;
        long size = 0;
        for (int round = 0; round < _rounds; round++)
        {
            using PresenceStore bareStore = PresenceStore.Open(StoreAddress.OfFile(Path.Combine(folder, $"bare{round}.db")));
            using PresenceStore store = PresenceStore.Open(StoreAddress.OfFile(Path.Combine(folder, $"saved{round}.db")));
            for (int month = 0; month < 2; month++)
            {
                WebPresence[] batch = [.. Enumerable.Range(0, _batch).Select(i => HistoryScene.Make(i, month * HistoryScene.Month, _findings))];
                PreparedPresence[] ready = [];
                prepared = Math.Min(prepared, Time(() => ready = [.. batch.Select(p => new PreparedPresence(p))]));
                bare[month] = Math.Min(bare[month], Time(() => Bare(bareStore.Display, ready, month)));
                saved[month] = Math.Min(saved[month], Time(() => Save(store, batch)));
                size = ready[0].Content.Length;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_batch} snapshots of {_findings} findings, made ready one after the other in {prepared * 1000:0} ms, {size} bytes each"));
        foreach (int month in new[] { 0, 1 })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Month {month + 1}: bare inserts {bare[month] * 1000:0} ms, saved {saved[month] * 1000:0} ms ({_batch / saved[month]:0} snapshots/s, {_batch * _findings / saved[month]:N0} findings/s)"));
            Judge($"Saving month {month + 1} beside bare inserts", bare[month] / saved[month], _leastShare, isLeast: true, "times as fast");
        }
    }

    /// <summary>As the cmdlet does: made ready beside each other, saved one by one in order.</summary>
    private static void Save(PresenceStore store, IEnumerable<WebPresence> presences)
    {
        Queue<Task<PreparedPresence>> ahead = [];
        foreach (WebPresence presence in presences)
        {
            ahead.Enqueue(Task.Run(() => new PreparedPresence(presence)));
            if (ahead.Count > Environment.ProcessorCount)
            {
                store.Save(ahead.Dequeue().Result);
            }
        }

        while (ahead.TryDequeue(out Task<PreparedPresence>? last))
        {
            store.Save(last.Result);
        }
    }

    /// <summary>The same rows into the same tables: of the first month with the organisations.</summary>
    private static void Bare(string file, PreparedPresence[] ready, int month)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=false");
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand organisation = Command(connection, "insert into organisation (id, identity, name, latest) values (@1, @2, @3, @1)", 3);
        using SqliteCommand site = Command(connection, "insert into organisation_site (site, organisation_id) values (@1, @2)", 2);
        using SqliteCommand name = Command(connection, "insert into organisation_name (folded, organisation_id, name) values (@1, @2, @3)", 3);
        using SqliteCommand snapshot = Command(connection, "insert into snapshot (id, organisation_id, taken, saved, position, summary) values (@1, @2, @3, @3, @3, @4)", 4);
        using SqliteCommand content = Command(connection, "insert into snapshot_content (snapshot_id, content) values (@1, @2)", 2);
        using SqliteCommand finding = Command(connection, "insert into finding (snapshot_id, check_id, number, verdict, reason, value) values (@1, @2, @3, @4, @5, @6)", 6);
        for (int i = 0; i < ready.Length; i++)
        {
            PreparedPresence one = ready[i];
            if (month == 0)
            {
                Insert(organisation, i + 1, one.Keys.Identity, one.Name);
                Insert(site, one.Keys.Site!, i + 1);
                Insert(name, one.Keys.Name, i + 1, one.Name);
            }

            int id = (month * ready.Length) + i + 1;
            Insert(snapshot, id, i + 1, one.Taken, one.Summary);
            Insert(content, id, one.Content);
            foreach (FindingRow row in one.Rows)
            {
                Insert(finding, id, row.Number + 1, row.Number, row.Verdict, (object?)row.Reason ?? DBNull.Value, (object?)row.Value ?? DBNull.Value);
            }
        }

        transaction.Commit();
    }

    private static void Reading(string kind, StoreAddress address)
    {
        Stopwatch fill = Stopwatch.StartNew();
        using PresenceStore store = PresenceStore.Open(address);
        for (int month = 0; month < _months; month++)
        {
            Save(store, Enumerable.Range(0, _organisations).Select(i => HistoryScene.Make(i, month * HistoryScene.Month, _findings)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {_organisations * _months * _findings:N0} findings of {_organisations:N0} organisations saved in {fill.Elapsed.TotalSeconds:0.0} s"));
        HistoryQuery latest = new() { Last = 1 };
        double summaries = Best(() => Expect(store.Summaries(latest).Count(), _organisations));
        double keys = Best(() => Expect(store.Find(latest).Count, _organisations));
        double findings = Best(() => Expect(store.Findings(latest).Count(), _organisations * _findings));
        double check = Best(() => Expect(store.Findings(latest, c => c == "Area0.Check0").Count(), _organisations));
        string name = $"Centre communautaire numéro {(_organisations / 2) + 2}";
        double one = Best(() => Expect(Compare(store, name).Count, _changes));
        Judge("Latest state of all, in short", summaries, _mostSecondsForAll, isLeast: false, "s");
        Judge("Latest state of all, which snapshots", keys, _mostSecondsForAll, isLeast: false, "s");
        Judge("Latest state of all, one check", check, _mostSecondsForAll, isLeast: false, "s");
        Judge($"Latest state of all, every finding ({_organisations * _findings:N0} rows)", findings, _mostSecondsForAll, isLeast: false, "s");
        Judge("The last two snapshots of one, found, read whole and compared", one * 1000, _mostMillisecondsForOne, isLeast: false, "ms");
    }

    private static IReadOnlyList<PresenceChange> Compare(PresenceStore store, string name)
    {
        WebPresence[] last = [.. store.Find(new HistoryQuery { Name = n => n == name, Last = 2 }).Select(store.Load)];
        return PresenceComparison.Compare(last[1], last[0], Language.French);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"@{i}", DBNull.Value));
        }

        command.Prepare();
        return command;
    }

    private static void Insert(SqliteCommand command, params object[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private static void Expect(int count, int expected)
    {
        if (count != expected)
        {
            throw new InvalidOperationException($"{count} instead of {expected}.");
        }
    }

    private static double Best(Action action) => Enumerable.Range(0, _rounds).Min(_ => Time(action));

    private static double Time(Action action)
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Judge(string what, double measured, double bound, bool isLeast, string unit) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {measured:0.00} {unit}, {(isLeast ? "at least" : "at most")} {bound:0.0} wanted: {(isLeast == measured >= bound ? "kept" : "missed")}"));
}
