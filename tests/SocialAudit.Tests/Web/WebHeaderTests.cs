using System.IO.Compression;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>What a page's headers say of it, and asking for nothing but them.</summary>
public sealed class WebHeaderTests
{
    [Fact]
    public async Task The_headers_that_checks_read_are_handed_on()
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) => Wire.WriteAsync(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nLast-Modified: Sat, 31 Oct 2026 09:08:07 GMT\r\n"
            + "X-Robots-Tag: noindex, nofollow\r\nX-Robots-Tag: googlebot: none\r\nContent-Length: 5\r\n\r\nhello",
            stop));

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(new DateTimeOffset(2026, 10, 31, 9, 8, 7, TimeSpan.Zero), answer.LastModified);
        Assert.Equal("noindex, nofollow, googlebot: none", answer.RobotsTag);
        Assert.Equal(5, answer.Length);
    }

    [Fact]
    public async Task Headers_that_were_not_sent_are_not_made_up()
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) => Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\n\r\nhello", stop));

        WebAnswer answer = await web.GetAsync();

        Assert.Equal("hello"u8.ToArray(), answer.Body);
        Assert.Null(answer.LastModified);
        Assert.Null(answer.RobotsTag);
        Assert.Null(answer.Length);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("Sat, 99 Oct 2026 09:08:07 GMT")]
    public async Task A_date_of_change_that_is_none_is_left_out(string lastModified)
    {
        using MappedWeb web = new(_ => new TownResponse { Headers = { ["Last-Modified"] = lastModified } });

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.IsSuccess);
        Assert.Null(answer.LastModified);
    }

    [Fact]
    public async Task A_packed_page_does_not_pass_its_packed_length_off_as_its_own()
    {
        using MemoryStream packed = new();
        using (GZipStream packer = new(packed, CompressionLevel.Optimal))
        {
            packer.Write(new byte[5000]);
        }

        using MappedWeb web = new(_ => new TownResponse { Body = packed.ToArray(), Headers = { ["Content-Encoding"] = "gzip" } });

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(5000, answer.Body.Length);
        Assert.Null(answer.Length);
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_brings_them_without_a_body_and_keeps_the_connection()
    {
        using MappedWeb web = new(_ => TownResponse.Of("image/png", new byte[70_000]));

        WebAnswer answer = await Guard.ReturnsAsync(web.Service.HeadAsync(new Uri("https://centre.example/logo.png"), TestContext.Current.CancellationToken));
        WebAnswer again = await Guard.ReturnsAsync(web.Service.HeadAsync(new Uri("https://centre.example/logo.png"), TestContext.Current.CancellationToken));

        Assert.All([answer, again], a =>
        {
            Assert.True(a.IsSuccess);
            Assert.Equal("image/png", a.ContentType);
            Assert.Equal(70_000, a.Length);
            Assert.Empty(a.Body);
            Assert.False(a.Truncated);
        });
        Assert.All(web.Server.Requests, request => Assert.Equal("HEAD", request.Method));
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_follows_redirects_under_the_same_method()
    {
        using MappedWeb web = new(request => request.Path == "/" ? TownResponse.Redirect("/fr", 303) : TownResponse.NotFound());

        WebAnswer answer = await Guard.ReturnsAsync(web.Service.HeadAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken));

        Assert.True(answer.IsMissing);
        Assert.Equal("https://centre.example/fr", answer.FinalAddress.AbsoluteUri);
        Assert.Equal(["HEAD /", "HEAD /fr"], web.Server.Requests.Select(r => r.Method + " " + r.Path));
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_does_not_open_the_private_network()
    {
        using TownServer secret = TownServer.Start(_ => TownResponse.Text("secret"));
        using MappedWeb web = new(_ => TownResponse.Redirect(secret.Address.AbsoluteUri));

        WebAnswer answer = await Guard.ReturnsAsync(web.Service.HeadAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken));

        Assert.Equal("PrivateAddress", answer.Reason);
        Assert.Empty(secret.Requests);
    }

    [Fact]
    public async Task A_server_that_sends_a_body_where_none_was_asked_for_is_not_read_on()
    {
        using MappedWeb web = MappedWeb.Raw(async (stream, stop) =>
        {
            await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n", stop);
            await Wire.WriteUntilClosedAsync(stream, new byte[64 * 1024], long.MaxValue, stop);
        });

        WebAnswer answer = await Guard.ReturnsAsync(web.Service.HeadAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken));

        Assert.Equal(1_000_000_000, answer.Length);
        Assert.Empty(answer.Body);
    }
}
