namespace SocialAudit.Presence.Profiles;

/// <summary>What on a page names a profile.</summary>
internal enum ProfileMentionSource
{
    /// <summary>A link that a reader sees.</summary>
    Link,

    /// <summary>A link that says that it leads to the site's owner.</summary>
    RelMe,

    /// <summary>Structured data.</summary>
    SameAs,

    /// <summary>A <c>meta</c> element about the site.</summary>
    Meta,

    /// <summary>A <c>meta</c> element about who wrote the page, who may be a person.</summary>
    Author,

    /// <summary>A page plugin, a timeline, a subscribe button.</summary>
    Embed,

    /// <summary>An address in the text, without a link.</summary>
    Text,
}
