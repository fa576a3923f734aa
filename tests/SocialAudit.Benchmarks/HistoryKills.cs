using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SocialAudit.History;

namespace SocialAudit.Benchmarks;

/// <summary>
/// Processes that save one snapshot after the other, four at a time, each killed in the middle at a moment of its own: 200 kills on
/// each kind of store. Whatever a process said that it had saved must be there, whole, and everything older too.
/// </summary>
internal static class HistoryKills
{
    private const int _kills = 200;
    private const int _together = 4;
    private const int _findings = 40;
    private const int _organisations = 3;

    public static void Run()
    {
        string folder = Directory.CreateTempSubdirectory("socialaudit-kills-").FullName;
        try
        {
            string file = Path.Combine(folder, "history.db");
            Kill("SQLite", file);
            using SqliteConnection connection = new($"Data Source={file};Pooling=false");
            connection.Open();
            using SqliteCommand check = connection.CreateCommand();
            check.CommandText = "pragma integrity_check";
            Console.WriteLine($"SQLite's own check of the file: {check.ExecuteScalar()}");
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
        Kill("PostgreSQL", server.NewDatabase());
    }

    /// <summary>Saves until it is killed, and says the moment of each snapshot when it is saved.</summary>
    public static void Save(string address, int writer)
    {
        using PresenceStore store = PresenceStore.Open(StoreAddress.Parse(address, Path.GetFullPath));
        for (int i = 0; ; i++)
        {
            // A minute that no other writer has.
            SocialAudit.Presence.WebPresence presence = HistoryScene.Make(i % _organisations, (i * 1000) + writer, _findings);
            store.Save(presence);
            Console.WriteLine(presence.Date.ToUnixTimeMilliseconds());
            Console.Out.Flush();
        }
    }

    private static void Kill(string kind, string address)
    {
        Random random = new(20261123);
        HashSet<long> saved = [];
        int killed = 0;
        Stopwatch watch = Stopwatch.StartNew();
        while (killed < _kills)
        {
            int first = killed;
            (int Writer, int Enough, int Pause)[] plans = [.. Enumerable.Range(0, _together).Select(i => (first + i, random.Next(1, 25), random.Next(0, 4000)))];
            List<long>[] said = [.. plans.AsParallel().WithDegreeOfParallelism(_together).Select(p => SaveAndKill(address, p.Writer, p.Enough, p.Pause))];
            saved.UnionWith(said.SelectMany(s => s));
            killed += plans.Length;
            Check(address, saved);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {killed} kills in {watch.Elapsed.TotalSeconds:0} s, {saved.Count} snapshots said to be saved: all are there and whole."));
    }

    /// <summary>Kills a process a moment after it has saved enough: the pause, in millionths of a second, puts it anywhere in the next one.</summary>
    private static List<long> SaveAndKill(string address, int writer, int enough, int pause)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["history-save", address, writer.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        List<long> said = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out long moment) && line.Length == 13)
            {
                said.Add(moment);
            }

            if (said.Count == enough)
            {
                long until = Stopwatch.GetTimestamp() + (pause * Stopwatch.Frequency / 1_000_000);
                SpinWait.SpinUntil(() => Stopwatch.GetTimestamp() >= until);
                process.Kill();
            }
        }

        process.WaitForExit();
        return said.Count >= enough ? said : throw new InvalidOperationException($"Writer {writer} ended after {said.Count} snapshots.");
    }

    private static void Check(string address, HashSet<long> saved)
    {
        using PresenceStore store = PresenceStore.Open(StoreAddress.Parse(address, Path.GetFullPath));
        IReadOnlyList<SnapshotKey> keys = store.Find(new HistoryQuery());
        bool isAll = saved.IsSubsetOf(keys.Select(k => k.Date.ToUnixTimeMilliseconds()));
        bool isWhole = keys.All(k => store.Load(k).Findings.Count == _findings) && store.Findings(new HistoryQuery()).Count() == keys.Count * _findings;
        if (!isAll || !isWhole)
        {
            throw new InvalidOperationException($"Lost: {!isAll}; broken: {!isWhole}.");
        }
    }
}
