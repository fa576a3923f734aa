using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SocialAudit.History;
using SocialAudit.Presence;
using SocialAudit.Tests.Cmdlets;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.History;

/// <summary>Processes that save, and are killed on the way.</summary>
public sealed class KillTests(PostgresServer server) : IDisposable
{
    private const int _findings = 40;

    // Whoever saves says of each snapshot that it is saved.
    private const string _script = """
        param($Manifest, $Presence, $Store, $Writer)
        Import-Module $Manifest
        $bag = [System.Management.Automation.PSSerializer]::Deserialize([System.IO.File]::ReadAllText($Presence))
        $start = [DateTimeOffset]::new(2020, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
        & { for ($i = 0; $i -lt 1000000; $i++) { $bag.Date = $start.AddMinutes(10 * $i + [int]$Writer); $bag } } |
            Save-WebPresence -Store $Store -PassThru | ForEach-Object { [Console]::Out.WriteLine($_.Date.ToUnixTimeMilliseconds()) }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_kills_in_the_middle_of_saving_damage_nothing_and_lose_nothing_that_was_saved(bool isServer)
    {
        string store = isServer ? server.NewDatabase() : _folder.File("history.db");
        string script = _folder.Write("save.ps1", "\uFEFF" + _script);
        string presence = _folder.Write("presence.xml", Serialized());
        HashSet<long> saved = [];

        // Eight at once on one organisation, each killed when it has saved a few; then two on what those have left.
        foreach (int[] writers in new int[][] { [0, 1, 2, 3, 4, 5, 6, 7], [8, 9] })
        {
            long[][] said = await Task.WhenAll(writers.Select(w => SaveAndKillAsync(script, presence, store, w, 2 + w)));
            saved.UnionWith(said.SelectMany(s => s));
            Check(store, saved);
        }

        if (!isServer)
        {
            using SqliteConnection connection = new($"Data Source={store};Pooling=false");
            connection.Open();
            using SqliteCommand check = connection.CreateCommand();
            check.CommandText = "pragma integrity_check";
            Assert.Equal("ok", check.ExecuteScalar());
        }
    }

    private static void Check(string address, HashSet<long> saved)
    {
        using PresenceStore store = PresenceStore.Open(StoreAddress.Parse(address, p => p));
        SnapshotKey[] keys = [.. store.Find(new HistoryQuery())];
        Assert.Subset(keys.Select(k => k.Date.ToUnixTimeMilliseconds()).ToHashSet(), saved);
        Assert.All(keys, k => Assert.Equal(_findings, store.Load(k).Findings.Count));
        Assert.Equal(keys.Length * _findings, store.Findings(new HistoryQuery()).Count());
        Assert.Equal(keys.Max(k => k.Date), Assert.Single(store.Find(new HistoryQuery { Last = 1 })).Date);
    }

    private static async Task<long[]> SaveAndKillAsync(string script, string presence, string store, int writer, int enough)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using Process process = HostProcess.Start(HostProcess.Path, [script, HostedShell.Manifest, presence, store, writer.ToString(CultureInfo.InvariantCulture)]);
        List<long> said = [];
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            said.Add(long.Parse(line, CultureInfo.InvariantCulture));
            if (said.Count == enough)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(stop);
        Assert.True(said.Count >= enough, await process.StandardError.ReadToEndAsync(stop));
        return [.. said];
    }

    private static string Serialized()
    {
        WebPresence presence = HistoryScene.Centre(findings: [.. Enumerable.Range(0, _findings).Select(i => HistoryScene.Finding($"Check.{i}", (Verdict)(i % 5), $"Value {i}"))]);
        return System.Management.Automation.PSSerializer.Serialize(presence, 8);
    }
}
