using System.Globalization;
using System.Text.Json;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>What a registry says of a domain (RFC 9083, 5.3).</summary>
internal sealed record RdapDomain
{
    // What a registry lists of one domain is short; more is no registry's answer.
    private const int _most = 100;
    private const int _earliestYear = 1985;
    private const int _latestYear = 2200;

    // Which states mean trouble, the worst first (RFC 8056).
    private static readonly (string Status, string Trouble)[] _troubles =
    [
        ("pending delete", "PendingDelete"), ("redemption period", "Redemption"), ("server hold", "Hold"), ("client hold", "Hold"), ("inactive", "Hold"),
    ];

    /// <summary>The name as it is registered: ASCII, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Until when it is paid for; null when the registry does not say.</summary>
    public DateTimeOffset? Expiration { get; private init; }

    /// <summary>Where it was bought; null when the registry does not say.</summary>
    public string? Registrar { get; private init; }

    /// <summary>The state that means trouble, in the registry's word; null when all is well.</summary>
    public string? Status { get; private init; }

    /// <summary>What that state means: <c>PendingDelete</c>, <c>Redemption</c>, <c>Hold</c>; null when all is well.</summary>
    public string? Trouble { get; private init; }

    /// <returns>What is said of the name that was asked for; null when the answer is about something else.</returns>
    public static RdapDomain? Read(JsonElement root, string name)
    {
        string? kind = StructuredData.Text(root, "objectClassName");
        string? said = StructuredData.Text(root, "ldhName") ?? StructuredData.Text(root, "unicodeName");
        if (kind != "domain" || !DnsName.TryParse(said, out string registered) || registered != name)
        {
            return null;
        }

        HashSet<string> states = new(StructuredData.Texts(root, "status").Take(_most), StringComparer.OrdinalIgnoreCase);
        (string Status, string Trouble)? trouble = _troubles.Where(t => states.Contains(t.Status)).Select(t => ((string, string)?)t).FirstOrDefault();
        return new RdapDomain
        {
            Name = name,
            Expiration = JsonAnswer.Items(root, "events").Take(_most)
                .Where(e => string.Equals(StructuredData.Text(e, "eventAction"), "expiration", StringComparison.OrdinalIgnoreCase))
                .Select(e => DateOf(StructuredData.Text(e, "eventDate"))).FirstOrDefault(d => d is not null),
            Registrar = JsonAnswer.Items(root, "entities").Take(_most)
                .Where(e => StructuredData.Texts(e, "roles").Contains("registrar", StringComparer.OrdinalIgnoreCase))
                .Select(NameOf).FirstOrDefault(n => n is not null),
            Status = trouble?.Status,
            Trouble = trouble?.Trouble,
        };
    }

    private static DateTimeOffset? DateOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) && date.Year is >= _earliestYear and <= _latestYear
            ? date : null;

    /// <summary>The full name in an entity's card: ["vcard", [["fn", {}, "text", "A registrar"], …]] (RFC 7095).</summary>
    private static string? NameOf(JsonElement entity)
    {
        JsonElement[] card = [.. JsonAnswer.Items(entity, "vcardArray").Take(2)];
        if (card.Length < 2 || card[1].ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return card[1].EnumerateArray().Take(_most)
            .Where(p => p.ValueKind == JsonValueKind.Array && p.GetArrayLength() >= 4 && JsonAnswer.TextOf(p[0]) == "fn")
            .Select(p => TextFolding.Tidy(JsonAnswer.TextOf(p[3]))).FirstOrDefault(n => n.Length > 0);
    }
}
