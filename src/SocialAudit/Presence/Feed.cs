namespace SocialAudit.Presence;

/// <summary>A feed that answered: what it holds and how often it is fed.</summary>
public sealed record Feed
{
    /// <summary>The feed's address.</summary>
    public required Uri Address { get; init; }

    /// <summary>The feed's title; empty when it has none.</summary>
    public required string Title { get; init; }

    /// <summary>What its entries are.</summary>
    public required FeedKind Kind { get; init; }

    /// <summary>How many entries it holds, of any sort.</summary>
    public required int Entries { get; init; }

    /// <summary>
    /// How many of its entries are posts: those with a believable date, each counted once. Site generators put static pages without a
    /// date into their feeds.
    /// </summary>
    public int Posts { get; init; }

    /// <summary>True when the feed was read to its end; in one that breaks off, entries may be missing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>True when its entries stand newest first: what it breaks off is older then.</summary>
    internal bool IsNewestFirst { get; init; } = true;

    /// <summary>The dates of its entries, newest first; entries without a believable date are left out.</summary>
    public IReadOnlyList<DateTimeOffset> Dates { get; init => field = value.ToFixed(); } = [];

    /// <summary>When the newest entry was published; null when no entry has a date.</summary>
    public DateTimeOffset? NewestPost => Dates.Count == 0 ? null : Dates[0];

    /// <summary>New entries a week, over the 12 weeks before the audit; null when no entry has a date.</summary>
    public double? PostsPerWeek { get; init; }

    /// <summary>
    /// The longest time without a post, in whole days: between two posts or since the newest one, as far as it reaches into the 52 weeks
    /// before the audit; null when no entry has a date.
    /// </summary>
    public int? LongestSilenceDays { get; init; }
}
