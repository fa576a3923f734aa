namespace SocialAudit.Surveys;

/// <summary>What was chosen in a cell.</summary>
/// <param name="Ids">The ids of the choices.</param>
/// <param name="Other">What was written in one's own words; null for nothing.</param>
/// <param name="Unknown">What is none of the choices; null for nothing.</param>
internal sealed record ChosenAnswer(string[] Ids, string? Other, string? Unknown)
{
    /// <summary>Nothing was chosen.</summary>
    public static ChosenAnswer None { get; } = new([], null, null);

    /// <summary>The choices as a reader's own values, once they were asked for.</summary>
    public object? Values { get; set; }
}
