using System.Net;
using System.Net.Security;
#if NET
using System.Net.Sockets;
#endif

namespace SocialAudit.Web;

/// <summary>
/// The connections that the network service makes: no cookies, no credentials, redirects left to the service, and private
/// addresses refused at the moment of connecting, so that a name which changes its mind after a first look is refused too.
/// </summary>
internal static class WebHandlers
{
    public static HttpMessageHandler Create(AuditSettings settings, bool refusePrivate, SeenCertificates certificates)
    {
#if NET
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64,
        };

        // As strict as without a callback; but what was seen is kept, so that a failure can be explained and an expiry told in time.
        handler.SslOptions.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
        {
            certificates.Note(((SslStream)sender).TargetHostName, certificate, chain, errors);
            return errors == SslPolicyErrors.None;
        };
        handler.ConnectCallback = (context, cancel) => ConnectAsync(context, settings, refusePrivate, cancel);
        handler.PlaintextStreamFilter = (context, _) =>
        {
            Connecting.Of(context.InitialRequestMessage)?.Done();
            return new ValueTask<Stream>(context.PlaintextStream);
        };
#else
        HttpClientHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = settings.MaximumRequests,
            ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) =>
            {
                certificates.Note(request.Headers.Host ?? request.RequestUri.IdnHost, certificate, chain, errors);
                return errors == SslPolicyErrors.None;
            },
        };
#endif
        // What the host map names is reached directly: it is on this machine or beside it.
        handler.UseProxy = refusePrivate || settings.AllowPrivateNetwork;
        if (settings.Proxy is not null && handler.UseProxy)
        {
            handler.Proxy = new WebProxy(settings.Proxy);
        }

        return handler;
    }

#if NET
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, AuditSettings settings, bool refusePrivate, CancellationToken cancel)
    {
        DnsEndPoint target = context.DnsEndPoint;
        Connecting? connecting = Connecting.Of(context.InitialRequestMessage);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancel, connecting?.End ?? default);
        IPAddress[] addresses = await settings.ResolveHost(target.Host, end.Token).ConfigureAwait(false);

        // A proxy may well lie in the private network; what it fetches is then its own to refuse.
        bool isSite = string.Equals(context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']'), target.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        if (refusePrivate && isSite && addresses.FirstOrDefault(PrivateNetwork.Contains) is { } refused)
        {
            throw new PrivateNetworkException(target.Host, refused);
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, end.Token).ConfigureAwait(false);
            connecting?.CloseInTheEnd(socket);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#else
    /// <summary>On .NET Framework the end point is known when the connection is bound: the last moment to refuse it.</summary>
    public static void RefusePrivate(Uri address)
    {
        ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        ServicePointManager.FindServicePoint(address).BindIPEndPointDelegate = (_, remote, _) =>
            PrivateNetwork.Contains(remote.Address) ? throw new PrivateNetworkException(address.Host, remote.Address) : null;
    }
#endif
}
