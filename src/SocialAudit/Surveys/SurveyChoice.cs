namespace SocialAudit.Surveys;

/// <summary>A choice that a question offers.</summary>
public sealed record SurveyChoice
{
    /// <summary>The stable name of the choice.</summary>
    public required string Id { get; init; }

    /// <summary>The choice as people read it, and as it stands in an answer.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>A sentence that explains it; null where the choice says it all.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>True when it goes with no other choice: «none of these».</summary>
    public bool Exclusive { get; init; }

    /// <summary>True when whoever makes it writes what is meant: «Other: …». Any words that are no choice are then an answer too.</summary>
    public bool Other { get; init; }
}
