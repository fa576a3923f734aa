using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;
using SocialAudit.History.Recurring;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>The summary by e-mail: secure, or not at all.</summary>
public sealed class MailSenderTests
{
    private const string _password = "s3cret-word";

    private static readonly RunSummary _summary = new("Présence web, 2 novembre 2026", ["Moins bien : le certificat a expiré.", "", ".une ligne qui commence par un point"]);

    [Fact]
    public async Task A_summary_arrives_whole_over_a_secure_connection()
    {
        using MailServer server = new();

        await SendAsync(server, _password);

        MimeMessage message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(server.Messages).Replace("\n..", "\n."))), TestContext.Current.CancellationToken);
        Assert.Equal(_summary.Subject, message.Subject);
        Assert.Equal(_summary.Text, message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal(["info@centre.example", "ca@centre.example"], message.To.Mailboxes.Select(m => m.Address));
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(["STARTTLS"], server.Plain.Where(l => !l.StartsWith("EHLO", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_TLS_nothing_is_said_not_even_the_password()
    {
        using MailServer server = new() { OffersTls = false };

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() => SendAsync(server, _password));

        Assert.Equal(RecurringProblem.MailNotSecure, failure.Problem);
        Assert.All(server.Plain, l => Assert.True(l.StartsWith("EHLO", StringComparison.Ordinal) || l == "QUIT", l));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_taken()
    {
        using MailServer server = new();

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() =>
            new MailSender().SendAsync(Settings(server), _password, _summary, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken));

        Assert.Equal(RecurringProblem.MailNotSecure, failure.Problem);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_never_shown_even_where_the_server_says_it_back()
    {
        using MailServer server = new();

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() => SendAsync(server, "wr0ng-word"));

        Assert.Equal(RecurringProblem.MailDenied, failure.Problem);
        Assert.DoesNotContain("wr0ng-word", failure + failure.Describe(Language.French) + failure.Remedy(Language.English));
    }

    [Fact]
    public async Task One_address_that_is_refused_is_named_and_the_others_get_the_summary()
    {
        using MailServer server = new() { Refuses = "ca@centre.example" };

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() => SendAsync(server, _password));

        Assert.Equal(RecurringProblem.MailAddressRefused, failure.Problem);
        Assert.Equal("ca@centre.example", failure.Detail);
        Assert.Single(server.Messages);
        Assert.Contains("info@centre.example", Assert.Single(server.Recipients));
    }

    [Fact]
    public async Task Where_every_address_is_refused_nothing_is_handed_in()
    {
        using MailServer server = new() { Refuses = "centre.example" };

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() => SendAsync(server, _password));

        Assert.Equal(RecurringProblem.MailAddressRefused, failure.Problem);
        Assert.Contains("info@centre.example", failure.Detail);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_message_that_is_turned_down_says_why()
    {
        using MailServer server = new() { RefusesMessage = true };

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() => SendAsync(server, _password));

        Assert.Equal(RecurringProblem.MailFailed, failure.Problem);
        Assert.Contains("advertisement", failure.Detail);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() =>
            new MailSender().SendAsync(Settings(null) with { Port = port }, null, _summary, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken));

        Assert.Equal(RecurringProblem.MailUnreachable, failure.Problem);
        Assert.Equal($"localhost:{port}", failure.Detail);
    }

    [Theory]
    [InlineData("nobody", "smtp.centre.example")]
    [InlineData("a@centre.example\r\nBcc: b@x.example", "smtp.centre.example")]
    [InlineData("", "smtp.centre.example")]
    [InlineData("a@centre.example", "no server")]
    public void What_is_no_address_is_refused_before_anything_is_set_up(string address, string server) =>
        Assert.Equal(RecurringProblem.BadMailAddress, Assert.Throws<RecurringException>(() => MailSender.Check(new MailSettings { Server = server, From = "a@centre.example", To = [address] })).Problem);

    private static MailSettings Settings(MailServer? server) =>
        new() { Server = "localhost", Port = server?.Port ?? 1, From = "audit@centre.example", To = ["info@centre.example", "ca@centre.example"], User = "tilleuls" };

    private static Task SendAsync(MailServer server, string password) =>
        new MailSender(server.Trust).SendAsync(Settings(server), password, _summary, new DateTimeOffset(2026, 11, 2, 3, 30, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
}
