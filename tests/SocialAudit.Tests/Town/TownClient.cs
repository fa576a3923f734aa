using System.Net;
using System.Net.Sockets;
using System.Text;
using SampleTown;

namespace SocialAudit.Tests.Town;

/// <summary>Asks a town for pages as one host's visitor would, without following redirects.</summary>
internal sealed class TownClient(TownServer server) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public void Dispose() => _client.Dispose();

    public async Task<HttpResponseMessage> GetAsync(string host, string pathAndQuery, HttpMethod? method = null, string? etag = null)
    {
        HttpRequestMessage request = new(method ?? HttpMethod.Get, new Uri(server.Address, pathAndQuery));
        request.Headers.Host = host;
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> GetTextAsync(string host, string pathAndQuery)
    {
        using HttpResponseMessage response = await GetAsync(host, pathAndQuery);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends these very characters on a connection of its own, and gives all that comes back until the server closes.</summary>
    public async Task<string> SendRawAsync(string text)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);
        client.Client.Shutdown(SocketShutdown.Send);
        using StreamReader reader = new(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
