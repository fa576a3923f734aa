namespace SocialAudit.Web;

/// <summary>What a robots.txt lets crawlers ask for (RFC 9309).</summary>
public sealed class RobotsRules
{
    private const string _everybody = "*";

    private readonly IReadOnlyDictionary<string, List<RobotsGroup>> _groups;

    internal RobotsRules(IReadOnlyDictionary<string, List<RobotsGroup>> groups, IReadOnlyList<string> sitemaps)
    {
        _groups = groups;
        Sitemaps = sitemaps.ToFixed();
    }

    /// <summary>The rules of a site that has none.</summary>
    public static RobotsRules None { get; } = new(new Dictionary<string, List<RobotsGroup>>(), []);

    /// <summary>The addresses of the Sitemap lines as they are written, in their order; most are whole addresses.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads a file; of a long one the first 500 KiB. Lines that mean nothing are passed over, and nothing is thrown.</summary>
    public static RobotsRules Parse(byte[] file) => new RobotsParser().Parse(file);

    /// <summary>
    /// True when a crawler may ask for an address: the longest rule that matches it decides, Allow where two are as long, and
    /// without any it may.
    /// </summary>
    /// <param name="agent">The crawler's name alone, such as <c>Googlebot</c>; capitals do not count.</param>
    /// <param name="address">An address of the site that the file belongs to.</param>
    public bool IsAllowed(string agent, Uri address)
    {
        string path = RobotsRule.Comparable(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        RobotsRule? decisive = null;
        foreach (RobotsRule rule in GroupsOf(agent).SelectMany(group => group.Rules))
        {
            bool outweighs = decisive is null || rule.Weight > decisive.Weight || (rule.Weight == decisive.Weight && rule.Allows);
            if (outweighs && rule.Matches(path))
            {
                decisive = rule;
            }
        }

        return decisive is null or { Allows: true };
    }

    /// <summary>The pause that a crawler is asked to make between two requests, at most a day; null when none is asked for.</summary>
    /// <param name="agent">The crawler's name alone.</param>
    public TimeSpan? CrawlDelayOf(string agent) => GroupsOf(agent).Max(group => group.CrawlDelay);

    // A crawler that is named heeds what is said to it, and only that.
    private List<RobotsGroup> GroupsOf(string agent) =>
        _groups.TryGetValue(agent, out List<RobotsGroup>? groups) || _groups.TryGetValue(_everybody, out groups) ? groups : [];
}
