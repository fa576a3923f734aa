namespace SocialAudit.Tests;

/// <summary>The hosts that every audit asks beside the site: a test that audits maps them all to a server of its own.</summary>
internal static class NamedSources
{
    /// <summary>IANA's list of registries' servers, a registry's server, the logs of certificates, the encyclopedia.</summary>
    public static string[] Hosts { get; } = ["data.iana.org", Registry, "crt.sh", "fr.wikipedia.org", "en.wikipedia.org"];

    /// <summary>A registry's server, for tests whose list of servers names it.</summary>
    public const string Registry = "rdap.registry.example";
}
