namespace SocialAudit.Web;

/// <summary>What came of asking a site for its robots.txt.</summary>
public enum RobotsState
{
    /// <summary>There is one, and it was read whole (or its first 500 KiB).</summary>
    Read,

    /// <summary>There is none to be had (4xx, redirects that lead nowhere): everything is allowed.</summary>
    Missing,

    /// <summary>Nobody can say (429, 5xx, no answer, an answer that broke off): nothing may be crawled, and nothing is known.</summary>
    Unreachable,
}
