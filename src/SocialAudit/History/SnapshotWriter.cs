namespace SocialAudit.History;

/// <summary>Writes snapshots over one connection, each in a transaction of its own: what a kill can take is the one that is being written.</summary>
internal sealed class SnapshotWriter(StoreDialect dialect, StoreConnection connection, StoreSettings settings)
{
    // Clocks of several machines that write to one store differ a little.
    private static readonly long _clockPlay = (long)TimeSpan.FromMinutes(2).TotalMilliseconds;

    private readonly Dictionary<string, long> _checks = new(StringComparer.Ordinal);

    public SavedPresence Save(PreparedPresence prepared, string? linkTo)
    {
        long[] checks = [.. prepared.Rows.Select(r => CheckOf(r.Check))];
        return connection.Transact(() => Write(prepared, checks, linkTo));
    }

    private SavedPresence Write(PreparedPresence prepared, long[] checks, string? linkTo)
    {
        long now = settings.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        OrganisationFinder finder = new(dialect, connection);
        (long organisation, bool isNew, string? namesake) = finder.Find(prepared.Name, prepared.Keys, linkTo);
        (string? name, long? position, long? taken) = isNew ? (null, null, null) : Standing(organisation);
        if (name != prepared.Name)
        {
            finder.AddName(organisation, prepared.Name, prepared.Keys);
        }

        // An older snapshot that is brought in takes its place by its date. One that is older than a last one of tomorrow was made after it,
        // by another clock: what was saved last is the last.
        bool isClockWrong = prepared.Taken < position && position > now + _clockPlay;
        long place = isClockWrong ? position!.Value + 1 : prepared.Taken;
        long? id = connection.Number(
            "insert into snapshot (organisation_id, taken, saved, position, summary) values (@organisation, @taken, @saved, @position, @summary) on conflict (organisation_id, taken) do nothing returning id",
            ("@organisation", organisation), ("@taken", prepared.Taken), ("@saved", now), ("@position", place), ("@summary", prepared.Summary));
        if (id is null)
        {
            return new SavedPresence { IsNew = false };
        }

        connection.Run("insert into snapshot_content (snapshot_id, content) values (@id, @content)", ("@id", id), ("@content", prepared.Content));
        connection.InsertFindings(id.Value, prepared.Rows, checks);
        bool isLatest = position is null || place > position;
        if (isLatest)
        {
            connection.Run("update organisation set latest = @latest where id = @id", ("@latest", id), ("@id", organisation));
            if (name is not null && name != prepared.Name)
            {
                connection.Run("update organisation set name = @name where id = @id", ("@name", prepared.Name), ("@id", organisation));
            }
        }

        return new SavedPresence
        {
            IsNew = true,
            FormerName = isLatest && name is not null && OrganisationKeys.NameOf(name) != prepared.Keys.Name ? name : null,
            Namesake = namesake,
            LastInFuture = isClockWrong && taken > now ? DateTimeOffset.FromUnixTimeMilliseconds(taken.Value) : null,
        };
    }

    /// <summary>The name of an organisation, and where its latest snapshot stands: its place in the order and its date, null without any.</summary>
    private (string Name, long? Position, long? Taken) Standing(long organisation)
    {
        // Two questions: the answer to one that had to wait for another writer would not see what that one saved.
        (string name, long? latest) = connection.Rows(
            r => (r.GetString(0), r.IsDBNull(1) ? null : (long?)r.GetInt64(1)),
            "select name, latest from organisation where id = @id" + dialect.Held,
            ("@id", organisation)).Single();
        (long? position, long? taken) = latest is null ? (null, null) : connection.Rows(
            r => ((long?)r.GetInt64(0), (long?)r.GetInt64(1)),
            "select position, taken from snapshot where id = @id",
            ("@id", latest)).FirstOrDefault();
        return (name, position, taken);
    }

    /// <summary>The number of a check's name; a name that is new is added at once, outside the snapshot's transaction, so that two writers do not wait for each other.</summary>
    private long CheckOf(string name)
    {
        if (!_checks.TryGetValue(name, out long id))
        {
            connection.Run("insert into check_name (name) values (@name) on conflict (name) do nothing", ("@name", name));
            id = connection.Number("select id from check_name where name = @name", ("@name", name))!.Value;
            _checks.Add(name, id);
        }

        return id;
    }
}
