using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>New-AuditSession -DnsServer.</summary>
public sealed class DnsServerParameterTests
{
    [Theory]
    [InlineData("192.168.1.1", "192.168.1.1:53")]
    [InlineData("127.0.0.1:5353", "127.0.0.1:5353")]
    [InlineData("[::1]:53", "[::1]:53")]
    public void The_server_that_is_given_is_the_sessions(string typed, string server)
    {
        using HostedShell shell = new();

        Assert.Equal(server, shell.Single("param($Server) \"$((New-AuditSession -DnsServer $Server).Settings.DnsServer)\"", typed).ToString());
    }

    [Theory]
    [InlineData("en-US", "'dns.example' is no address", "127.0.0.1:5353")]
    [InlineData("fr-CA", "«\u00A0dns.example\u00A0» n’est pas l’adresse", "127.0.0.1:5353")]
    public void A_server_that_is_none_is_one_clear_error_with_a_remedy(string culture, string message, string remedy)
    {
        using HostedShell shell = new(culture);

        ErrorRecord error = shell.Error("New-AuditSession -DnsServer dns.example");

        Assert.StartsWith("InvalidDnsServer,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("dns.example", error.TargetObject);
        Assert.StartsWith(message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(remedy, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
