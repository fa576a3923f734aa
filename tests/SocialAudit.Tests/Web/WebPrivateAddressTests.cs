using System.Net;
using System.Net.Sockets;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>No page can send the audit into the network that it runs in.</summary>
public sealed class WebPrivateAddressTests
{
    /// <summary>The ways to write this machine's own address that a hostile page might try.</summary>
    public static TheoryData<string> Loopback => new(
        "http://127.0.0.1:{0}/",
        "http://127.1:{0}/",
        "http://2130706433:{0}/",
        "http://0177.0.0.1:{0}/",
        "http://0x7f.0.0.1:{0}/",
        "http://0x7f000001:{0}/",
        "http://[::1]:{0}/",
        "http://[::ffff:127.0.0.1]:{0}/",
        "http://[::ffff:7f00:1]:{0}/",
        "http://[::127.0.0.1]:{0}/",
        "http://[::ffff:0:127.0.0.1]:{0}/",
        "http://[64:ff9b::127.0.0.1]:{0}/",
        "http://[2002:7f00:1::]:{0}/",
        "http://[::]:{0}/",
        "http://[::1%251]:{0}/",
        "http://[0:0:0:0:0:0:0:1]:{0}/",
        "http://localhost:{0}/",
        "http://LOCALHOST:{0}/",
        "http://localhost.:{0}/",
        "http://centre.localhost:{0}/",
        "http://127.0.0.2:{0}/",
        "http://0.0.0.0:{0}/",
        "http://0:{0}/",
        "http://0x7f.1:{0}/",
        "http://0X7F000001:{0}/",
        "http://017700000001:{0}/",
        "http://00000177.0.0.1:{0}/",
        "http://127.0.0.1.:{0}/",
        "http://127。0。0。1:{0}/",
        "http://①②⑦.⓪.⓪.①:{0}/",
        "http://user@127.0.0.1:{0}/",
        "//127.0.0.1:{0}/");

    [Theory]
    [MemberData(nameof(Loopback))]
    public async Task A_redirect_into_this_machine_is_refused_and_never_asked(string target)
    {
        using TownServer secret = TownServer.Start(_ => TownResponse.Text("secret"));
        string location = string.Format(System.Globalization.CultureInfo.InvariantCulture, target, secret.Address.Port);

        // The server writes Location as Latin-1; what lies beyond goes out as UTF-8, as real servers send it.
        string sent = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(location));
        using MappedWeb web = new(_ => TownResponse.Redirect(sent));

        WebAnswer answer = await web.GetAsync("http://centre.example/");

