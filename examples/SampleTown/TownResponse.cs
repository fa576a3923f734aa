using System.Text;

namespace SampleTown;

/// <summary>
/// What the server answers to one request. The server adds <c>Content-Length</c> and <c>Connection</c> where
/// <see cref="Headers"/> does not hold them, so that a test can also lie about the length.
/// </summary>
public sealed class TownResponse
{
    /// <summary>The status code; 200 unless said otherwise.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The words beside the status code; the usual ones when this is null.</summary>
    public string? Reason { get; init; }

    /// <summary>The headers; names ignore case.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body's bytes; a HEAD request gets their length and not the bytes.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>
    /// When set, nothing else of this response is used: the delegate writes whatever it likes on the connection (status line
    /// and headers included), which closes when it returns. It may also read: a read of 0 bytes says that the client hung up.
    /// When it throws, the connection is reset. The token is cancelled when the server is disposed.
    /// </summary>
    public Func<Stream, CancellationToken, Task>? Raw { get; init; }

    /// <summary>A page, as UTF-8.</summary>
    public static TownResponse Html(string html, int status = 200) => Of("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), status);

    /// <summary>Plain text, as UTF-8.</summary>
    public static TownResponse Text(string text, int status = 200) => Of("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), status);

    /// <summary>JSON, as UTF-8.</summary>
    public static TownResponse Json(string json, int status = 200) => Of("application/json; charset=utf-8", Encoding.UTF8.GetBytes(json), status);

    /// <summary>Bytes of any content type.</summary>
    public static TownResponse Of(string contentType, byte[] body, int status = 200) =>
        new() { Status = status, Body = body, Headers = { ["Content-Type"] = contentType } };

    /// <summary>Sends the client elsewhere: 301, 302, 303, 307 or 308. The location goes out as it is given.</summary>
    public static TownResponse Redirect(string location, int status = 302) => new() { Status = status, Headers = { ["Location"] = location } };

    /// <summary>404 with a line of text.</summary>
    public static TownResponse NotFound(string text = "Not found.") => Text(text, 404);

    /// <summary>A file, with the content type that its name tells.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static TownResponse File(string path, int status = 200) => Of(ContentTypes.Of(path), System.IO.File.ReadAllBytes(path), status);

    /// <summary>Answers nothing and resets the connection.</summary>
    public static TownResponse Reset() => new() { Raw = (_, _) => throw new IOException("The connection is reset on purpose.") };
}
