namespace SocialAudit.Audience;

/// <summary>
/// Splits the people who answered a question so that nothing can be told of fewer than five: small groups are put together, and where those
/// would still be fewer than five, or one group alone, the next smallest joins them. Else whoever takes the groups that are shown from the
/// total would know what the small one said.
/// </summary>
internal static class AudienceSegments
{
    /// <summary>What stands for those who did not say which group they are in.</summary>
    public const string Unsaid = "";

    /// <summary>The parts, the largest first, and last the groups that were put together.</summary>
    /// <param name="answered">The people who answered the question.</param>
    /// <param name="by">What they are split by: a question with one choice each.</param>
    /// <returns>The groups shown by themselves, and those put together, which is empty where no group is small; no group is shown where all had to be put together.</returns>
    public static (IReadOnlyList<AudienceSegment> Shown, AudienceSegment Together) Of(IReadOnlyList<AudienceResponse> answered, AudienceQuestion by)
    {
        List<AudienceSegment> shown =
        [
            .. answered.GroupBy(r => by.Chosen(r).FirstOrDefault() ?? Unsaid).Select(g => new AudienceSegment([g.Key], [.. g]))
                .OrderByDescending(s => s.People.Count).ThenBy(s => s.Groups[0], StringComparer.Ordinal),
        ];
        List<AudienceSegment> together = [.. shown.Where(s => s.People.Count < AudienceCounter.Fewest)];
        shown.RemoveAll(together.Contains);
        while (together.Count > 0 && shown.Count > 0 && (together.Count < 2 || together.Sum(s => s.People.Count) < AudienceCounter.Fewest))
        {
            together.Add(shown[shown.Count - 1]);
            shown.RemoveAt(shown.Count - 1);
        }

        return (shown, new AudienceSegment([.. together.SelectMany(s => s.Groups)], [.. together.SelectMany(s => s.People)]));
    }
}
