using System.Globalization;
using System.Text;

namespace SocialAudit.Web;

/// <summary>Reads a robots.txt line by line (RFC 9309, 2.2).</summary>
internal sealed class RobotsParser
{
    /// <summary>The least that a crawler must read of a file, in bytes (RFC 9309, 2.5): enough for any honest one.</summary>
    public const int MaximumBytes = 500 * 1024;

    private const int _maximumSitemaps = 1000;

    private static readonly char[] _blanks = [' ', '\t', '\uFEFF'];

    private readonly Dictionary<string, List<RobotsGroup>> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sitemaps = [];
    private RobotsGroup? _group;
    private bool _hasRules;

    public RobotsRules Parse(byte[] file)
    {
        using MemoryStream bytes = new(file, 0, Math.Min(file.Length, MaximumBytes));
        using StreamReader reader = new(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        string? line = reader.ReadLine();
        while (line is not null)
        {
            string? next = reader.ReadLine();

            // The last line of what was read may be cut, and would then mean more than it says.
            if (next is not null || file.Length <= MaximumBytes)
            {
                Read(line);
            }

            line = next;
        }

        return new RobotsRules(_groups, _sitemaps);
    }

    private void Read(string line)
    {
        int comment = line.IndexOf('#');
        string said = (comment < 0 ? line : line.Substring(0, comment)).Trim(_blanks);
        int colon = said.IndexOf(':');
        if (colon <= 0)
        {
            return;
        }

        string value = said.Substring(colon + 1).Trim(_blanks);
        switch (said.Substring(0, colon).Trim(_blanks).ToLowerInvariant())
        {
            case "user-agent":
                ReadAgent(value);
                break;
            case "allow":
                ReadRule(allows: true, value);
                break;
            case "disallow":
                ReadRule(allows: false, value);
                break;
            case "crawl-delay":
                ReadDelay(value);
                break;
            case "sitemap" when value.Length > 0 && _sitemaps.Count < _maximumSitemaps:
                _sitemaps.Add(value);
                break;
        }
    }

    private void ReadAgent(string value)
    {
        // Agents that follow one another share a group; other lines and empty ones between them part nobody.
        if (_group is null || _hasRules)
        {
            _group = new RobotsGroup();
            _hasRules = false;
        }

        string agent = value == "*" || value.StartsWith("* ", StringComparison.Ordinal)
            ? "*"
            : new string(value.TakeWhile(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.').ToArray());
        if (!_groups.TryGetValue(agent, out List<RobotsGroup>? groups))
        {
            _groups[agent] = groups = [];
        }

        if (groups.Count == 0 || groups[groups.Count - 1] != _group)
        {
            groups.Add(_group);
        }
    }

    private void ReadRule(bool allows, string value)
    {
        // An empty rule rules nothing, and yet ends the list of those whom it would have been for.
        _hasRules = true;
        if (value.Length > 0)
        {
            _group?.Rules.Add(new RobotsRule(allows, value));
        }
    }

    private void ReadDelay(string value)
    {
        if (_group is not null && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && !double.IsInfinity(seconds) && !double.IsNaN(seconds))
        {
            TimeSpan delay = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds));
            _group.CrawlDelay = _group.CrawlDelay > delay ? _group.CrawlDelay : delay;
        }
    }
}
