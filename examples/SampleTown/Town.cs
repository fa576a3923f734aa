using System.Collections;

namespace SampleTown;

/// <summary>A sample town that runs: where it listens, and for whom it answers.</summary>
public sealed class Town
{
    internal Town(TownServer server, string path)
    {
        Server = server;
        Path = path;
        DnsServer = server.Names.Address.ToString();
        HostMap = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (string host in server.Hosts)
        {
            HostMap[host] = server.Address.GetLeftPart(UriPartial.Authority);
        }
    }

    /// <summary>Where the town listens; a browser shows there a list of the town's sites.</summary>
    public Uri Address => Server.Address;

    /// <summary>The folder of content.</summary>
    public string Path { get; }

    /// <summary>The hosts that the town answers for.</summary>
    public IReadOnlyCollection<string> Hosts => Server.Hosts;

    /// <summary>Host to origin, such as <c>www.youtube.com</c> to <c>http://127.0.0.1:5080</c>: made for <c>New-AuditSession -HostMap</c>.</summary>
    public Hashtable HostMap { get; }

    /// <summary>The address and port of the town's name server: made for <c>New-AuditSession -DnsServer</c>.</summary>
    public string DnsServer { get; }

    /// <summary>What was asked of the town until now.</summary>
    public IReadOnlyList<TownRequest> Requests => Server.Requests;

    internal TownServer Server { get; }

    /// <summary>The address.</summary>
    public override string ToString() => Address.ToString();
}
