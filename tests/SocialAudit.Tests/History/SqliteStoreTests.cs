using Microsoft.Data.Sqlite;
using SocialAudit.History;

namespace SocialAudit.Tests.History;

/// <summary>The store in a file of SQLite.</summary>
public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override StoreAddress Address => StoreAddress.OfFile(_folder.File("sub/history.db"));

    public void Dispose() => _folder.Dispose();

    protected override void Run(string sql)
    {
        using SqliteConnection connection = Connect();
        Run(connection, sql);
    }

    [Fact]
    public void A_new_store_that_many_open_at_the_same_moment_is_made_once()
    {
        for (int round = 0; round < 10; round++)
        {
            StoreAddress address = StoreAddress.OfFile(_folder.File($"new{round}.db"));
            Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, writer =>
            {
                using PresenceStore store = PresenceStore.Open(address);
                Assert.True(store.Save(Day(writer)).IsNew);
            });

            using PresenceStore all = PresenceStore.Open(address);
            Assert.Equal(8, all.Of("Centre des Érables").Count);
        }
    }

    [Fact]
    public void A_full_disk_is_said_and_what_was_saved_is_still_there()
    {
        int saved = 0;
        using (PresenceStore small = PresenceStore.Open(Address, new StoreSettings { OnConnect = ["pragma max_page_count = 60"] }))
        {
            StoreException error = Assert.Throws<StoreException>(() =>
            {
                for (; saved < 10_000; saved++)
                {
                    small.Save(Day(saved));
                }
            });
            Assert.Equal(StoreProblem.Full, error.Problem);
        }

        using PresenceStore store = PresenceStore.Open(Address);
        Assert.Equal(saved, store.Of("Centre des Érables").Count);
        Assert.True(saved > 0 && store.Save(Day(saved)).IsNew);
    }

    [Fact]
    public void A_store_that_another_program_holds_for_too_long_is_said_and_serves_again_afterwards()
    {
        using PresenceStore store = PresenceStore.Open(Address, new StoreSettings { Wait = TimeSpan.FromSeconds(1) });
        using (SqliteConnection other = Connect())
        {
            Run(other, "begin immediate");
            Assert.Equal(StoreProblem.Locked, Assert.Throws<StoreException>(() => store.Save(Day(1))).Problem);
            Assert.Empty(store.Find(new HistoryQuery()));
            Run(other, "rollback");
        }

        Assert.True(store.Save(Day(1)).IsNew);
    }

    [Fact]
    public void What_may_only_be_read_is_read_and_not_written()
    {
        using (PresenceStore store = PresenceStore.Open(Address))
        {
            store.Save(Day(1));
        }

        using PresenceStore reader = PresenceStore.Open(Address, new StoreSettings { OnConnect = ["pragma query_only = on"] }, forReading: true);

        Assert.Single(reader.Of("Centre des Érables"));
        Assert.Equal(StoreProblem.ReadOnly, Assert.Throws<StoreException>(() => reader.Save(Day(2))).Problem);
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Address.File!)!);
        File.WriteAllText(Address.File!, string.Concat(Enumerable.Repeat("Recettes de Mme Lavoie\n", 400)));
        byte[] before = File.ReadAllBytes(Address.File!);

        Assert.Equal(StoreProblem.NotAStore, Assert.Throws<StoreException>(() => PresenceStore.Open(Address)).Problem);
        Assert.Equal(StoreProblem.NotAStore, Assert.Throws<StoreException>(() => PresenceStore.Open(Address, forReading: true)).Problem);
        Assert.Equal(before, File.ReadAllBytes(Address.File!));
    }

    [Fact]
    public void Another_programs_database_is_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Address.File!)!);
        Run("create table recipes (name text)");
        byte[] before = File.ReadAllBytes(Address.File!);

        Assert.Equal(StoreProblem.NotAStore, Assert.Throws<StoreException>(() => PresenceStore.Open(Address)).Problem);
        Assert.Equal(before, File.ReadAllBytes(Address.File!));
    }

    [Fact]
    public void A_damaged_file_is_said_and_never_made_worse()
    {
        using (PresenceStore store = PresenceStore.Open(Address))
        {
            for (int i = 0; i < 200; i++)
            {
                store.Save(Day(i));
            }
        }

        byte[] bytes = File.ReadAllBytes(Address.File!);
        bytes.AsSpan(8192, bytes.Length - 8192 - 4096).Fill(0xA5);
        File.WriteAllBytes(Address.File!, bytes);

        StoreException error = Assert.Throws<StoreException>(() =>
        {
            using PresenceStore store = PresenceStore.Open(Address);
            store.Save(Day(1000));
        });

        Assert.Equal(StoreProblem.Damaged, error.Problem);
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_a_look_at_it()
    {
        Assert.Equal(StoreProblem.NotThere, Assert.Throws<StoreException>(() => PresenceStore.Open(Address, forReading: true)).Problem);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Address.File!)));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said()
    {
        StoreAddress below = StoreAddress.OfFile(Path.Combine(_folder.Write("file", "x"), "history.db"));

        Assert.Equal(StoreProblem.CannotOpen, Assert.Throws<StoreException>(() => PresenceStore.Open(below)).Problem);
    }

    private static SocialAudit.Presence.WebPresence Day(int number) =>
        HistoryScene.Centre(date: HistoryScene.Today.AddDays(-number), findings: HistoryScene.Finding("Site.Title", value: $"Title {number}"));

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={Address.File};Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
