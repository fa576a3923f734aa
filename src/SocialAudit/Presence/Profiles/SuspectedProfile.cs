namespace SocialAudit.Presence.Profiles;

/// <summary>A profile that may be a second one of the organisation's, a forgotten one, or somebody else's imitation.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Other">The organisation's own, which it stands beside.</param>
/// <param name="Reasons">Why it is suspected: stable words, the strongest first.</param>
internal sealed record SuspectedProfile(SocialProfile Profile, SocialProfile Other, IReadOnlyList<string> Reasons);
