using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Mail;

/// <summary>What a domain asks to be done with mail that only pretends to come from it (RFC 7489).</summary>
internal sealed record DmarcRecord
{
    private const int _mostTags = 50;

    private static readonly Regex _version = new(@"^v\s*=\s*DMARC1\s*(?:;|$)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly string[] _policies = ["none", "quarantine", "reject"];

    /// <summary>What is asked for mail of the domain itself: <c>none</c>, <c>quarantine</c>, <c>reject</c>; null when the record is broken.</summary>
    public string? Policy { get; private init; }

    /// <summary>What is asked for mail of the domains below it; the same where the record does not say otherwise.</summary>
    public string? SubdomainPolicy { get; private init; }

    /// <summary>True when a text is such a record, right or broken.</summary>
    public static bool Is(string text) => _version.IsMatch(text);

    public static DmarcRecord Parse(string text)
    {
        Dictionary<string, string> tags = new(StringComparer.OrdinalIgnoreCase);
        foreach (string tag in text.Split([';'], StringSplitOptions.RemoveEmptyEntries).Take(_mostTags))
        {
            int equals = tag.IndexOf('=');
            if (equals > 0 && !tags.ContainsKey(tag.Substring(0, equals).Trim()))
            {
                tags[tag.Substring(0, equals).Trim()] = tag.Substring(equals + 1).Trim();
            }
        }

        // A record that names no right policy, but an address for reports, only watches (6.6.3).
        string? policy = PolicyOf(tags, "p") ?? (tags.TryGetValue("rua", out string? reports) && reports.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? _policies[0] : null);
        return new DmarcRecord { Policy = policy, SubdomainPolicy = policy is null ? null : PolicyOf(tags, "sp") ?? policy };
    }

    private static string? PolicyOf(Dictionary<string, string> tags, string name) =>
        tags.TryGetValue(name, out string? value) ? _policies.FirstOrDefault(p => p.Equals(value, StringComparison.OrdinalIgnoreCase)) : null;
}
