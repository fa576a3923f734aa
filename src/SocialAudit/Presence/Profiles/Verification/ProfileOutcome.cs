namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>What a platform said of a profile.</summary>
internal enum ProfileOutcome
{
    /// <summary>It did not tell; the reason is kept.</summary>
    Unknown,

    /// <summary>It showed the profile.</summary>
    Shown,

    /// <summary>It knows its accounts, and says that there is none of this name.</summary>
    Missing,
}
