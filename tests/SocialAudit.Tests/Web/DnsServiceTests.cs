using System.Net;
using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>Each answer of a name server is told for what it is: «there is none» only where the server says so.</summary>
public sealed class DnsServiceTests
{
    private const string _name = "centre.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_servers_come_by_preference()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, "MX", "20 second.example"), new NameRecord(_name, "MX", "10 First.example"));

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Mx);

        Assert.Equal(DnsOutcome.Found, answer.Outcome);
        Assert.Equal(["first.example", "second.example"], answer.Records);
        Assert.Null(answer.Reason);
        Assert.Equal("dns:centre.example?type=MX", answer.ToEvidence().Address);
        Assert.Equal("first.example, second.example", answer.ToEvidence().Detail);
    }

    [Fact]
    public async Task A_domain_that_takes_no_mail_says_so_with_an_empty_server()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, "MX", "0 ."));

        Assert.Equal([""], (await AskAsync(server, DnsRecordKind.Mx)).Records);
    }

    [Fact]
    public async Task The_strings_of_one_text_are_put_together_and_two_texts_stay_two()
    {
        using TownNameServer server = TownNameServer.Start(
            new NameRecord(_name, "TXT", "v=spf1 include:", "mail.example -all"), new NameRecord(_name, "TXT", "Centre été \"2026\""));

        Assert.Equal(["v=spf1 include:mail.example -all", "Centre été \"2026\""], (await AskAsync(server, DnsRecordKind.Txt)).Records);
    }

    [Theory]
    [InlineData("A", "192.0.2.10")]
    [InlineData("AAAA", "2001:db8::10")]
    public async Task An_address_of_either_version_is_an_address(string type, string address)
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, type, address));

        Assert.Equal([address], (await AskAsync(server, DnsRecordKind.Address)).Records);
    }

    [Fact]
    public async Task An_alias_is_followed_and_told()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, "CNAME", "host.example"), new NameRecord("host.example", "A", "192.0.2.10"));

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Address);

        Assert.Equal((DnsOutcome.Found, "host.example"), (answer.Outcome, answer.Alias));
        Assert.Equal(["192.0.2.10"], answer.Records);
    }

    [Fact]
    public async Task An_alias_of_a_name_that_is_gone_leads_to_no_name_and_is_told()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, "CNAME", "gone.host.example"));

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Address);

        Assert.Equal((DnsOutcome.NoSuchName, "gone.host.example"), (answer.Outcome, answer.Alias));
    }

    [Fact]
    public async Task A_name_without_such_a_record_and_a_name_that_is_not_there_are_two_things()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, "A", "192.0.2.10"));

        DnsAnswer noRecord = await AskAsync(server, DnsRecordKind.Mx);
        DnsAnswer noName = await AskAsync(server, DnsRecordKind.Mx, "nowhere.example");

        Assert.Equal((DnsOutcome.NoRecord, "NoRecord"), (noRecord.Outcome, noRecord.Reason));
        Assert.Equal((DnsOutcome.NoSuchName, "NoSuchName"), (noName.Outcome, noName.Reason));
        Assert.True(noRecord.IsMissing && noName.IsMissing);
    }

    [Fact]
    public async Task A_name_above_one_that_is_there_is_there_too()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord("www." + _name, "A", "192.0.2.10"));

        Assert.Equal(DnsOutcome.NoRecord, (await AskAsync(server, DnsRecordKind.Address)).Outcome);
    }

    [Theory]
    [InlineData(1, "DnsError1")]
    [InlineData(2, "ServFail")]
    [InlineData(4, "DnsError4")]
    [InlineData(5, "Refused")]
    public async Task A_server_that_fails_proves_nothing(int code, string reason)
    {
        using TownNameServer server = TownNameServer.Start(_ => NameAnswer.Failing(code));

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Txt);

        Assert.Equal((DnsOutcome.Failed, reason), (answer.Outcome, answer.Reason));
        Assert.False(answer.IsMissing);
        Assert.Equal(reason, answer.ToEvidence().Detail);
    }

    [Fact]
    public async Task A_server_that_only_names_others_proves_nothing()
    {
        using TownNameServer server = TownNameServer.Start(_ => new NameAnswer { Referral = { new NameRecord("example", "NS", "ns.elsewhere.example") } });

        Assert.Equal("Referral", (await AskAsync(server, DnsRecordKind.Txt)).Reason);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_at_the_deadline()
    {
        using TownNameServer server = TownNameServer.Start(_ => new NameAnswer { IsSilent = true });

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Address, settings: new AuditSettings { Timeout = TimeSpan.FromMilliseconds(300), MaximumRetries = 1 });

        Assert.Equal((DnsOutcome.Failed, "Timeout"), (answer.Outcome, answer.Reason));
        Assert.InRange(server.Questions.Count, 1, 2);
    }

    [Fact]
    public async Task A_question_that_got_lost_is_asked_again()
    {
        int asked = 0;
        using TownNameServer server = TownNameServer.Start(_ =>
            Interlocked.Increment(ref asked) == 1 ? new NameAnswer { IsSilent = true } : NameAnswer.Of(new NameRecord(_name, "TXT", "found")));

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Txt, settings: new AuditSettings { Timeout = TimeSpan.FromSeconds(1), MaximumRetries = 9 });

        Assert.Equal(["found"], answer.Records);
    }

    [Fact]
    public async Task What_is_cut_short_over_UDP_is_asked_over_TCP()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"{i} {new string('x', 200)}")];
        using TownNameServer server = TownNameServer.Start(_ => new NameAnswer { IsTruncated = true, Records = [.. texts.Select(t => new NameRecord(_name, "TXT", t))] });

        Assert.Equal(texts, (await AskAsync(server, DnsRecordKind.Txt)).Records);
        Assert.Equal([false, true], server.Questions.Select(q => q.IsTcp));
    }

    [Fact]
    public async Task An_answer_cut_short_that_TCP_does_not_bring_either_proves_nothing()
    {
        using TownNameServer server = TownNameServer.Start(question => new NameAnswer { IsTruncated = true, IsSilent = question.IsTcp });

        Assert.Equal(DnsOutcome.Failed, (await AskAsync(server, DnsRecordKind.Txt, settings: new AuditSettings { Timeout = TimeSpan.FromMilliseconds(300) })).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage that is no message at all, whatever the reader tries")]
    [InlineData("\u0000\u0000\u0084\u0000\u0000\u0001\u00FF\u00FF\u0000\u0000\u0000\u0000\u00C0\u000C")]
    public async Task A_message_that_is_none_proves_nothing(string raw)
    {
        using TownNameServer server = TownNameServer.Start(_ => new NameAnswer { Raw = System.Text.Encoding.Latin1.GetBytes(raw) });

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Mx, settings: new AuditSettings { Timeout = TimeSpan.FromMilliseconds(500) });

        Assert.Equal(DnsOutcome.Failed, answer.Outcome);
        Assert.NotNull(answer.Reason);
    }

    [Fact]
    public async Task A_server_where_nothing_listens_proves_nothing()
    {
        TownNameServer server = TownNameServer.Start();
        IPEndPoint closed = server.Address;
        server.Dispose();
        DnsService service = new(new AuditSettings { DnsServer = closed, Timeout = TimeSpan.FromMilliseconds(500), MaximumRetries = 0 });

        Assert.Equal(DnsOutcome.Failed, (await Guard.ReturnsAsync(service.AskAsync(_name, DnsRecordKind.Mx, Token))).Outcome);
    }

    [Theory]
    [InlineData("two words.example")]
    [InlineData("localhost")]
    [InlineData("*.centre.example")]
    public async Task What_is_no_name_is_not_asked_for(string name)
    {
        using TownNameServer server = TownNameServer.Start();

        DnsAnswer answer = await AskAsync(server, DnsRecordKind.Address, name);

        Assert.Equal((DnsOutcome.Failed, "InvalidName"), (answer.Outcome, answer.Reason));
        Assert.Empty(server.Questions);
    }

    [Fact]
    public async Task A_name_in_other_letters_is_asked_for_in_its_own_form()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord("xn--centre-t-h1ab.example", "TXT", "found"));

        Assert.Equal(["found"], (await AskAsync(server, DnsRecordKind.Txt, "centre-été.example")).Records);
    }

    [Fact]
    public async Task The_same_question_is_asked_once()
    {
        using TownNameServer server = TownNameServer.Start(new NameRecord(_name, "TXT", "found"));
        DnsService service = new(new AuditSettings { DnsServer = server.Address });

        await service.AskAsync(_name, DnsRecordKind.Txt, Token);
        DnsAnswer again = await service.AskAsync(_name, DnsRecordKind.Txt, Token);

        Assert.Equal(["found"], again.Records);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task Cancellation_ends_a_question_at_once()
    {
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using TownNameServer server = TownNameServer.Start(_ =>
        {
            asked.TrySetResult();
            return new NameAnswer { IsSilent = true };
        });
        DnsService service = new(new AuditSettings { DnsServer = server.Address, Timeout = TimeSpan.FromMinutes(10) });
        Task<DnsAnswer> call = service.AskAsync(_name, DnsRecordKind.Mx, cancel.Token);
        await Guard.ReturnsAsync(asked.Task);

        cancel.Cancel();

        await Guard.ReturnsAsync(Assert.ThrowsAnyAsync<OperationCanceledException>(() => call));
    }

    private static Task<DnsAnswer> AskAsync(TownNameServer server, DnsRecordKind kind, string name = _name, AuditSettings? settings = null)
    {
        DnsService service = new((settings ?? new AuditSettings { MaximumRetries = 0 }) with { DnsServer = server.Address });
        return Guard.ReturnsAsync(service.AskAsync(name, kind, Token));
    }
}
