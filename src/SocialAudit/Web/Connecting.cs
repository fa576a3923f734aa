#if NET
using System.Net.Sockets;

namespace SocialAudit.Web;

/// <summary>
/// The connection that a request opens, until it can carry requests. The handler would let a greeting that is never answered wait on
/// for seconds after the request ended, in case that another request could use it; here it ends with its request.
/// </summary>
internal sealed class Connecting(CancellationToken end)
{
    private static readonly HttpRequestOptionsKey<Connecting> _key = new("SocialAudit.Connecting");

    private CancellationTokenRegistration _closing;

    /// <summary>Cancelled when the request ends before its answer.</summary>
    public CancellationToken End => end;

    public static Connecting? Of(HttpRequestMessage request) => request.Options.TryGetValue(_key, out Connecting? connecting) ? connecting : null;

    /// <summary>Lets a request's connection end with it.</summary>
    public static void Begin(HttpRequestMessage request, CancellationToken end) => request.Options.Set(_key, new Connecting(end));

    public void CloseInTheEnd(Socket socket) => _closing = end.Register(static connection => ((Socket)connection!).Dispose(), socket);

    /// <summary>The connection stands: from now on it is the handler's to keep or close.</summary>
    public void Done() => _closing.Dispose();
}
#endif
