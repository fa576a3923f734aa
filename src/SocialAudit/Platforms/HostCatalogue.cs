using System.Text.Json.Serialization;
using SocialAudit.Web;

namespace SocialAudit.Platforms;

/// <summary>The host names that the audit knows: those that belong to everybody, and so say nothing of one organisation.</summary>
public sealed class HostCatalogue
{
    private readonly HashSet<string> _freeMail;
    private readonly HashSet<string> _sharedSites;
    private readonly HashSet<string> _suffixes;
    private readonly HashSet<string> _technicalNames;

    private HostCatalogue(FreeMailFile mail, HostsFile hosts)
    {
        _freeMail = new(mail.Hosts, StringComparer.OrdinalIgnoreCase);
        _sharedSites = new(hosts.SharedSites, StringComparer.OrdinalIgnoreCase);
        _suffixes = new(hosts.Suffixes, StringComparer.OrdinalIgnoreCase);
        _technicalNames = new(hosts.TechnicalNames, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A catalogue that knows no host.</summary>
    public static HostCatalogue Empty { get; } = new(new FreeMailFile { Hosts = [] }, new HostsFile { SharedSites = [], Suffixes = [], TechnicalNames = [] });

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken.</exception>
    public static HostCatalogue Read(ModuleFiles files) => new(files.ReadData<FreeMailFile>("freemail.json"), files.ReadData<HostsFile>("hosts.json"));

    /// <summary>True for a domain whose addresses anybody can have: gmail.com, videotron.ca.</summary>
    public bool IsFreeMail(string domain) => _freeMail.Contains(domain);

    /// <summary>The domain of the service under which a host lies: wordpress.com of centre.wordpress.com; null for a host of its own.</summary>
    public string? SharedSiteOf(string host)
    {
        for (string rest = host; rest.Length > 0; rest = DnsName.Parent(rest))
        {
            if (_sharedSites.Contains(rest))
            {
                return rest;
            }
        }

        return null;
    }

    /// <summary>True for a name that nobody holds, since a registry sells names under it: qc.ca.</summary>
    public bool IsSuffix(string name) => name.IndexOf('.') < 0 || _suffixes.Contains(name);

    /// <summary>True for a name that mail or hosting makes by itself, such as autodiscover.example.org.</summary>
    public bool IsTechnical(string name) => _technicalNames.Contains(name.Split('.')[0]);

    private sealed record FreeMailFile
    {
        [JsonPropertyName("$comment")]
        public string? Comment { get; init; }

        public required IReadOnlyList<string> Hosts { get; init; }
    }

    private sealed record HostsFile
    {
        [JsonPropertyName("$comment")]
        public string? Comment { get; init; }

        public required IReadOnlyList<string> SharedSites { get; init; }

        public required IReadOnlyList<string> Suffixes { get; init; }

        public required IReadOnlyList<string> TechnicalNames { get; init; }
    }
}
