using SocialAudit.Presence;
using SocialAudit.Presence.Search;

namespace SocialAudit.History;

/// <summary>
/// What changed in what searches show. A search is compared with the same one only: the same words on the same engine. What a search no
/// longer shows may stand further down, and is never counted as gone.
/// </summary>
internal sealed class SearchChanges(ChangeWriter writer)
{
    // The first place, what is seen without scrolling, and the first page: within one of them, a place more or less is the luck of the day.
    private static readonly int[] _lastPlaces = [1, 3, 10];

    public IEnumerable<PresenceChange> All()
    {
        Dictionary<(string Engine, SearchSubject Subject, string Query), SearchSummary> after = Summaries(writer.After);
        return Summaries(writer.Before).SelectMany(was => after.TryGetValue(was.Key, out SearchSummary? now) ? Compare(was.Value, now) : NotMade(was.Value));
    }

    /// <summary>Searches by what is the same from month to month; of one that was made twice, the last.</summary>
    private Dictionary<(string Engine, SearchSubject Subject, string Query), SearchSummary> Summaries(WebPresence presence) =>
        SearchMeasure.Summarise(presence.SearchResults, presence.Organisation, writer.Language)
            .Where(s => s.Subject != SearchSubject.Other)
            .GroupBy(s => (s.Engine, s.Subject, TextFolding.Fold(s.Query!)))
            .ToDictionary(g => g.Key, g => g.Last());

    private IEnumerable<PresenceChange> Compare(SearchSummary before, SearchSummary after)
    {
        ILookup<string, Finding> was = Findings(before, writer.Before);
        ILookup<string, Finding> now = Findings(after, writer.After);
        PresenceChange?[] all =
        [
            Place(before, after, was[SearchFindings.PlaceOf(before)].Single(), now[SearchFindings.PlaceOf(after)].Single()),
            Others(before, after, was[SearchFindings.SharedOf(before)].FirstOrDefault(), now[SearchFindings.SharedOf(after)].FirstOrDefault()),
            Old(before, after, was[SearchFindings.OldAddress].FirstOrDefault(), now[SearchFindings.OldAddress].FirstOrDefault()),
        ];
        return all.OfType<PresenceChange>();
    }

    private PresenceChange? Place(SearchSummary before, SearchSummary after, Finding was, Finding now) => (before.SiteRank, after.SiteRank) switch
    {
        (null, null) => null,
        (null, _) => writer.Make(ChangeKind.KnownNow, ChangeLevel.Note, was, now),
        (_, null) => writer.Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, was, now),
        ({ } then, { } place) when Band(place) < Band(then) => writer.Make(ChangeKind.Better, ChangeLevel.Better, was, now),
        ({ } then, { } place) when Band(place) > Band(then) => writer.Make(ChangeKind.Worse, ChangeLevel.Worse, was, now),
        _ => null,
    };

    private PresenceChange? Others(SearchSummary before, SearchSummary after, Finding? was, Finding? now) => (before.SharedWith.Count, after.SharedWith.Count) switch
    {
        (0, 0) => null,
        (0, _) => writer.Make(ChangeKind.Worse, ChangeLevel.Worse, null, now),
        (_, 0) => writer.Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, was, now),
        _ => IsSameSet(before.SharedWith, after.SharedWith) ? null : writer.Make(ChangeKind.Changed, ChangeLevel.Note, was, now),
    };

    private PresenceChange? Old(SearchSummary before, SearchSummary after, Finding? was, Finding? now) => (before.OldAddresses.Count, after.OldAddresses.Count) switch
    {
        (0, 0) => null,
        (0, _) => writer.Make(ChangeKind.Worse, ChangeLevel.Worse, null, now),
        (_, 0) => writer.Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, was, null),
        _ => IsSameSet(before.OldAddresses, after.OldAddresses) ? null : writer.Make(ChangeKind.Changed, ChangeLevel.Note, was, now),
    };

    /// <summary>A search that was not made this time says nothing; one that was tried and got no answer is told.</summary>
    private IEnumerable<PresenceChange> NotMade(SearchSummary before)
    {
        string check = SearchFindings.PlaceOf(before);
        Finding? tried = writer.After.Findings.FirstOrDefault(f => f.Check == check && f.Verdict == Verdict.Unknown && f.Message.Contains(before.Engine));
        return before.SiteRank is not null && tried is not null
            ? [writer.Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, Findings(before, writer.Before)[check].Single(), tried)]
            : [];
    }

    /// <summary>The findings of a search, with the verdicts that the audit gave.</summary>
    private ILookup<string, Finding> Findings(SearchSummary summary, WebPresence presence)
    {
        string check = SearchFindings.PlaceOf(summary);
        bool isSeen = presence.Findings.Any(f => f.Check == check && f.Verdict == Verdict.Confirmed);
        return SearchFindings.Of(summary, isSeen ? Verdict.Confirmed : Verdict.Declared, writer.Language).ToLookup(f => f.Check, StringComparer.Ordinal);
    }

    private static int Band(int place) => _lastPlaces.Count(last => place > last);

    private static bool IsSameSet(IEnumerable<string> one, IEnumerable<string> other) => new HashSet<string>(one, StringComparer.Ordinal).SetEquals(other);
}
