using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Domain;

/// <summary>Audits the made-up centre's domain against a registry, and logs of certificates, that answer as a test wants.</summary>
internal static class Registry
{
    /// <summary>A list of registries' servers that names one for <c>.example</c>.</summary>
    public const string Servers = $$"""{"version":"1.0","services":[[["ca","quebec"],["https://rdap.elsewhere.example/"]],[["example"],["http://{{NamedSources.Registry}}/rdap/","https://{{NamedSources.Registry}}/rdap/"]]]}""";

    /// <summary>What a registry says of a domain; more of its members may follow.</summary>
    public static string Domain(string name, string expires = "2027-06-15T10:00:00Z", string more = "") =>
        $$"""{"objectClassName":"domain","ldhName":"{{name.ToUpperInvariant()}}","events":[{"eventAction":"registration","eventDate":"2009-06-15T10:00:00Z"},{"eventAction":"expiration","eventDate":"{{expires}}"}]{{more}}}""";

    /// <summary>One certificate in the logs.</summary>
    public static string Certificate(string names, string notBefore = "2024-01-02T03:04:05") =>
        $$"""{"id":1,"common_name":"x","name_value":"{{names}}","not_before":"{{notBefore}}","not_after":"2024-04-01T03:04:05"}""";

    /// <summary>Audits a domain.</summary>
    /// <param name="registry">What the registry's server answers to the path that is asked; not found unless told.</param>
    /// <param name="certificates">What the logs answer; an empty list unless told.</param>
    /// <param name="website">The centre's site; that of the tests unless told.</param>
    /// <param name="servers">What IANA answers; the list above unless told.</param>
    /// <param name="names">What the name server answers; that it fails unless told.</param>
    /// <param name="subdomain">What the hosts under the domain answer.</param>
    /// <param name="hosts">The hosts that answer under the domain, and others.</param>
    /// <param name="site">What the site answers; a page unless told.</param>
    public static Task<WebPresence> AuditAsync(
        Func<string, TownResponse>? registry = null, TownResponse? certificates = null, string website = "https://centre.example/", TownResponse? servers = null,
        Func<NameQuestion, NameAnswer>? names = null, Func<TownRequest, TownResponse>? subdomain = null, string[]? hosts = null, Func<TownRequest, TownResponse>? site = null)
    {
        TownResponse Answer(TownRequest request) => request.Host switch
        {
            "data.iana.org" => servers ?? TownResponse.Json(Servers),
            NamedSources.Registry => registry?.Invoke(request.Path) ?? TownResponse.Json("""{"errorCode":404}""", 404),
            "crt.sh" => certificates ?? TownResponse.Json("[]"),
            _ when request.Host.EndsWith("wikipedia.org", StringComparison.Ordinal) => TownResponse.NotFound(),
            _ => subdomain?.Invoke(request) ?? (site ?? Front)(request),
        };
        return TestAudit.OfSiteAsync(
            site ?? Front, new Organisation { Name = TestAudit.Name, Website = new Uri(website) }, areas: [PresenceArea.Domain], elsewhere: Answer, names: names, hosts: hosts);
    }

    /// <summary>The finding of a check as its verdict, reason and value.</summary>
    public static (Verdict Verdict, string? Reason, string? Value) Told(this WebPresence presence, string check)
    {
        Finding finding = presence.Find(check) ?? throw new InvalidOperationException($"There is no finding {check} among {string.Join(", ", presence.Findings.Select(f => f.Check))}.");
        return (finding.Verdict, finding.Reason, finding.Value);
    }

    private static TownResponse Front(TownRequest request) => request.Path == "/" ? TestAudit.Page("<p>Bonjour</p>") : TownResponse.NotFound();
}
