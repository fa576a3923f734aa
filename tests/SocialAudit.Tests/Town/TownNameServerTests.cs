using System.Net.Sockets;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Town;

/// <summary>The names of a folder of content; what a name server answers on the wire is tried with the audit's own service.</summary>
public sealed class TownNameServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("town-").FullName;

    public TownNameServerTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "one.example"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_names_of_dns_json_and_the_hosts_of_the_town_are_there_and_no_others()
    {
        WriteNames("""[{"name": "one.example", "type": "MX", "values": ["10 mail.one.example"]}, {"name": "_dmarc.one.example", "type": "TXT", "values": ["v=DMARC1; ", "p=none"]}]""");
        Directory.CreateDirectory(Path.Combine(_folder, "two.example"));
        using TownServer town = TownServer.Start(_folder);
        DnsService dns = new(new AuditSettings { DnsServer = town.Names.Address });

        Assert.Equal(["mail.one.example"], (await dns.AskAsync("one.example", DnsRecordKind.Mx, Token)).Records);
        Assert.Equal(["v=DMARC1; p=none"], (await dns.AskAsync("_dmarc.one.example", DnsRecordKind.Txt, Token)).Records);
        Assert.Equal(DnsOutcome.NoRecord, (await dns.AskAsync("one.example", DnsRecordKind.Txt, Token)).Outcome);
        Assert.Equal(["127.0.0.1"], (await dns.AskAsync("two.example", DnsRecordKind.Address, Token)).Records);
        Assert.Equal(DnsOutcome.NoSuchName, (await dns.AskAsync("three.example", DnsRecordKind.Address, Token)).Outcome);
        Assert.Equal(new NameQuestion("one.example", "MX", IsTcp: false), town.Names.Questions[0]);
    }

    [Theory]
    [InlineData("[{", "dns.json")]
    [InlineData("[{\"name\": \"one.example\"}]", "dns.json")]
    [InlineData("[{\"name\": \"one.example\", \"type\": \"A\", \"values\": [\"nowhere\"]}]", "one.example")]
    [InlineData("[{\"name\": \"one.example\", \"type\": \"MX\", \"values\": [\"mail.one.example\"]}]", "one.example")]
    [InlineData("[{\"name\": \"one.example\", \"type\": \"SPF\", \"values\": [\"v=spf1\"]}]", "SPF")]
    [InlineData("[{\"name\": \"one.example\", \"type\": \"CNAME\", \"values\": []}]", "CNAME")]
    public void A_record_that_cannot_be_used_is_named(string names, string named)
    {
        WriteNames(names);

        FormatException e = Assert.Throws<FormatException>(() => TownServer.Start(_folder));

        Assert.Contains(named, e.Message, StringComparison.Ordinal);
        Assert.Contains(_folder, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_aliases_is_a_failure_and_no_hang()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord("a.example", "CNAME", "b.example"), new NameRecord("b.example", "CNAME", "a.example"));
        DnsService dns = new(new AuditSettings { DnsServer = server.Address, MaximumRetries = 0 });

        Assert.Equal("ServFail", (await dns.AskAsync("a.example", DnsRecordKind.Address, Token)).Reason);
    }

    [Fact]
    public async Task What_is_no_question_gets_no_answer_and_the_server_lives_on()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord("a.example", "A", "192.0.2.1"));
        using UdpClient client = new();
        foreach (byte[] garbage in (byte[][])[[], [1], new byte[12], [.. Enumerable.Repeat((byte)0xFF, 100)], [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 63, 1, 2, 3, 4]])
        {
            await client.SendAsync(garbage, server.Address, Token);
        }

        DnsService dns = new(new AuditSettings { DnsServer = server.Address });

        Assert.Equal(["192.0.2.1"], (await dns.AskAsync("a.example", DnsRecordKind.Address, Token)).Records);
        Assert.Single(server.Questions);
    }

    private void WriteNames(string json) => File.WriteAllText(Path.Combine(_folder, "dns.json"), json);
}
