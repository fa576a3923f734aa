namespace SocialAudit.Presence;

/// <summary>How an organisation uses a resource that it has invested in, in the article's words.</summary>
public enum ResourceState
{
    /// <summary>The audit can't tell: a person must look.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It has been left alone for so long that it is perhaps not the right one, or not the right strategy.</summary>
    PerhapsNotRight,

    /// <summary>It could carry more.</summary>
    UnderUsed,

    /// <summary>It is well used.</summary>
    WellUsed,
}
