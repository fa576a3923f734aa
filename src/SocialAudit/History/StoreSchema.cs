using System.Globalization;

namespace SocialAudit.History;

/// <summary>
/// The form of the tables. Each version is a step from the one before, so that a new store goes the same way as an old one; all
/// steps that a store needs are one transaction.
/// </summary>
internal static class StoreSchema
{
    /// <summary>The version that this module writes.</summary>
    public const int Current = 3;

    /// <summary>Brings a store to the version that this module writes.</summary>
    /// <exception cref="StoreException">A newer module wrote the store, or what is there is no store.</exception>
    public static void Migrate(StoreDialect dialect, StoreConnection connection)
    {
        int version = dialect.ReadVersion(connection);
        if (version < Current)
        {
            version = connection.Transact(() =>
            {
                dialect.HoldSchema(connection);

                // Somebody else may have done it while we waited.
                int from = dialect.ReadVersion(connection);
                if (from < 1)
                {
                    First(dialect, connection);
                }

                if (from < 2)
                {
                    Second(connection);
                }

                if (from < 3)
                {
                    Third(dialect, connection);
                }

                if (from < Current)
                {
                    connection.Run("delete from socialaudit_store");
                    connection.Run("insert into socialaudit_store (version) values (@version)", ("@version", Current));
                }

                return Math.Max(from, Current);
            });
        }

        if (version > Current)
        {
            throw new StoreException(StoreProblem.TooNew, dialect.Display, version.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Organisations, what they are known again by, snapshots and their findings. Times are milliseconds since 1970 in universal time.</summary>
    private static void First(StoreDialect dialect, StoreConnection connection)
    {
        string[] statements =
        [
            "create table socialaudit_store (version integer not null)",
            "create table verdict (id integer primary key, name text not null)",
            $"create table check_name (id {dialect.CountedKey}, name text not null unique)",
            $"create table organisation (id {dialect.CountedKey}, identity text not null unique, name text not null)",
            $"create table organisation_site (site text primary key, organisation_id bigint not null references organisation (id)){dialect.InOrderOfKey}",
            $"create table organisation_name (folded text not null, organisation_id bigint not null references organisation (id), name text not null, primary key (folded, organisation_id)){dialect.InOrderOfKey}",
            $"create table snapshot (id {dialect.CountedKey}, organisation_id bigint not null references organisation (id), taken bigint not null, saved bigint not null, unique (organisation_id, taken))",
            $"create table snapshot_content (snapshot_id bigint primary key references snapshot (id) on delete cascade, content {dialect.Bytes} not null)",
            $"create table finding (snapshot_id bigint not null references snapshot (id) on delete cascade, check_id bigint not null, number integer not null, verdict integer not null, reason text, value text, primary key (snapshot_id, check_id, number)){dialect.InOrderOfKey}",
        ];
        Run(connection, statements);
        foreach (Verdict verdict in (Verdict[])Enum.GetValues(typeof(Verdict)))
        {
            connection.Run("insert into verdict (id, name) values (@id, @name)", ("@id", (int)verdict), ("@name", verdict.ToString()));
        }
    }

    /// <summary>
    /// The latest state of all organisations without a look at their older snapshots, snapshots in short, and an order that a clock which
    /// went backwards does not upset.
    /// </summary>
    private static void Second(StoreConnection connection)
    {
        connection.Run("alter table organisation add column latest bigint");
        connection.Run("alter table snapshot add column position bigint");
        connection.Run("alter table snapshot add column summary text");
        connection.Run("update snapshot set position = taken");
        foreach (long id in connection.Rows(r => r.GetInt64(0), "select id from snapshot"))
        {
            byte[] content = (byte[])connection.Value("select content from snapshot_content where snapshot_id = @id", ("@id", id))!;
            connection.Run("update snapshot set summary = @summary where id = @id", ("@summary", Summarise(content)), ("@id", id));
        }

        connection.Run("update organisation set latest = (select s.id from snapshot s where s.organisation_id = organisation.id order by s.position desc limit 1)");
        connection.Run("create index snapshot_position on snapshot (organisation_id, position)");
        connection.Run("create index organisation_in_order on organisation (name, id)");
    }

    /// <summary>Less to write for each snapshot: no index that no question needs, and none beside a table whose key can be the row's own number.</summary>
    private static void Third(StoreDialect dialect, StoreConnection connection)
    {
        Run(connection,
        [
            "drop index if exists snapshot_position",
            $"create table content (snapshot_id {dialect.SharedKey} references snapshot (id) on delete cascade, content {dialect.Bytes} not null)",
            "insert into content (snapshot_id, content) select snapshot_id, content from snapshot_content order by snapshot_id",
            "drop table snapshot_content",
            "alter table content rename to snapshot_content",
        ]);
    }

    private static void Run(StoreConnection connection, string[] statements)
    {
        foreach (string statement in statements)
        {
            connection.Run(statement);
        }
    }

    /// <summary>The summary of a snapshot; null for one that can't be read, which must not keep the others from being.</summary>
    private static string? Summarise(byte[] content)
    {
        try
        {
            return StoreText.Clean(SnapshotJson.WriteSummary(PresenceSummary.Of(SnapshotJson.Read(content))));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
