using System.Net;
using System.Net.Sockets;

namespace SampleTown;

/// <summary>
/// A small name server on loopback, over UDP and TCP: it answers from the town's records, or from a delegate, which is how tests
/// make name servers that misbehave.
/// </summary>
public sealed class TownNameServer : IDisposable
{
    private readonly Func<NameQuestion, NameAnswer> _respond;
    private readonly List<NameQuestion> _questions = [];
    private readonly TcpListener _listener;
    private readonly UdpClient _udp;
    private readonly CancellationTokenSource _stopping = new();

    private TownNameServer(Func<NameQuestion, NameAnswer> respond)
    {
        _respond = respond;
        (_listener, _udp) = Bind();
        Address = (IPEndPoint)_listener.LocalEndpoint;
        _ = Task.Run(ServeUdpAsync);
        _ = Task.Run(ServeTcpAsync);
    }

    /// <summary>Where the server listens, over UDP and TCP alike.</summary>
    public IPEndPoint Address { get; }

    /// <summary>The questions until now, in the order of their arrival; a snapshot that does not change.</summary>
    public IReadOnlyList<NameQuestion> Questions
    {
        get
        {
            lock (_questions)
            {
                return _questions.ToArray();
            }
        }
    }

    /// <summary>Answers from records; a name that is in none does not exist.</summary>
    /// <exception cref="SocketException">No port is free.</exception>
    public static TownNameServer Start(params NameRecord[] records) => new(new NameRecords(records).Respond);

    /// <summary>Answers whatever the delegate wishes.</summary>
    /// <param name="respond">Called once a question, possibly on several threads at once.</param>
    /// <exception cref="SocketException">No port is free.</exception>
    public static TownNameServer Start(Func<NameQuestion, NameAnswer> respond) => new(respond);

    /// <summary>Stops listening and closes every connection at once.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Stop();
        _udp.Dispose();
    }

    private static (TcpListener Listener, UdpClient Udp) Bind()
    {
        // The port that is free for one may be taken for the other.
        for (int left = 20; ; left--)
        {
            TcpListener listener = new(IPAddress.Loopback, 0);
            listener.Start();
            try
            {
                return (listener, new UdpClient((IPEndPoint)listener.LocalEndpoint));
            }
            catch (SocketException) when (left > 0)
            {
                listener.Stop();
            }
        }
    }

    private async Task ServeUdpAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                UdpReceiveResult query = await _udp.ReceiveAsync().ConfigureAwait(false);
                if (Respond(query.Buffer, isTcp: false) is { } answer)
                {
                    await _udp.SendAsync(answer, answer.Length, query.RemoteEndPoint).ConfigureAwait(false);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // That client left before its answer (or the server stops, and the loop ends).
            }
        }
    }

    private async Task ServeTcpAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                TcpClient client = await _listener.AcceptTcpClientAsync().ConfigureAwait(false);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // As above.
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (_stopping.Token.Register(client.Dispose))
        {
            try
            {
                NetworkStream stream = client.GetStream();
                while (await ReadAsync(stream, 2).ConfigureAwait(false) is { } length
                    && await ReadAsync(stream, (length[0] << 8) | length[1]).ConfigureAwait(false) is { } query)
                {
                    if (Respond(query, isTcp: true) is { } answer)
                    {
                        byte[] message = [(byte)(answer.Length >> 8), (byte)answer.Length, .. answer];
                        await stream.WriteAsync(message, 0, message.Length, _stopping.Token).ConfigureAwait(false);
                    }
                }
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
            {
                // The client hung up, or the server stops.
            }
        }
    }

    /// <returns>That many bytes; null when the client closed the connection before.</returns>
    private async Task<byte[]?> ReadAsync(NetworkStream stream, int count)
    {
        byte[] bytes = new byte[count];
        for (int filled = 0; filled < count;)
        {
            int read = await stream.ReadAsync(bytes, filled, count - filled, _stopping.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            filled += read;
        }

        return bytes;
    }

    /// <returns>The answer to what came; null where there is none to give.</returns>
    private byte[]? Respond(byte[] query, bool isTcp)
    {
        if (NameMessage.Read(query, isTcp) is not { } question)
        {
            return null;
        }

        lock (_questions)
        {
            _questions.Add(question);
        }

        NameAnswer answer = _respond(question);
        return answer.IsSilent ? null : answer.Raw ?? NameMessage.Write(query, question, answer);
    }
}
