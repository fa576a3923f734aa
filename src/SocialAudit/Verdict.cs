namespace SocialAudit;

/// <summary>How a claim is known. An HTTP error is never turned into <see cref="Confirmed"/> or <see cref="Absent"/>.</summary>
public enum Verdict
{
    /// <summary>We asked and could not tell (time-out, 403, 429, 5xx, …); the finding keeps the reason.</summary>
    Unknown,

    /// <summary>The platform shows nothing without a login: a person must look.</summary>
    Unverifiable,

    /// <summary>An authoritative source answered, and says that it is not there.</summary>
    Absent,

    /// <summary>Said by somebody (a member of staff, the organisation's own site), not seen by us.</summary>
    Declared,

    /// <summary>Seen by us: the page or the API answered, and shows that it belongs to this organisation.</summary>
    Confirmed,
}
