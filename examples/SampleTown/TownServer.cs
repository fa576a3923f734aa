using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SampleTown;

/// <summary>
/// A small HTTP/1.1 server on loopback. It answers for many hosts at once, by the request's Host header: either from a
/// folder of content, or from a delegate, which is how tests make servers that misbehave.
/// </summary>
public sealed class TownServer : IDisposable
{
    private readonly ConcurrentDictionary<TownConnection, bool> _connections = new();
    private readonly TcpListener _listener;
    private readonly List<TownRequest> _requests = [];
    private readonly Func<TownRequest, TownResponse> _respond;
    private readonly Lazy<TownNameServer> _names;
    private readonly CancellationTokenSource _stopping = new();
    private int _disposed;

    private TownServer(Func<TownRequest, TownResponse> respond, IReadOnlyCollection<string> hosts, int port, Func<NameQuestion, NameAnswer> names)
    {
        _respond = respond;
        _names = new Lazy<TownNameServer>(() => TownNameServer.Start(names));
        Hosts = hosts;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start(128);
        Address = new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port);
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The hosts that the content answers for, in alphabetical order; none for a server with a delegate, which answers for all.</summary>
    public IReadOnlyCollection<string> Hosts { get; }

    /// <summary>The name server beside it: with the names of the content, or without any for a server with a delegate; it starts when it is first asked for.</summary>
    /// <exception cref="SocketException">No port is free.</exception>
    public TownNameServer Names => _names.Value;

    /// <summary>The requests until now, in the order of their arrival; a snapshot that does not change.</summary>
    public IReadOnlyList<TownRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return _requests.ToArray();
            }
        }
    }

    /// <summary>Serves a folder of content: one folder a host, town.json for what files cannot say, and dns.json for names.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="port">The port, 0 to 65535; 0 is any free one.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="FormatException">town.json or dns.json cannot be read; the message says what is wrong.</exception>
    /// <exception cref="SocketException">The port is taken or not allowed.</exception>
    public static TownServer Start(string contentFolder, int port = 0)
    {
        TownContent content = new(contentFolder);
        return new TownServer(content.Respond, content.Hosts, port, NameRecords.Read(contentFolder, content.Hosts).Respond);
    }

    /// <summary>Serves whatever the delegate answers, to every host. An exception of the delegate is answered as a 500.</summary>
    /// <param name="respond">Called once a request, possibly on several threads at once.</param>
    /// <param name="port">The port, 0 to 65535; 0 is any free one.</param>
    /// <param name="names">What its name server answers; without it, no name exists.</param>
    /// <exception cref="SocketException">The port is taken or not allowed.</exception>
    public static TownServer Start(Func<TownRequest, TownResponse> respond, int port = 0, Func<NameQuestion, NameAnswer>? names = null) =>
        new(respond, [], port, names ?? new NameRecords([]).Respond);

    /// <summary>Stops listening and closes every connection at once, also those in the middle of an answer.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _listener.Stop();
        if (_names.IsValueCreated)
        {
            _names.Value.Dispose();
        }

        foreach (TownConnection connection in _connections.Keys)
        {
            connection.Abort();
        }

        _stopping.Cancel();
    }

    private async Task AcceptAsync()
    {
        while (Volatile.Read(ref _disposed) == 0)
        {
            try
            {
                TcpClient client = await _listener.AcceptTcpClientAsync().ConfigureAwait(false);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            catch (SocketException)
            {
                // That client left before it was let in (or the server stops, and the loop ends).
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        TownConnection connection = new(client, RecordAndRespond);
        _connections[connection] = true;
        if (Volatile.Read(ref _disposed) != 0)
        {
            connection.Abort();
        }

        await connection.RunAsync(_stopping.Token).ConfigureAwait(false);
        _connections.TryRemove(connection, out _);
    }

    private TownResponse RecordAndRespond(TownRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }

        return _respond(request);
    }
}
