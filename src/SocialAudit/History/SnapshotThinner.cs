namespace SocialAudit.History;

/// <summary>Keeps one snapshot a month of what is old.</summary>
internal static class SnapshotThinner
{
    /// <summary>The first moment that is not old: months count whole, in universal time.</summary>
    public static DateTimeOffset Limit(DateTimeOffset now, int months)
    {
        DateTime day = now.UtcDateTime;
        return new DateTimeOffset(new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(-months));
    }

    /// <summary>Leaves of every month before the limit each organisation's last snapshot, and every organisation's latest.</summary>
    /// <returns>How many snapshots went.</returns>
    public static int Thin(StoreConnection connection, DateTimeOffset limit) => connection.Transact(() =>
    {
        HashSet<(long, int)> kept = [];
        List<(long Id, long Organisation, long Taken)> old = connection.Rows(
            r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)),
            "select s.id, s.organisation_id, s.taken from snapshot s join organisation o on o.id = s.organisation_id where s.taken < @limit and (o.latest is null or s.id <> o.latest) order by s.organisation_id, s.position desc",
            ("@limit", limit.ToUnixTimeMilliseconds()));
        kept.UnionWith(connection.Rows(r => (r.GetInt64(0), Month(r.GetInt64(1))), "select s.organisation_id, s.taken from snapshot s join organisation o on o.latest = s.id"));
        int gone = 0;
        foreach ((long id, long organisation, long taken) in old)
        {
            if (!kept.Add((organisation, Month(taken))))
            {
                connection.Run("delete from snapshot where id = @id", ("@id", id));
                gone++;
            }
        }

        return gone;
    });

    private static int Month(long taken)
    {
        DateTimeOffset day = DateTimeOffset.FromUnixTimeMilliseconds(taken);
        return (day.Year * 12) + day.Month;
    }
}
