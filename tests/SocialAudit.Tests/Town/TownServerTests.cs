using System.Net;
using System.Net.Sockets;
using System.Text;
using SampleTown;

namespace SocialAudit.Tests.Town;

public sealed class TownServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_delegate_sees_the_host_path_and_query_that_were_asked()
    {
        using TownServer server = TownServer.Start(request => TownResponse.Text($"{request.Host}|{request.Path}|{request.Parameters["q"]}"));
        using TownClient client = new(server);

        Assert.Equal("www.centre.example|/a%20b/|été & co", await client.GetTextAsync("www.centre.example", "/a%20b/?q=%C3%A9t%C3%A9+%26+co"));

        TownRequest asked = Assert.Single(server.Requests);
        Assert.Equal("GET", asked.Method);
        Assert.Equal("/a%20b/?q=%C3%A9t%C3%A9+%26+co", asked.PathAndQuery);
        Assert.Equal("www.centre.example", asked.Headers["host"]);
    }

    [Fact]
    public async Task One_connection_carries_several_requests()
    {
        using TownServer server = TownServer.Start(request => TownResponse.Text(request.Path));
        using TownClient client = new(server);

        string answers = await client.SendRawAsync(
            "GET /one HTTP/1.1\r\nHost: a.example\r\n\r\n"
            + "POST /two HTTP/1.1\r\nHost: a.example\r\nContent-Length: 5\r\n\r\nhello"
            + "GET /three HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");

        Assert.Equal(3, answers.Split("HTTP/1.1 200 OK").Length - 1);
        Assert.EndsWith("/three", answers, StringComparison.Ordinal);
        Assert.Equal("hello", Encoding.ASCII.GetString(server.Requests[1].Body));
    }

    [Fact]
    public async Task Head_gets_the_length_and_no_body()
    {
        using TownServer server = TownServer.Start(_ => TownResponse.Html("<p>twelve</p>"));
        using TownClient client = new(server);

        string answer = await client.SendRawAsync("HEAD / HTTP/1.1\r\nHost: a.example\r\n\r\n");

        Assert.Contains("Content-Length: 13\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_clients_are_served_at_once()
    {
        // Nobody is answered before all eight have asked: a server that took them one by one would never answer.
        using CountdownEvent everyone = new(8);
        using TownServer server = TownServer.Start(_ =>
        {
            everyone.Signal();
            everyone.Wait(Token);
            return TownResponse.Text("together");
        });
        using TownClient client = new(server);

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetTextAsync("a.example", "/")));

        Assert.All(answers, answer => Assert.Equal("together", answer));
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("GET / HTTP/1.1\r\nno colon here\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("GET / HTTP/1.1\r\nHost: cut", "HTTP/1.1 400 ")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n", "HTTP/1.1 413 ")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.1 411 ")]
    public async Task What_is_no_request_gets_an_error_and_the_server_lives_on(string sent, string answer)
    {
        using TownServer server = TownServer.Start(_ => TownResponse.Text("alive"));
        using TownClient client = new(server);

        Assert.StartsWith(answer, await client.SendRawAsync(sent), StringComparison.Ordinal);
        Assert.Equal("alive", await client.GetTextAsync("a.example", "/"));
    }

    [Fact]
    public async Task Endless_headers_are_refused()
    {
        using TownServer server = TownServer.Start(_ => TownResponse.Text("alive"));
        using TownClient client = new(server);

        string answer = await client.SendRawAsync("GET / HTTP/1.1\r\nX: " + new string('x', 64 * 1024));

        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raw_response_writes_what_it_likes()
    {
        using TownServer server = TownServer.Start(_ => new TownResponse
        {
            Raw = (stream, token) => stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 Fine\r\nContent-Length: 100\r\n\r\nshort"), token).AsTask(),
        });
        using TownClient client = new(server);

        Assert.Equal("HTTP/1.1 200 Fine\r\nContent-Length: 100\r\n\r\nshort", await client.SendRawAsync("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetTextAsync("a.example", "/"));
    }

    [Fact]
    public async Task A_reset_breaks_the_connection()
    {
        using TownServer server = TownServer.Start(_ => TownResponse.Reset());
        using TownClient client = new(server);

        HttpRequestException e = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetTextAsync("a.example", "/"));

        IOException broken = Assert.IsAssignableFrom<IOException>(e.InnerException);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(broken.InnerException).SocketErrorCode);
    }

    [Fact]
    public async Task A_raw_response_learns_that_the_client_hung_up()
    {
        TaskCompletionSource entered = new();
        TaskCompletionSource<int> read = new();
        using TownServer server = TownServer.Start(_ => new TownResponse
        {
            Raw = async (stream, token) =>
            {
                entered.SetResult();
                read.SetResult(await stream.ReadAsync(new byte[1], token));
            },
        });
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Token);
        await entered.Task.WaitAsync(Token);

        client.Close();

        Assert.Equal(0, await read.Task.WaitAsync(Token));
    }

    [Fact]
    public async Task A_client_that_hangs_up_amid_an_answer_does_not_stop_the_server()
    {
        using TownServer server = TownServer.Start(request =>
            request.Path == "/large" ? TownResponse.Of("application/octet-stream", new byte[32 * 1024 * 1024]) : TownResponse.Text("alive"));
        using TownClient client = new(server);
        using (TcpClient rude = new())
        {
            await rude.ConnectAsync(IPAddress.Loopback, server.Address.Port, Token);
            await rude.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"), Token);
            await rude.GetStream().ReadExactlyAsync(new byte[100], Token);
            rude.Client.Close(0);
        }

        Assert.Equal("alive", await client.GetTextAsync("a.example", "/"));
    }

    [Fact]
    public async Task An_exception_of_the_delegate_is_answered_with_its_message()
    {
        using TownServer server = TownServer.Start(_ => throw new InvalidOperationException("on purpose"));
        using TownClient client = new(server);

        using HttpResponseMessage response = await client.GetAsync("a.example", "/");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("on purpose", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposal_closes_connections_that_wait_for_an_answer_and_those_that_never_ask()
    {
        TaskCompletionSource entered = new();
        TownServer server = TownServer.Start(_ => new TownResponse
        {
            Raw = async (_, token) =>
            {
                entered.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            },
        });
        using TcpClient silent = new();
        await silent.ConnectAsync(IPAddress.Loopback, server.Address.Port, Token);
        using TcpClient waiting = new();
        await waiting.ConnectAsync(IPAddress.Loopback, server.Address.Port, Token);
        await waiting.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Token);
        await entered.Task.WaitAsync(Token);

        server.Dispose();

        Assert.True(await IsClosedAsync(silent));
        Assert.True(await IsClosedAsync(waiting));
        using TcpClient late = new();
        await Assert.ThrowsAnyAsync<SocketException>(async () => await late.ConnectAsync(IPAddress.Loopback, server.Address.Port, Token));
    }

    private static async Task<bool> IsClosedAsync(TcpClient client)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[1], Token) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
