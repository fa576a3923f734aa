namespace SocialAudit.Presence;

/// <summary>How often something new appears: the article's measure is once a week at least.</summary>
public static class PostingCadence
{
    /// <summary>The weeks before an audit that count.</summary>
    public const int Weeks = 12;

    /// <summary>What the article asks of a blog, in posts a week; without it, people lose interest.</summary>
    public const double WeeklyTarget = 1;

    /// <summary>The weeks before an audit in which a silence counts.</summary>
    public const int SilenceWeeks = 52;

    /// <summary>
    /// New posts a week over the 12 weeks before a moment, or over those begun since the oldest entry where a feed reaches less far
    /// back, so that a post every week is one a week however few posts the feed holds; null when there are no dates at all. A date more
    /// than a day after the moment is none.
    /// </summary>
    public static double? PerWeek(IReadOnlyCollection<DateTimeOffset> dates, DateTimeOffset now)
    {
        DateTimeOffset[] past = Past(dates, now);
        if (past.Length == 0)
        {
            return null;
        }

        double weeks = Math.Min(Weeks, Math.Max(0, Math.Floor((now - past[0]).TotalDays / 7)) + 1);
        return Math.Round(past.Count(d => d > now.AddDays(-7 * weeks)) / weeks, 2);
    }

    /// <summary>
    /// The longest time without a post: between two that follow each other, or since the newest one. Silences that reach into the 52
    /// weeks before the moment count, each in its whole length; a feed that reaches less far back tells only what it covers. Null
    /// when there are no dates at all.
    /// </summary>
    public static TimeSpan? LongestSilence(IReadOnlyCollection<DateTimeOffset> dates, DateTimeOffset now)
    {
        DateTimeOffset[] past = Past(dates, now);
        if (past.Length == 0)
        {
            return null;
        }

        DateTimeOffset start = now.AddDays(-7 * SilenceWeeks);
        DateTimeOffset newest = past[past.Length - 1];
        TimeSpan longest = newest < now ? now - newest : TimeSpan.Zero;
        for (int i = 1; i < past.Length; i++)
        {
            if (past[i] > start && past[i] - past[i - 1] > longest)
            {
                longest = past[i] - past[i - 1];
            }
        }

        return longest;
    }

    /// <summary>The dates that can have been, oldest first.</summary>
    private static DateTimeOffset[] Past(IReadOnlyCollection<DateTimeOffset> dates, DateTimeOffset now) => [.. dates.Where(d => d <= now.AddDays(1)).OrderBy(d => d)];
}
