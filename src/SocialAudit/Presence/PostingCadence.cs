namespace SocialAudit.Presence;

/// <summary>How often something new appears: the article's measure is once a week at least.</summary>
public static class PostingCadence
{
    /// <summary>The weeks before an audit that count.</summary>
    public const int Weeks = 12;

    /// <summary>What the article asks of a blog, in posts a week; without it, people lose interest.</summary>
    public const double WeeklyTarget = 1;

    /// <summary>
    /// New posts a week over the 12 weeks before a moment, or since the oldest entry where a feed reaches less far back (a week at
    /// least); null when there are no dates at all.
    /// </summary>
    public static double? PerWeek(IReadOnlyCollection<DateTimeOffset> dates, DateTimeOffset now)
    {
        if (dates.Count == 0)
        {
            return null;
        }

        double weeks = Math.Min(Weeks, Math.Max(1, (now - dates.Min()).TotalDays / 7));
        return Math.Round(dates.Count(d => d > now.AddDays(-7 * weeks)) / weeks, 2);
    }
}
