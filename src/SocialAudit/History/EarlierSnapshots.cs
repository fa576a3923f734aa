using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>Which earlier snapshots of an organisation its newest one is compared with.</summary>
public static class EarlierSnapshots
{
    /// <summary>The place of the one that tells how it was: the one before the newest, or, as it was on a day, the last until then, or the first of all.</summary>
    /// <param name="keys">The organisation's snapshots, newest first; two at least.</param>
    /// <param name="since">The moment after that day; null for the one before the newest.</param>
    public static int PlaceOf(SnapshotKey[] keys, DateTimeOffset? since)
    {
        int place = since is { } day ? Array.FindIndex(keys, 1, k => k.Date < day) : 1;
        return place < 0 ? keys.Length - 1 : place;
    }

    /// <summary>Those before it, as far as they can be read: one that is damaged tells nothing, the ones before it may. Each is read when it is asked for.</summary>
    /// <param name="keys">The organisation's snapshots, newest first.</param>
    /// <param name="place">The place of the one that tells how it was.</param>
    /// <param name="load">Reads a snapshot.</param>
    /// <param name="damaged">Told of each that can't be read.</param>
    public static IEnumerable<WebPresence> Before(SnapshotKey[] keys, int place, Func<SnapshotKey, WebPresence> load, Action<StoreException>? damaged = null)
    {
        foreach (SnapshotKey key in keys.Skip(place + 1))
        {
            WebPresence? presence = null;
            try
            {
                presence = load(key);
            }
            catch (StoreException e) when (e.Problem == StoreProblem.Damaged)
            {
                damaged?.Invoke(e);
            }

            if (presence is not null)
            {
                yield return presence;
            }
        }
    }
}
