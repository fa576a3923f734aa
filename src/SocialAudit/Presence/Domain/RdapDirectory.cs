using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>
/// Which server knows the domains of a top-level domain, as IANA's bootstrap file says (RFC 9224); asked for once a session, and shared
/// by all that the session audits.
/// </summary>
internal sealed class RdapDirectory
{
    // After so many failures the file is not asked for again.
    private const int _mostTries = 3;

    private static readonly Uri _address = new("https://data.iana.org/rdap/dns.json");
    private static readonly ConditionalWeakTable<AuditSession, RdapDirectory> _ofSessions = new();

    private readonly SemaphoreSlim _turn = new(1);
    private Dictionary<string, Uri>? _servers;
    private JsonAnswer? _answer;
    private int _tries;

    /// <summary>The directory of a session.</summary>
    public static RdapDirectory Of(AuditSession session) => _ofSessions.GetValue(session, _ => new RdapDirectory());

    /// <summary>The server for a name, an address that ends in a slash; null when the top-level domain has none, or when the directory could not be read.</summary>
    public async Task<(Uri? Server, JsonAnswer Directory)> FindAsync(AuditSession session, string name, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_servers is null && _tries < _mostTries)
            {
                _answer = await JsonAnswer.AskAsync(session.Web, _address, "application/json", cancel).ConfigureAwait(false);
                _servers = _answer.Root is { } root ? Read(root) : null;
                _answer = _answer with { Root = _servers is null ? null : _answer.Root };
                _tries++;
            }

            // The entry with the most labels wins (RFC 9224, 4).
            for (string rest = name; _servers is not null && rest.Length > 0; rest = DnsName.Parent(rest))
            {
                if (_servers.TryGetValue(rest, out Uri? server))
                {
                    return (server, _answer!);
                }
            }

            return (null, _answer!);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static Dictionary<string, Uri>? Read(JsonElement root)
    {
        if (!StructuredData.TryGet(root, "services", out JsonElement services) || services.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        Dictionary<string, Uri> servers = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement service in services.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Array && s.GetArrayLength() >= 2))
        {
            Uri[] addresses = [.. JsonAnswer.Strings(service[1]).Select(ToServer).OfType<Uri>()];
            Uri? best = addresses.FirstOrDefault(a => a.Scheme == Uri.UriSchemeHttps) ?? addresses.FirstOrDefault();
            foreach (string name in best is null ? [] : JsonAnswer.Strings(service[0]))
            {
                servers[name.Trim('.')] = best!;
            }
        }

        return servers;
    }

    private static Uri? ToServer(string address) => WebAddress.TryParse(address.TrimEnd('/') + "/", out Uri server) ? server : null;
}
