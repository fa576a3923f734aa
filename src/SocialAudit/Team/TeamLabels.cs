namespace SocialAudit.Team;

/// <summary>
/// The labels that stand for people. An import numbers its answers P1, P2, … in the order of files and lines. Answers of several imports
/// carry the same labels; they are numbered as one import of all their files would have: it depends on the answers alone, not on how or in which
/// order they were handed over. A label made of the name would be the same forever, but anybody with a list of the staff could make it too.
/// </summary>
public static class TeamLabels
{
    /// <summary>True when every answer has a label of its own, so that the labels stay as they are.</summary>
    public static bool AreDistinct(IReadOnlyCollection<TeamArchetypeResponse> responses) =>
        responses.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count() == responses.Count;

    /// <summary>The answers, each with a label of its own.</summary>
    public static IReadOnlyList<TeamArchetypeResponse> Settle(IReadOnlyCollection<TeamArchetypeResponse> responses) => AreDistinct(responses)
        ? [.. responses]
        : [.. responses.OrderBy(r => r.File, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line).Select((r, i) => r with { Id = $"P{i + 1}" })];
}
