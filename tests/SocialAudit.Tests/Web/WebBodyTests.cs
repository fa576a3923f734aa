using System.IO.Compression;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>However large, broken or packed an answer is, what is read of it stays within the limit, and says that it is not all.</summary>
public sealed class WebBodyTests
{
    private const int _limit = 256 * 1024;
    private static readonly byte[] _piece = new byte[64 * 1024];

    private static readonly AuditSettings _limited = new() { MaximumBytes = _limit, MaximumRetries = 0 };

    [Fact]
    public async Task A_page_of_200_MB_is_read_up_to_the_limit_and_the_connection_closed()
    {
        TaskCompletionSource closed = new();
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 209715200\r\n\r\n", stop);
                await Wire.WriteUntilClosedAsync(stream, _piece, 209715200, stop);
                await Wire.ClosedAsync(stream, stop);
                closed.SetResult();
            },
            _limited);

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.Truncated);
        Assert.True(answer.IsSuccess);
        Assert.Equal(_limit, answer.Body.Length);
        await Guard.ReturnsAsync(closed.Task);
    }

    [Fact]
    public async Task An_endless_page_is_read_up_to_the_limit_and_the_connection_closed()
    {
        TaskCompletionSource closed = new();
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", stop);
                await Wire.WriteUntilClosedAsync(stream, _piece, long.MaxValue, stop);
                closed.SetResult();
            },
            _limited);

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.Truncated);
        Assert.Equal(_limit, answer.Body.Length);
        await Guard.ReturnsAsync(closed.Task);
    }

    [Fact]
    public async Task Endless_chunks_are_read_up_to_the_limit_and_the_connection_closed()
    {
        TaskCompletionSource closed = new();
        byte[] chunk = [.. "400\r\n"u8, .. new byte[0x400], .. "\r\n"u8];
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", stop);
                await Wire.WriteUntilClosedAsync(stream, chunk, long.MaxValue, stop);
                closed.SetResult();
            },
            _limited);

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.Truncated);
        Assert.Equal(_limit, answer.Body.Length);
        await Guard.ReturnsAsync(closed.Task);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_page_that_swells_is_unpacked_up_to_the_limit(string encoding)
    {
        byte[] bomb = Pack(encoding, 50 * 1024 * 1024);
        Assert.True(bomb.Length < _limit);
        using MappedWeb web = new(_ => new TownResponse { Body = bomb, Headers = { ["Content-Type"] = "text/html", ["Content-Encoding"] = encoding } }, _limited);

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.Truncated);
        Assert.Equal(_limit, answer.Body.Length);
    }

    [Theory]
    [InlineData(_limit - 1, false)]
    [InlineData(_limit, false)]
    [InlineData(_limit + 1, true)]
    public async Task A_page_is_called_cut_only_when_it_is_larger_than_the_limit(int size, bool isCut)
    {
        using MappedWeb web = new(_ => TownResponse.Of("text/html", new byte[size]), _limited);

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(isCut, answer.Truncated);
        Assert.Equal(Math.Min(size, _limit), answer.Body.Length);
    }

    [Fact]
    public async Task A_limit_as_large_as_can_be_reads_a_page_whole()
    {
        using MappedWeb web = new(_ => TownResponse.Html("<p>hello</p>"), new AuditSettings { MaximumBytes = int.MaxValue });

        WebAnswer answer = await web.GetAsync();

        Assert.False(answer.Truncated);
        Assert.Equal("<p>hello</p>"u8.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n\r\n<p>hello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n8\r\n<p>hello\r\n")]
    public async Task A_page_that_breaks_off_is_handed_on_as_cut(string rest)
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) => Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + rest, stop));

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(200, answer.Status);
        Assert.True(answer.Truncated);
        Assert.Equal("<p>hello"u8.ToArray(), answer.Body);
    }

    [Fact]
    public async Task A_page_whose_chunks_turn_to_nonsense_is_handed_on_as_cut()
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) =>
            Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<p>hello\r\nnonsense\r\n", stop));

        Assert.True((await web.GetAsync()).Truncated);
    }

    [Fact]
    public async Task A_reset_amid_a_page_is_handed_on_as_cut()
    {
        using MappedWeb web = MappedWeb.Raw(async (stream, stop) =>
        {
            await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>hello", stop);
            throw new IOException("The connection is reset on purpose.");
        });

        WebAnswer answer = await web.GetAsync();

        // The reset may overtake the first bytes: then there is no answer at all.
        Assert.True(answer is { Status: 200, Truncated: true } or { Failure: WebFailure.ConnectionFailed });
    }

    [Fact]
    public async Task What_is_called_packed_and_is_not_is_handed_on_as_cut()
    {
        using MappedWeb web = new(_ => new TownResponse { Body = "<p>hello</p>"u8.ToArray(), Headers = { ["Content-Encoding"] = "gzip" } });

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.Truncated);
        Assert.Empty(answer.Body);
    }

    private static byte[] Pack(string encoding, int size)
    {
        using MemoryStream packed = new();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new BrotliStream(packed, CompressionLevel.Optimal),
        })
        {
            for (int sent = 0; sent < size; sent += _piece.Length)
            {
                packer.Write(_piece);
            }
        }

        return packed.ToArray();
    }
}
