using System.IO.Compression;
using System.Text;
using SampleTown;

namespace SocialAudit.Benchmarks;

/// <summary>A small centre's site, and the ways in which its server can fail: whatever it does, what is said of the site must be true of the site.</summary>
internal static class HostileSite
{
    public const string Host = "centre.example";

    public const string Name = "Centre Les Érables";

    private const string _page = """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Centre Les Érables</title>
        <meta name="description" content="Des cours et des repas."><meta name="viewport" content="width=device-width">
        <link rel="alternate" type="application/rss+xml" href="/nouvelles.xml"></head>
        <body><h1>Centre Les Érables</h1><p>123, rue des Érables, Montréal (Québec) H2X 0A0</p><p>514 555-0123</p><p>info@centre.example</p>
        <p><a href="/contact">Contact</a> <a href="/cours">Cours</a></p><footer><a href="https://www.facebook.com/CentreErables">Facebook</a></footer></body></html>
        """;

    private const string _feed = """<rss version="2.0"><channel><title>Nouvelles</title><item><pubDate>Fri, 30 Oct 2026 09:00:00 -0400</pubDate></item></channel></rss>""";

    // Unpacks to 200 MB.
    private static readonly Lazy<byte[]> _bomb = new(() =>
    {
        using MemoryStream packed = new();
        using (GZipStream packer = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(Encoding.UTF8.GetBytes(_page[.._page.IndexOf("<p>", StringComparison.Ordinal)]));
            byte[] spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (int i = 0; i < 200; i++)
            {
                packer.Write(spaces);
            }
        }

        return packed.ToArray();
    });

    private static readonly Dictionary<string, Func<TownRequest, TownResponse>> _kinds = new()
    {
        ["403"] = _ => TownResponse.Html("<title>Forbidden</title>", 403),
        ["429"] = _ => TownResponse.Text("slow down", 429),
        ["429 with Retry-After"] = _ => new TownResponse { Status = 429, Headers = { ["Retry-After"] = "3600" } },
        ["500"] = _ => TownResponse.Html("<title>Error</title>", 500),
        ["503"] = _ => TownResponse.Html("<title>Maintenance</title>", 503),
        ["999"] = _ => TownResponse.Text("Request denied", 999),
        ["challenge"] = _ => TownResponse.Html("<title>Just a moment...</title><p>Checking your browser</p>"),
        ["challenge 403"] = _ => TownResponse.Html("<title>Attention Required! | Cloudflare</title>", 403),
        ["drip-feed"] = _ => new TownResponse { Raw = DripAsync },
        ["truncated"] = _ => Raw($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n{_page[..(_page.Length / 2)]}"),
        ["gzip bomb"] = _ => new TownResponse { Headers = { ["Content-Type"] = "text/html", ["Content-Encoding"] = "gzip" }, Body = _bomb.Value },
        ["endless redirect"] = request => TownResponse.Redirect($"/{(int.TryParse(request.Path.TrimStart('/'), out int step) ? step + 1 : 1)}"),
        ["redirect loop"] = request => TownResponse.Redirect(request.Path),
        ["wrong charset"] = request => (TownResponse)(Kind(request) with { Charset = "utf-16" }),
        ["unknown charset"] = request => (TownResponse)(Kind(request) with { Charset = "klingon" }),
        ["1 GB page"] = _ => new TownResponse { Raw = FloodAsync },
        ["reset in the middle"] = _ => new TownResponse { Raw = ResetAsync },
        ["no HTTP"] = _ => Raw("SSH-2.0-OpenSSH_9.6\r\n"),
    };

    /// <summary>The ways to fail.</summary>
    public static IEnumerable<string> Kinds => _kinds.Keys;

    /// <summary>What the site says when its server is well.</summary>
    public static TownResponse Kindly(TownRequest request) => Kind(request);

    /// <summary>What a server that fails in a way answers, to everything or to everything but the home page.</summary>
    public static TownResponse Hostile(string kind, bool isHomeWell, TownRequest request) =>
        isHomeWell && request.Path == "/" ? Kind(request) : _kinds[kind](request);

    private static Page Kind(TownRequest request) => request.Path switch
    {
        "/" or "/contact" or "/cours" => new Page("text/html", _page),
        "/nouvelles.xml" => new Page("application/rss+xml", _feed),
        _ => new Page(null, ""),
    };

    private static TownResponse Raw(string text) => new() { Raw = (stream, cancel) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask() };

    private static async Task DripAsync(Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), cancel);
        foreach (byte letter in Encoding.UTF8.GetBytes(_page))
        {
            await stream.WriteAsync(new[] { letter }, cancel);
            await stream.FlushAsync(cancel);
            await Task.Delay(200, cancel);
        }
    }

    private static async Task FloodAsync(Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {1L << 30}\r\n\r\n{_page[.._page.IndexOf("<p>", StringComparison.Ordinal)]}"), cancel);
        byte[] piece = new byte[64 * 1024];
        Array.Fill(piece, (byte)' ');
        for (long sent = 0; sent < 1L << 30; sent += piece.Length)
        {
            await stream.WriteAsync(piece, cancel);
        }
    }

    private static async Task ResetAsync(Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{_page[..200]}"), cancel);
        await stream.FlushAsync(cancel);
        throw new IOException("The connection is reset on purpose.");
    }

    /// <summary>A page, with the character set that its server claims.</summary>
    private sealed record Page(string? Type, string Text)
    {
        public string Charset { get; init; } = "utf-8";

        public static implicit operator TownResponse(Page page) =>
            page.Type is null ? TownResponse.NotFound() : TownResponse.Of($"{page.Type}; charset={page.Charset}", Encoding.UTF8.GetBytes(page.Text));
    }
}
