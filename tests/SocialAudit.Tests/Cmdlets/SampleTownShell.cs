using System.Management.Automation;
using SampleTown;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>A hosted shell on the sample town: <c>$session</c> is an audit session in it, «as of» a day on which its facts are known.</summary>
internal sealed class SampleTownShell : IDisposable
{
    private readonly TownServer _town;

    public SampleTownShell(string culture = "fr-CA", string more = "", Func<TownRequest, TownResponse>? respond = null, params string[] hosts)
    {
        _town = respond is null ? TownServer.Start(Repository.PathOf("examples", "town")) : TownServer.Start(respond, names: _ => NameAnswer.Failing(2));
        Shell = new HostedShell(culture);
        Dictionary<string, string> map = (respond is null ? _town.Hosts : hosts.Concat(NamedSources.Hosts).Distinct()).ToDictionary(h => h, _ => _town.Address.AbsoluteUri);
        Shell.Output($"param($Map, $Dns) $global:session = New-AuditSession -HostMap $Map -DnsServer $Dns -AsOf 2026-11-02 {more}", new System.Collections.Hashtable(map), _town.Names.Address.ToString());
    }

    public HostedShell Shell { get; }

    /// <summary>The requests that the town has answered.</summary>
    public IReadOnlyList<TownRequest> Requests => _town.Requests;

    public ShellResult Invoke(string script, params object?[] arguments) => Shell.Invoke(script, arguments);

    public PSObject Single(string script, params object?[] arguments) => Shell.Single(script, arguments);

    public void Dispose()
    {
        Shell.Dispose();
        _town.Dispose();
    }
}