        Assert.Equal("PrivateAddress", answer.Reason);
        Assert.Empty(answer.Body);
        Assert.Empty(secret.Requests);
    }

    [Theory]
    [MemberData(nameof(Loopback))]
    public async Task A_page_of_this_machine_is_refused_when_it_is_asked_for_itself(string target)
    {
        using TownServer secret = TownServer.Start(_ => TownResponse.Text("secret"));
        using WebService service = new(new AuditSettings { MaximumRetries = 0 });
        string address = string.Format(System.Globalization.CultureInfo.InvariantCulture, target, secret.Address.Port);

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(new Uri(new Uri("http://centre.example"), address), TestContext.Current.CancellationToken));

        Assert.Equal(WebFailure.PrivateAddress, answer.Failure);
        Assert.Empty(secret.Requests);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/admin")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://imprimante.local/")]
    [InlineData("http://metadata.google.internal/")]
    public async Task A_neighbour_in_the_private_network_is_refused(string target)
    {
        using MappedWeb web = new(_ => TownResponse.Redirect(target));

        Assert.Equal("PrivateAddress", (await web.GetAsync()).Reason);
    }

    [Fact]
    public async Task A_redirect_into_the_private_network_is_refused_however_late_it_comes()
    {
        using TownServer secret = TownServer.Start(_ => TownResponse.Text("secret"));
        using MappedWeb web = new(request => TownResponse.Redirect(request.Path switch
        {
            "/" => "https://centre.example/2",
            "/2" => "http://centre.example/3",
            _ => secret.Address.AbsoluteUri,
        }));

        WebAnswer answer = await web.GetAsync();

        Assert.Equal("PrivateAddress", answer.Reason);
        Assert.Equal(3, answer.Redirects.Count);
        Assert.Empty(secret.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("203.0.113.7", "127.0.0.1")]
    [InlineData("2606:4700:4700::1111", "::1")]
    public async Task A_public_name_that_leads_into_the_private_network_is_refused_before_anything_is_connected(params string[] addresses)
    {
        using TownServer secret = TownServer.Start(_ => TownResponse.Text("secret"));
        using WebService service = new(new AuditSettings { MaximumRetries = 0, ResolveHost = (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()) });

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(new Uri($"http://centre.example:{secret.Address.Port}/"), TestContext.Current.CancellationToken));

        Assert.Equal("PrivateAddress", answer.Reason);
        Assert.Empty(secret.Requests);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_looked_up_once_for_each_connection_and_that_answer_is_judged()
    {
        using TownServer secret = TownServer.Start(_ => TownResponse.Text("secret"));
        int lookups = 0;
        using WebService service = new(new AuditSettings
        {
            MaximumRetries = 0,

            // A look before the leap would get a public address; connecting anew would then get this machine's.
            ResolveHost = (_, _) => Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref lookups) == 1 ? "127.0.0.1" : "1.1.1.1") }),
        });

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(new Uri($"http://centre.example:{secret.Address.Port}/"), TestContext.Current.CancellationToken));

        Assert.Equal("PrivateAddress", answer.Reason);
        Assert.Equal(1, lookups);
        Assert.Empty(secret.Requests);
    }

    [Fact]
    public async Task A_public_name_is_connected_to_where_it_leads_when_the_session_allows_the_private_network()
    {
        using TownServer intranet = TownServer.Start(_ => TownResponse.Text("hello"));
        using WebService service = new(new AuditSettings { AllowPrivateNetwork = true, ResolveHost = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }) });

        WebAnswer answer = await Guard.ReturnsAsync(service.GetAsync(new Uri($"http://centre.example:{intranet.Address.Port}/"), TestContext.Current.CancellationToken));

        Assert.True(answer.IsSuccess);
        Assert.Equal($"centre.example:{intranet.Address.Port}", Assert.Single(intranet.Requests).Headers["Host"]);
    }

    [Fact]
    public async Task This_machines_own_name_is_refused_where_it_leads_to_itself()
    {
        string name = Dns.GetHostName();
        Uri address = new($"http://{name}/");
        IPAddress[] found = await FindAsync(name);
        if (PrivateNetwork.ContainsHostOf(address) || !found.Any(PrivateNetwork.Contains))
        {
            Assert.Skip($"The name of this machine, {name}, does not lead to a private address.");
        }

        using WebService service = new(new AuditSettings { MaximumRetries = 0 });

        Assert.Equal("PrivateAddress", (await Guard.ReturnsAsync(service.GetAsync(address, TestContext.Current.CancellationToken))).Reason);
    }

    [Fact]
    public async Task A_session_that_allows_the_private_network_reaches_it()
    {
        using TownServer intranet = TownServer.Start(_ => TownResponse.Text("hello"));
        using MappedWeb web = new(_ => TownResponse.Redirect(intranet.Address.AbsoluteUri), new AuditSettings { AllowPrivateNetwork = true });

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.IsSuccess);
        Assert.Equal(intranet.Address, answer.FinalAddress);
        Assert.Single(intranet.Requests);
    }

    [Fact]
    public async Task The_host_map_opens_only_the_hosts_that_it_names()
    {
        using MappedWeb web = new(request => TownResponse.Redirect($"http://{request.Headers["Host"]}.localhost/"));

        Assert.Equal("PrivateAddress", (await web.GetAsync()).Reason);
        Assert.Single(web.Server.Requests);
    }

    private static async Task<IPAddress[]> FindAsync(string name)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(name, TestContext.Current.CancellationToken);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
