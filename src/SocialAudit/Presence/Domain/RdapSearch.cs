using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>What came of asking the registry which registered name a host lies under.</summary>
internal sealed record RdapSearch
{
    // As many labels as a name is looked up with; longer names begin at their last ones.
    private const int _mostLabels = 5;

    /// <summary>The domain; null when none was found.</summary>
    public RdapDomain? Domain { get; private init; }

    /// <summary>The name that was asked for last.</summary>
    public required string Name { get; init; }

    /// <summary>True when the registry itself says that nobody holds the name, nor any above it that could be held.</summary>
    public bool IsUnregistered { get; private init; }

    /// <summary>A stable word for why nothing is known; null when something is.</summary>
    public string? Reason { get; private init; }

    /// <summary>The answer that decided.</summary>
    public required JsonAnswer Answer { get; init; }

    /// <summary>Every answer, in the order asked.</summary>
    public IReadOnlyList<Evidence> Evidence { get; private init; } = [];

    public static async Task<RdapSearch> FindAsync(AuditSession session, string host, CancellationToken cancel)
    {
        List<Evidence> evidence = [];
        string[] labels = host.Split('.');
        string name = string.Join(".", labels.Skip(Math.Max(0, labels.Length - _mostLabels)));
        while (true)
        {
            (Uri? server, JsonAnswer directory) = await RdapDirectory.Of(session).FindAsync(session, name, cancel).ConfigureAwait(false);
            if (server is null)
            {
                return new RdapSearch { Name = name, Answer = directory, Reason = directory.Reason ?? "NoRdap", Evidence = [.. evidence, directory.Answer.ToEvidence(Tld(name))] };
            }

            JsonAnswer answer = await JsonAnswer.AskAsync(session.Web, new Uri(server, "domain/" + name), "application/rdap+json", cancel).ConfigureAwait(false);
            RdapSearch search = new() { Name = name, Answer = answer };
            if (answer.Root is { } root)
            {
                RdapDomain? domain = RdapDomain.Read(root, name);
                evidence.Add(answer.Answer.ToEvidence(domain?.Name));
                return search with { Domain = domain, Reason = domain is null ? "InvalidAnswer" : null, Evidence = evidence };
            }

            evidence.Add(answer.Answer.ToEvidence(name));

            // A «no» counts from the registry's own server alone, not from one that it may have sent us to.
            if (answer.Answer.Status != 404 || answer.Answer.FinalAddress.Host != server.Host)
            {
                return search with { Reason = answer.Reason, Evidence = evidence };
            }

            string parent = DnsName.Parent(name);
            if (session.Platforms.HostNames.IsSuffix(parent))
            {
                return search with { IsUnregistered = true, Evidence = evidence };
            }

            name = parent;
        }
    }

    private static string Tld(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
