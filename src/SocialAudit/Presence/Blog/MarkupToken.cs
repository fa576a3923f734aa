namespace SocialAudit.Presence.Blog;

/// <summary>What a <see cref="MarkupScanner"/> came upon.</summary>
internal enum MarkupToken
{
    /// <summary>Words between tags.</summary>
    Text,

    /// <summary>The beginning of an element.</summary>
    Start,

    /// <summary>The end of an element.</summary>
    End,
}
