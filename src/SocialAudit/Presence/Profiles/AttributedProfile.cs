using SocialAudit.Platforms;

namespace SocialAudit.Presence.Profiles;

/// <summary>A profile, every place that names it, and whose it is.</summary>
internal sealed record AttributedProfile(
    ProfileAddress Profile, IReadOnlyList<ProfileMention> Mentions, ProfileAttribution Attribution, double Confidence, string Why);
