using System.Net;
using System.Net.Sockets;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>Whatever goes wrong on the way has a name of its own, and nothing is thrown.</summary>
public sealed class WebFaultTests
{
    [Fact]
    public async Task A_name_that_leads_nowhere_is_told_as_such()
    {
        const string Nobody = "nobody.invalid";
        if (await ResolverAnswerAsync(Nobody) is not (SocketError.HostNotFound or SocketError.NoData))
        {
            Assert.Skip($"The resolver of this machine does not say that {Nobody} has no address.");
        }

        using WebService service = new(new AuditSettings { MaximumRetries = 0 });

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(new Uri($"https://{Nobody}/"), TestContext.Current.CancellationToken));

        Assert.Equal("NameNotResolved", answer.Reason);
        Assert.Null(answer.Status);
        Assert.Equal($"https://{Nobody}/", answer.ToEvidence().Address);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_a_refused_connection()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Uri address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        using WebService service = new(new AuditSettings { AllowPrivateNetwork = true });

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(address, TestContext.Current.CancellationToken));

        Assert.Equal(WebFailure.ConnectionRefused, answer.Failure);
    }

    [Fact]
    public async Task A_reset_before_any_answer_is_a_failed_connection()
    {
        using MappedWeb web = new(_ => TownResponse.Reset());

        Assert.Equal("ConnectionFailed", (await web.GetAsync()).Reason);
    }

    [Fact]
    public async Task A_connection_that_closes_without_a_word_is_a_failed_connection()
    {
        using MappedWeb web = MappedWeb.Raw((_, _) => Task.CompletedTask);

        Assert.Equal("ConnectionFailed", (await web.GetAsync()).Reason);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n\r\n")]
    [InlineData("<html><p>hello</p></html>\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 Much\r\n\r\n")]
    [InlineData("HTTP/1.1 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\n0123456789")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n0123456789")]
    [InlineData("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\r\n\r\n")]
    public async Task What_is_no_HTTP_gives_no_page_and_no_exception(string sent)
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) => Wire.WriteAsync(stream, sent, stop));

        WebAnswer answer = await web.GetAsync();

        // Some stacks read past a header that is wrong; none may make a failure of theirs a page.
        Assert.True(answer.Failure is WebFailure.InvalidAnswer or WebFailure.ConnectionFailed || answer.Status == 200, answer.Reason);
    }

    [Fact]
    public async Task What_does_not_speak_HTTP_at_all_is_told_as_such()
    {
        using MappedWeb web = MappedWeb.Raw((stream, stop) => Wire.WriteAsync(stream, "220 mail.centre.example ESMTP\r\n\r\n", stop));

        Assert.Equal("InvalidAnswer", (await web.GetAsync()).Reason);
    }

    [Fact]
    public async Task Endless_headers_are_an_invalid_answer_and_are_not_asked_for_again()
    {
        byte[] header = System.Text.Encoding.ASCII.GetBytes("X-Filler: " + new string('x', 1000) + "\r\n");
        using MappedWeb web = MappedWeb.Raw(
            async (stream, stop) =>
            {
                await Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\n", stop);
                await Wire.WriteUntilClosedAsync(stream, header, long.MaxValue, stop);
            },
            new AuditSettings { MaximumRetries = 2 });

        Assert.Equal("InvalidAnswer", (await web.GetAsync()).Reason);
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_plain_server_where_a_secure_one_should_be_is_told_as_such()
    {
        using TcpListener plain = new(IPAddress.Loopback, 0);
        plain.Start();
        Task refusing = RefuseAsync(plain);
        using WebService service = new(new AuditSettings { AllowPrivateNetwork = true, MaximumRetries = 0 });

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)plain.LocalEndpoint).Port}/"), TestContext.Current.CancellationToken));

        Assert.Equal("TlsFailed", answer.Reason);
        await Guard.ReturnsAsync(refusing);
    }

    /// <summary>What a plain web server says to a secure greeting.</summary>
    private static async Task RefuseAsync(TcpListener listener)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
        await Wire.WriteAsync(stream, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", TestContext.Current.CancellationToken);
        client.Client.Shutdown(SocketShutdown.Send);
        await Wire.ClosedAsync(stream, TestContext.Current.CancellationToken);
    }

    private static async Task<SocketError> ResolverAnswerAsync(string name)
    {
        try
        {
            await Dns.GetHostAddressesAsync(name, TestContext.Current.CancellationToken);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }
}
