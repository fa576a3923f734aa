using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using System.Net.Sockets;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Town;

public sealed class TownCmdletTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("town-").FullName;
    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());

    public TownCmdletTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "one.example"));
        File.WriteAllText(Path.Combine(_folder, "one.example", "index.html"), "<p>one</p>");
        _runspace.Open();
    }

    private static string Manifest => Repository.PathOf("examples", "SampleTown", "SampleTown.psd1");

    public void Dispose()
    {
        _runspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_module_exports_its_two_cmdlets_also_when_it_is_imported_again()
    {
        Run("param($m) Import-Module $m; Import-Module $m -Force", Manifest);

        Assert.Equal(["Start-SampleTown", "Stop-SampleTown"], Run("Get-Command -Module SampleTown | ForEach-Object Name").Select(name => name.ToString()));
        Assert.Equal("True", Run("param($f) $town = Start-SampleTown $f; $town -ne $null; $town | Stop-SampleTown", _folder).Single().ToString());
    }

    [Fact]
    public async Task Start_gives_the_address_and_a_map_of_hosts_and_stop_ends_it()
    {
        Run("param($m) Import-Module $m", Manifest);
        SampleTown.Town town = Start();
        string origin = "http://127.0.0.1:" + town.Address.Port;

        Assert.Equal(["one.example"], town.Hosts);
        Assert.Equal(origin, town.HostMap["ONE.example"]);
        Assert.Equal("127.0.0.1", await AddressOfAsync("one.example", town.DnsServer));
        using (HttpClient client = new())
        {
            HttpRequestMessage request = new(HttpMethod.Get, origin);
            request.Headers.Host = "one.example";
            using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal("<p>one</p>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal("GET one.example/", Assert.Single(town.Requests).ToString());
        Run("param($town) $town | Stop-SampleTown; $town | Stop-SampleTown", town);
        await AssertStoppedAsync(town);
    }

    [Fact]
    public async Task Removing_the_module_stops_the_towns_of_this_runspace_and_no_others()
    {
        using TownServer other = TownServer.Start(_folder);
        Run("param($m) Import-Module $m", Manifest);
        SampleTown.Town town = Start();

        Run("Remove-Module SampleTown");

        await AssertStoppedAsync(town);
        using TownClient client = new(other);
        Assert.Equal("<p>one</p>", await client.GetTextAsync("one.example", "/"));
    }

    [Fact]
    public async Task Closing_the_runspace_stops_its_towns()
    {
        Run("param($m) Import-Module $m", Manifest);
        SampleTown.Town town = Start();

        _runspace.Close();

        await AssertStoppedAsync(town);
    }

    [Fact]
    public void The_town_that_comes_with_the_module_is_the_default()
    {
        Run("param($m) Import-Module $m", Manifest);

        SampleTown.Town town = (SampleTown.Town)Run("Start-SampleTown").Single().BaseObject;

        Assert.Equal(Repository.PathOf("examples", "town").Replace('\\', '/'), town.Path.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("en-US", "There is no folder")]
    [InlineData("fr-CA", "Il n’y a pas de dossier")]
    public void A_folder_that_is_not_there_is_one_clear_error(string culture, string message)
    {
        Run("param($m) Import-Module $m", Manifest);

        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        ErrorRecord error;
        try
        {
            error = FailureOf("param($f) Start-SampleTown $f", Path.Combine(_folder, "none"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        Assert.StartsWith("SampleTown.ContentNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(_folder, "none"), error.TargetObject);
        Assert.StartsWith(message, error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_one_clear_error()
    {
        using TownServer other = TownServer.Start(_folder);
        Run("param($m) Import-Module $m", Manifest);

        ErrorRecord error = FailureOf("param($f, $p) Start-SampleTown $f -Port $p", _folder, other.Address.Port);

        Assert.StartsWith("SampleTown.PortUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(other.Address.Port, error.TargetObject);
    }

    [Fact]
    public void A_checkout_that_was_never_built_says_in_one_line_what_to_run()
    {
        foreach (string name in new[] { "SampleTown.psd1", "SampleTown.psm1" })
        {
            File.Copy(Repository.PathOf("examples", "SampleTown", name), Path.Combine(_folder, name));
        }

        string message = FailureOf("param($m) Import-Module $m", Path.Combine(_folder, "SampleTown.psd1")).ToString();

        Assert.Contains("dotnet build examples/SampleTown", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private static async Task<string> AddressOfAsync(string name, string dnsServer)
    {
        DnsService dns = new(new AuditSettings { DnsServer = IPEndPoint.Parse(dnsServer) });
        return Assert.Single((await dns.AskAsync(name, DnsRecordKind.Address, TestContext.Current.CancellationToken)).Records);
    }

    private SampleTown.Town Start() => (SampleTown.Town)Run("param($f) Start-SampleTown -Path $f", _folder).Single().BaseObject;

    private List<PSObject> Run(string script, params object[] arguments)
    {
        using PowerShell shell = Shell(script, arguments);
        List<PSObject> output = [.. shell.Invoke()];
        Assert.Empty(shell.Streams.Error);
        return output;
    }

    private ErrorRecord FailureOf(string script, params object[] arguments)
    {
        using PowerShell shell = Shell(script, arguments);
        Assert.Empty(shell.Invoke());
        return Assert.Single(shell.Streams.Error);
    }

    private PowerShell Shell(string script, object[] arguments)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        return shell.AddScript(script).AddParameters((IList)arguments);
    }

    private static async Task AssertStoppedAsync(SampleTown.Town town)
    {
        using TcpClient late = new();
        SocketException e = await Assert.ThrowsAnyAsync<SocketException>(
            async () => await late.ConnectAsync(IPAddress.Loopback, town.Address.Port, TestContext.Current.CancellationToken));
        Assert.Equal(SocketError.ConnectionRefused, e.SocketErrorCode);
    }
}
