namespace SocialAudit.Web;

/// <summary>The rules that one or several crawlers share.</summary>
internal sealed class RobotsGroup
{
    public List<RobotsRule> Rules { get; } = [];

    /// <summary>The pause that is asked for between two requests; the longest where there are several.</summary>
    public TimeSpan? CrawlDelay { get; set; }
}
