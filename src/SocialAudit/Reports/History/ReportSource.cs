using System.Collections.Concurrent;
using SocialAudit.History;
using SocialAudit.Presence;

namespace SocialAudit.Reports.History;

/// <summary>
/// Reads a store organisation by organisation: what they all have in short streams over one connection, and each one's whole audits come
/// over others, one for each page that is being written, so that no more than that is in memory.
/// </summary>
internal sealed class ReportSource : IDisposable
{
    private readonly ConcurrentBag<PresenceStore> _free = [];
    private readonly StoreAddress _address;
    private readonly PresenceStore _short;
    private readonly HistoryQuery _query;

    /// <exception cref="StoreException">The store can't be opened or read.</exception>
    public ReportSource(StoreAddress address, HistoryQuery query)
    {
        _query = query;
        _address = address;
        _short = PresenceStore.Open(address, forReading: true);
        try
        {
            Organisations = [.. _short.Find(query).GroupBy(k => k.Organisation).Select(g => g.ToArray())];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The snapshots of each organisation, newest first; the organisations in the order of their names.</summary>
    public IReadOnlyList<SnapshotKey[]> Organisations { get; } = [];

    /// <summary>Each organisation's place and its audits in short, oldest first; one at a time.</summary>
    public IEnumerable<(int Place, IReadOnlyList<PresenceSummary> Trend)> Trends()
    {
        using SummaryMatcher matcher = new(_short.Summaries(_query), Organisations.Select(o => o[0].Name));
        for (int i = 0; i < Organisations.Count; i++)
        {
            yield return (i, matcher.Take(Organisations[i]));
        }
    }

    /// <summary>All that a report says of an organisation; from any thread.</summary>
    /// <exception cref="StoreException">Its audits can't be read.</exception>
    public OrganisationState Read(int place, IReadOnlyList<PresenceSummary> trend, Language language, DateTimeOffset? since, PlanFinder plans)
    {
        SnapshotKey[] keys = Organisations[place];
        WebPresence now = Load(keys[0]);
        OrganisationState state = new() { Now = now, Trend = trend, Plan = plans.Find(now) };
        if (keys.Length == 1)
        {
            return state;
        }

        int at = EarlierSnapshots.PlaceOf(keys, since);
        WebPresence before = Load(keys[at]);
        return state with { Before = before, Changes = PresenceComparison.Compare(before, now, language, EarlierSnapshots.Before(keys, at, Load)) };
    }

    /// <summary>A snapshot whole; from any thread.</summary>
    /// <exception cref="StoreException">It can't be read.</exception>
    public WebPresence Load(SnapshotKey key)
    {
        PresenceStore store = _free.TryTake(out PresenceStore? free) ? free : PresenceStore.Open(_address, forReading: true);
        try
        {
            return store.Load(key);
        }
        finally
        {
            _free.Add(store);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _short.Dispose();
        while (_free.TryTake(out PresenceStore? store))
        {
            store.Dispose();
        }
    }
}
