using System.Globalization;
using System.Text;

namespace SampleTown;

/// <summary>Reads requests, one after the other, from a connection; what it keeps in memory is bounded.</summary>
internal sealed class RequestReader(Stream stream)
{
    private const int _headLimit = 32 * 1024;
    private const int _bodyLimit = 1024 * 1024;

    private static readonly Encoding _latin1 = Encoding.GetEncoding("ISO-8859-1");
    private static readonly byte[] _continue = Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n");

    private readonly byte[] _buffer = new byte[_headLimit];
    private int _count;

    /// <summary>True when the last request lets the connection stay open for another one.</summary>
    public bool KeepAlive { get; private set; }

    /// <returns>The next request; null when the client closed the connection between two requests.</returns>
    /// <exception cref="BadRequestException">What came is no request, or is too large.</exception>
    public async Task<TownRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        int end = EndOfHead();
        while (end < 0)
        {
            if (_count == _headLimit)
            {
                throw new BadRequestException(431, "The request line and headers are too long.");
            }

            int read = await stream.ReadAsync(_buffer, _count, _headLimit - _count, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return _count == 0 ? null : throw new BadRequestException(400, "The request is cut short.");
            }

            _count += read;
            end = EndOfHead();
        }

        string head = _latin1.GetString(_buffer, 0, end);
        Drop(end + 4);
        return await ParseAsync(head, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TownRequest> ParseAsync(string head, CancellationToken cancellationToken)
    {
        // An empty line before the request line is forgiven, as RFC 9112 asks.
        string[] lines = head.TrimStart('\r', '\n').Split(["\r\n"], StringSplitOptions.None);
        string[] words = lines[0].Split(' ');
        if (words.Length != 3 || !words[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            throw new BadRequestException(400, "The first line is no HTTP/1.1 request line.");
        }

        Dictionary<string, string> headers = ParseHeaders(lines);
        headers.TryGetValue("Host", out string? host);
        string target = words[1];

        // A browser that takes the town for its proxy sends the whole address.
        if (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            int slash = target.IndexOfAny(['/', '?'], "http://".Length);
            host = slash < 0 ? target.Substring("http://".Length) : target.Substring("http://".Length, slash - "http://".Length);
            target = slash < 0 ? "/" : target[slash] == '?' ? "/" + target.Substring(slash) : target.Substring(slash);
        }

        if (target != "*" && !target.StartsWith("/", StringComparison.Ordinal))
        {
            throw new BadRequestException(400, "The path does not begin with a slash.");
        }

        headers.TryGetValue("Connection", out string? connection);
        KeepAlive = words[2] == "HTTP/1.0" ? Says(connection, "keep-alive") : !Says(connection, "close");

        int question = target.IndexOf('?');
        byte[] body = await ReadBodyAsync(headers, cancellationToken).ConfigureAwait(false);
        return new TownRequest(
            words[0],
            WithoutPort(host ?? string.Empty),
            question < 0 ? target : target.Substring(0, question),
            question < 0 ? string.Empty : target.Substring(question + 1),
            headers,
            body);
    }

    private static Dictionary<string, string> ParseHeaders(string[] lines)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':');
            if (colon <= 0 || line[0] is ' ' or '\t')
            {
                throw new BadRequestException(400, "A header has no name.");
            }

            string name = line.Substring(0, colon);
            string value = line.Substring(colon + 1).Trim(' ', '\t');
            headers[name] = headers.TryGetValue(name, out string? earlier) ? earlier + ", " + value : value;
        }

        return headers;
    }

    private async Task<byte[]> ReadBodyAsync(Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        if (headers.ContainsKey("Transfer-Encoding"))
        {
            throw new BadRequestException(411, "The town takes only a body whose length is told.");
        }

        if (!headers.TryGetValue("Content-Length", out string? told))
        {
            return [];
        }

        if (!long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            throw new BadRequestException(400, "The body's length is no number.");
        }

        if (length > _bodyLimit)
        {
            throw new BadRequestException(413, "The body is too long.");
        }

        if (length > _count && headers.TryGetValue("Expect", out string? expect) && Says(expect, "100-continue"))
        {
            await stream.WriteAsync(_continue, 0, _continue.Length, cancellationToken).ConfigureAwait(false);
        }

        byte[] body = new byte[length];
        int filled = Math.Min(body.Length, _count);
        Array.Copy(_buffer, body, filled);
        Drop(filled);
        while (filled < body.Length)
        {
            int read = await stream.ReadAsync(body, filled, body.Length - filled, cancellationToken).ConfigureAwait(false);
            filled += read > 0 ? read : throw new BadRequestException(400, "The body is cut short.");
        }

        return body;
    }

    private int EndOfHead()
    {
        for (int i = 0; i + 3 < _count; i++)
        {
            // Not at the very start: that is the empty line before a request line.
            if (_buffer[i] == '\r' && _buffer[i + 1] == '\n' && _buffer[i + 2] == '\r' && _buffer[i + 3] == '\n' && i > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private void Drop(int bytes)
    {
        _count -= bytes;
        Array.Copy(_buffer, bytes, _buffer, 0, _count);
    }

    private static bool Says(string? header, string word) =>
        header is not null && header.Split(',').Any(part => part.Trim().Equals(word, StringComparison.OrdinalIgnoreCase));

    private static string WithoutPort(string host)
    {
        int colon = host.LastIndexOf(':');
        bool port = colon >= 0 && host.IndexOf(']', colon) < 0;
        return (port ? host.Substring(0, colon) : host).ToLowerInvariant();
    }
}
