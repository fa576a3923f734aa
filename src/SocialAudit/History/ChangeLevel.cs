namespace SocialAudit.History;

/// <summary>What a change means for the organisation.</summary>
public enum ChangeLevel
{
    /// <summary>Something is better, or new and its own.</summary>
    Better,

    /// <summary>Good to know, neither better nor worse.</summary>
    Note,

    /// <summary>It could not be told this time: a person may look.</summary>
    Unknown,

    /// <summary>Something is worse, or gone.</summary>
    Worse,
}
