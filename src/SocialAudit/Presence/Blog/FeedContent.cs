namespace SocialAudit.Presence.Blog;

/// <summary>What a feed says: its title and its entries, in the feed's order.</summary>
internal sealed record FeedContent(string Title, string? Link, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>False when the feed breaks off: entries may be missing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>
    /// The entries that are posts: those with a date, each once. Site generators put static pages into their feed, which have no date
    /// or a zero one.
    /// </summary>
    public IEnumerable<FeedEntry> Posts =>
        Entries.Where(e => e.Date is not null).GroupBy(e => (e.Id ?? e.Link, e.Title, e.Date)).Select(g => g.First());

    /// <summary>True when the dated entries stand newest first, as feeds have it: nothing newer is missing then from one that breaks off.</summary>
    public bool IsNewestFirst
    {
        get
        {
            DateTimeOffset[] dates = [.. Entries.Where(e => e.Date is not null).Select(e => e.Date!.Value)];
            return dates.Length > 1 && Enumerable.Range(1, dates.Length - 1).All(i => dates[i] <= dates[i - 1]);
        }
    }
}
