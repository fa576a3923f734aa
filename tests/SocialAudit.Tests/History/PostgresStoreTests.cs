using Npgsql;
using SocialAudit.History;

namespace SocialAudit.Tests.History;

/// <summary>The store in a PostgreSQL database.</summary>
public sealed class PostgresStoreTests(PostgresServer server) : StoreTests
{
    private readonly string _database = server.NewDatabase();

    protected override StoreAddress Address => StoreAddress.Parse(_database, p => p);

    protected override void Run(string sql) => PostgresServer.Run(_database, sql);

    [Fact]
    public void A_connection_that_breaks_between_two_snapshots_is_opened_again()
    {
        using PresenceStore store = PresenceStore.Open(Address);
        store.Save(HistoryScene.Centre());
        Break();

        store.Save(HistoryScene.Centre(date: HistoryScene.Today.AddMinutes(1)));

        Assert.Equal(2, store.Of("Centre des Érables").Count);
    }

    [Fact]
    public void A_connection_that_breaks_in_the_middle_of_a_snapshot_loses_nothing()
    {
        Break(on: "create function socialaudit.cut() returns trigger language plpgsql as $$ begin if not exists (select 1 from socialaudit.snapshot where taken = -1) then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$", table: "snapshot_content");
        using PresenceStore store = PresenceStore.Open(Address);

        StoreException error = Assert.Throws<StoreException>(() => store.Save(HistoryScene.Centre()));

        Assert.Equal(StoreProblem.ConnectionLost, error.Problem);
        Assert.Empty(store.Find(new HistoryQuery()));
        Run("drop trigger cut on snapshot_content");
        Assert.True(store.Save(HistoryScene.Centre()).IsNew);
    }

    [Fact]
    public void No_error_holds_the_password()
    {
        NpgsqlConnectionStringBuilder right = new(_database);
        string[] wrong =
        [
            _database.Replace("Port=", "Port=1;Porte=", StringComparison.Ordinal),
            new NpgsqlConnectionStringBuilder(_database) { Port = 1 }.ToString(),
            new NpgsqlConnectionStringBuilder(_database) { Database = "nowhere" }.ToString(),
            new NpgsqlConnectionStringBuilder(_database) { Password = PostgresServer.Password + "x" }.ToString(),
            $"postgresql://audit:{PostgresServer.Password}@127.0.0.1:{right.Port}/nowhere",
            $"postgresql://audit:{PostgresServer.Password}@127.0.0.1:{right.Port}/{right.Database}?what=1",
        ];

        StoreException[] errors = [.. wrong.Select(w => Assert.Throws<StoreException>(() => PresenceStore.Open(StoreAddress.Parse(w, p => p))))];

        Assert.Equal([StoreProblem.BadAddress, StoreProblem.Unreachable, StoreProblem.Refused, StoreProblem.Refused, StoreProblem.Refused, StoreProblem.BadAddress], errors.Select(e => e.Problem));
        string said = string.Concat(errors.Select(e => e + e.Describe(Language.French) + e.Remedy(Language.English) + e.Store));
        Assert.DoesNotContain(PostgresServer.Password, said);
        Assert.DoesNotContain(PostgresServer.Password, Address.ToString());
    }

    [Fact]
    public void A_user_who_may_only_read_reads_and_is_told_that_he_may_not_write()
    {
        using (PresenceStore store = PresenceStore.Open(Address))
        {
            store.Save(HistoryScene.Centre());
        }

        StoreSettings readOnly = new() { OnConnect = ["set default_transaction_read_only = on"] };
        using PresenceStore reader = PresenceStore.Open(Address, readOnly, forReading: true);

        Assert.Single(reader.Of("Centre des Érables"));
        Assert.Equal(StoreProblem.ReadOnly, Assert.Throws<StoreException>(() => reader.Save(HistoryScene.Centre(date: HistoryScene.Today.AddDays(1)))).Problem);
    }

    [Fact]
    public void A_database_that_others_use_keeps_its_tables()
    {
        PostgresServer.Run(_database, "create table public.snapshot (x integer); insert into public.snapshot values (7)");

        using PresenceStore store = PresenceStore.Open(Address);
        store.Save(HistoryScene.Centre());

        Assert.Equal(7, PostgresServer.Number(_database, "select x from public.snapshot"));
    }

    private void Break(string? on = null, string? table = null)
    {
        if (on is null)
        {
            Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            return;
        }

        using (PresenceStore.Open(Address))
        {
            Run(on);
            Run($"create trigger cut before insert on {table} for each row execute function socialaudit.cut()");
        }
    }
}
