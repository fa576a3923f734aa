using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>A server on loopback and the network service that reaches it under the name <c>centre.example</c>.</summary>
internal sealed class MappedWeb : IDisposable
{
    public const string Host = "centre.example";

    /// <summary>Starts a server; settings without a host map get one to it.</summary>
    public MappedWeb(Func<TownRequest, TownResponse> respond, AuditSettings? settings = null, params string[] otherHosts)
    {
        Server = TownServer.Start(respond);
        Dictionary<string, Uri> origins = new[] { Host }.Concat(otherHosts).ToDictionary(host => host, _ => Server.Address);
        Service = new WebService((settings ?? new AuditSettings { MaximumRetries = 0 }) with { HostMap = new HostMap(origins) });
    }

    /// <summary>Starts a server whose every answer is written by hand.</summary>
    public static MappedWeb Raw(Func<Stream, CancellationToken, Task> write, AuditSettings? settings = null) =>
        new(_ => new TownResponse { Raw = write }, settings);

    public TownServer Server { get; }

    public WebService Service { get; }

    /// <summary>Asks for a path of the server's, or for a whole address; a call that does not return fails the test.</summary>
    public Task<WebAnswer> GetAsync(string address = "/") =>
        Guard.ReturnsAsync(Service.GetAsync(new Uri(new Uri($"https://{Host}/"), address), TestContext.Current.CancellationToken));

    public void Dispose()
    {
        Service.Dispose();
        Server.Dispose();
    }
}
