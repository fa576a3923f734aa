namespace SocialAudit.Presence.Profiles;

/// <summary>What on a page names a profile.</summary>
internal enum ProfileMentionSource
{
    Link,
    RelMe,
    SameAs,
    Meta,
    Embed,
}
