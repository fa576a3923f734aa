using System.Net.Sockets;
using System.Text;

namespace SampleTown;

/// <summary>One client's connection: requests are answered one after the other until either side closes.</summary>
internal sealed class TownConnection(TcpClient client, Func<TownRequest, TownResponse> respond)
{
    private const int _drainLimit = 256 * 1024;

    private static readonly Encoding _latin1 = Encoding.GetEncoding("ISO-8859-1");

    /// <summary>Serves until the connection ends; whatever the client does, this ends without an exception.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            client.NoDelay = true;
            NetworkStream stream = client.GetStream();
            await ServeAsync(stream, stopping).ConfigureAwait(false);
            client.Client.Shutdown(SocketShutdown.Send);
            await DrainAsync(stream, stopping).ConfigureAwait(false);
            client.Close();
        }
        catch (Exception)
        {
            // The client left, the server was disposed, or a raw response asked for it: either way there is nobody to tell.
            Abort();
        }
    }

    /// <summary>Closes at once, without a farewell.</summary>
    public void Abort()
    {
        try
        {
            client.Client?.Close(0);
            client.Close();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was closed already.
        }
    }

    private async Task ServeAsync(NetworkStream stream, CancellationToken stopping)
    {
        RequestReader reader = new(stream);
        bool open = true;
        while (open)
        {
            TownRequest? request = null;
            TownResponse response;
            try
            {
                request = await reader.ReadAsync(stopping).ConfigureAwait(false);
                if (request is null)
                {
                    return;
                }

                open = reader.KeepAlive;
                response = Respond(request);
            }
            catch (BadRequestException e)
            {
                open = false;
                response = TownResponse.Text(e.Message, e.Status);
            }

            if (response.Raw is not null)
            {
                await response.Raw(stream, stopping).ConfigureAwait(false);
                return;
            }

            open &= !(response.Headers.TryGetValue("Connection", out string? connection) && connection.Equals("close", StringComparison.OrdinalIgnoreCase));
            byte[] head = Head(response, open);
            await stream.WriteAsync(head, 0, head.Length, stopping).ConfigureAwait(false);
            if (request?.Method != "HEAD" && HasBody(response.Status))
            {
                await stream.WriteAsync(response.Body, 0, response.Body.Length, stopping).ConfigureAwait(false);
            }
        }
    }

    private TownResponse Respond(TownRequest request)
    {
        try
        {
            return respond(request);
        }
        catch (Exception e)
        {
            return TownResponse.Text(e.GetType().Name + ": " + e.Message, 500);
        }
    }

    private static byte[] Head(TownResponse response, bool open)
    {
        StringBuilder head = new();
        head.Append("HTTP/1.1 ").Append(response.Status).Append(' ').Append(response.Reason ?? HttpReasons.Of(response.Status)).Append("\r\n");
        foreach (KeyValuePair<string, string> header in response.Headers)
        {
            head.Append(header.Key).Append(": ").Append(header.Value).Append("\r\n");
        }

        if (HasBody(response.Status) && !response.Headers.ContainsKey("Content-Length"))
        {
            head.Append("Content-Length: ").Append(response.Body.Length).Append("\r\n");
        }

        if (!response.Headers.ContainsKey("Connection"))
        {
            head.Append("Connection: ").Append(open ? "keep-alive" : "close").Append("\r\n");
        }

        return _latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private static bool HasBody(int status) => status is not (204 or 304);

    /// <summary>Closing on unread bytes would reset the connection and lose the answer on its way; so what still comes is read, within a limit.</summary>
    private static async Task DrainAsync(NetworkStream stream, CancellationToken stopping)
    {
        byte[] buffer = new byte[4096];
        int total = 0;
        int read;
        do
        {
            read = await stream.ReadAsync(buffer, 0, buffer.Length, stopping).ConfigureAwait(false);
            total += read;
        }
        while (read > 0 && total < _drainLimit);
    }
}
