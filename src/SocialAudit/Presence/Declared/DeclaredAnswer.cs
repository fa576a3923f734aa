namespace SocialAudit.Presence.Declared;

/// <summary>What a person answers to a question on the organisation's presence.</summary>
public enum DeclaredAnswer
{
    /// <summary>Nothing was said.</summary>
    Unanswered,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>No.</summary>
    No,

    /// <summary>The person does not know.</summary>
    Unsure,
}
