using System.Text;
using System.Text.Json;
using SampleTown;
using SocialAudit.History.Recurring;
using SocialAudit.Tests.Web;
using SocialAudit.Web;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>The summary in a room of Teams, Slack or Mattermost.</summary>
public sealed class WebhookTests
{
    private const string _secret = "T0p53cr3tPart";

    private static readonly RunSummary _summary = RunSummary.Of(new AuditRun
    {
        Id = "tilleuls",
        Started = new DateTimeOffset(2026, 11, 2, 3, 30, 0, TimeSpan.Zero),
        Organisations = 2,
        Saved = 2,
        Changes = [new("Centre <!channel> @all", "Better", "The blog is *alive* again"), new("Centre B", "Worse", "[click](https://evil.example) `x` \"q\"")],
    }, Language.English);

    [Fact]
    public void A_summary_says_the_worse_first_and_all_in_the_user_s_language()
    {
        Assert.True(_summary.Text.IndexOf("Centre B", StringComparison.Ordinal) < _summary.Text.IndexOf("The blog", StringComparison.Ordinal));
        RunSummary french = RunSummary.Of(new AuditRun { Id = "tilleuls", Started = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), Organisations = 3, Saved = 2, Problems = ["Le site ne répond pas."] }, Language.French);
        Assert.Contains("1er avril 2026", french.Subject);
        Assert.Contains("Rien n’a changé", french.Text);
        Assert.Contains("- Le site ne répond pas.", french.Text);
    }

    [Fact]
    public void A_run_that_saved_nothing_does_not_say_that_nothing_changed()
    {
        RunSummary summary = RunSummary.Of(new AuditRun { Id = "a", Started = DateTimeOffset.UnixEpoch, Organisations = 3, Problems = ["No store."] }, Language.French);

        Assert.DoesNotContain("Rien n’a changé", summary.Text);
    }

    [Fact]
    public void A_thousand_changes_make_a_message_that_can_be_read()
    {
        AuditRun run = new() { Id = "a", Started = DateTimeOffset.UnixEpoch, Changes = [.. Enumerable.Range(0, 1000).Select(i => new RunChange("Centre " + i, "Note", new string('x', 1000)))] };

        RunSummary summary = RunSummary.Of(run, Language.English);

        Assert.True(summary.Text.Length < 25_000);
        Assert.Contains("950", summary.Text);
    }

    [Theory]
    [InlineData(WebhookForm.Teams)]
    [InlineData(WebhookForm.Slack)]
    [InlineData(WebhookForm.Mattermost)]
    public void What_a_page_says_calls_nobody_and_makes_no_link(WebhookForm form)
    {
        using JsonDocument body = JsonDocument.Parse(WebhookMessage.Of(_summary, form));
        string text = form == WebhookForm.Teams
            ? string.Join('\n', Card(body).GetProperty("body").EnumerateArray().Select(b => b.GetProperty("text").GetString()))
            : body.RootElement.GetProperty("text").GetString()!;

        Assert.DoesNotContain("<!channel>", text, StringComparison.Ordinal);
        Assert.Contains("The blog is", text);
        if (form != WebhookForm.Slack)
        {
            Assert.DoesNotContain("@all", text, StringComparison.Ordinal);
            Assert.Contains("\\[click\\](", text);
        }
    }

    [Fact]
    public void Teams_gets_a_message_with_one_adaptive_card()
    {
        using JsonDocument body = JsonDocument.Parse(WebhookMessage.Of(_summary, WebhookForm.Teams));

        Assert.Equal("message", body.RootElement.GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", Card(body).GetProperty("type").GetString());
        Assert.All(Card(body).GetProperty("body").EnumerateArray(), b => Assert.True(b.GetProperty("wrap").GetBoolean()));
    }

    [Fact]
    public async Task The_room_gets_the_summary_as_JSON_once()
    {
        using MappedWeb web = new(_ => new TownResponse { Status = 202 });

        await new WebhookSender(web.Service).SendAsync(Address(), WebhookForm.Slack, _summary, TestContext.Current.CancellationToken);

        TownRequest request = Assert.Single(web.Server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal(WebhookMessage.Of(_summary, WebhookForm.Slack), Encoding.UTF8.GetString(request.Body));
    }

    [Theory]
    [InlineData(404, RecurringProblem.WebhookRefused)]
    [InlineData(302, RecurringProblem.WebhookRefused)]
    public async Task A_room_that_does_not_take_it_is_named_without_the_secret(int status, RecurringProblem problem)
    {
        using MappedWeb web = new(_ => new TownResponse { Status = status, Headers = { ["Location"] = "https://centre.example/elsewhere" } });

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() => new WebhookSender(web.Service).SendAsync(Address(), WebhookForm.Teams, _summary, TestContext.Current.CancellationToken));

        Assert.Equal(problem, failure.Problem);
        Assert.Contains("centre.example", failure.Describe(Language.French));
        Assert.DoesNotContain(_secret, failure + failure.Describe(Language.French));
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_private_address_is_refused()
    {
        using WebService web = new(new AuditSettings { MaximumRetries = 0 });

        RecurringException failure = await Assert.ThrowsAsync<RecurringException>(() =>
            new WebhookSender(web).SendAsync(new Uri("https://127.0.0.1:9/" + _secret), WebhookForm.Teams, _summary, TestContext.Current.CancellationToken));

        Assert.Equal(RecurringProblem.WebhookUnreachable, failure.Problem);
        Assert.Contains("PrivateAddress", failure.Detail);
        Assert.DoesNotContain(_secret, failure.ToString());
    }

    [Theory]
    [InlineData("http://hooks.example/T0p53cr3tPart")]
    [InlineData("T0p53cr3tPart")]
    [InlineData("https://user:T0p53cr3tPart@hooks.example/")]
    [InlineData("file:///T0p53cr3tPart")]
    public void Only_https_is_taken_and_what_is_not_is_never_shown(string address)
    {
        RecurringException failure = Assert.Throws<RecurringException>(() => WebhookSender.Parse(address));

        Assert.Equal(RecurringProblem.WebhookBadAddress, failure.Problem);
        Assert.DoesNotContain(_secret, failure.ToString());
    }

    private static Uri Address() => new($"https://{MappedWeb.Host}/services/{_secret}");

    private static JsonElement Card(JsonDocument body) => body.RootElement.GetProperty("attachments")[0].GetProperty("content");
}
