namespace SocialAudit.Presence;

/// <summary>What the entries of a feed are.</summary>
public enum FeedKind
{
    /// <summary>The organisation's own posts.</summary>
    Posts,

    /// <summary>Readers' comments: no measure of the organisation's activity.</summary>
    Comments,

    /// <summary>Dates of events: no measure of news either.</summary>
    Events,
}
