using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>What a server says of itself is an answer, and only 2xx is success.</summary>
public sealed class WebStatusTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(418)]
    [InlineData(429)]
    [InlineData(451)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(520)]
    [InlineData(999)]
    public async Task An_error_status_is_an_answer_and_never_success(int status)
    {
        using MappedWeb web = new(_ => TownResponse.Html("<p>why</p>", status));

        WebAnswer answer = await web.GetAsync();

        Assert.Equal(status, answer.Status);
        Assert.False(answer.IsSuccess);
        Assert.Equal("Http" + status, answer.Reason);
        Assert.Equal(WebFailure.None, answer.Failure);
        Assert.Equal("<p>why</p>"u8.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(410, true)]
    [InlineData(403, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(999, false)]
    public async Task Only_404_and_410_say_that_a_page_is_not_there(int status, bool isMissing)
    {
        using MappedWeb web = new(_ => TownResponse.Text("", status));

        Assert.Equal(isMissing, (await web.GetAsync()).IsMissing);
    }

    [Fact]
    public async Task The_servers_are_asked_under_their_own_name_and_evidence_names_the_real_address()
    {
        using MappedWeb web = new(_ => TownResponse.Html("<p>hello</p>"));

        WebAnswer answer = await web.GetAsync("/nous-joindre?lang=fr#map");

        TownRequest request = Assert.Single(web.Server.Requests);
        Assert.Equal(MappedWeb.Host, request.Headers["Host"]);
        Assert.Equal("/nous-joindre?lang=fr", request.PathAndQuery);
        Assert.Equal("https://centre.example/nous-joindre?lang=fr", answer.ToEvidence().Address);
        Assert.Equal(200, answer.ToEvidence().Status);
    }

    [Fact]
    public async Task A_port_of_its_own_stays_in_the_Host_header()
    {
        using MappedWeb web = new(_ => TownResponse.Html("<p>hello</p>"));

        await web.GetAsync("http://centre.example:8080/");

        Assert.Equal("centre.example:8080", Assert.Single(web.Server.Requests).Headers["Host"]);
    }

    [Fact]
    public async Task The_tool_names_itself_and_whom_to_write_to_and_sends_no_cookie_back()
    {
        using MappedWeb web = new(
            _ => new TownResponse { Headers = { ["Set-Cookie"] = "visitor=1" } }, new AuditSettings { Contact = "benevole@centre.example" });

        await web.GetAsync();
        await web.GetAsync();

        Assert.All(web.Server.Requests, request =>
        {
            Assert.Contains("SocialAudit/", request.Headers["User-Agent"], StringComparison.Ordinal);
            Assert.Contains("benevole@centre.example", request.Headers["User-Agent"], StringComparison.Ordinal);
            Assert.False(request.Headers.ContainsKey("Cookie"));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("html")]
    [InlineData("text/html; charset=no-such-charset")]
    [InlineData("text/html; charset=\"")]
    [InlineData(";;;;")]
    public async Task A_content_type_that_is_none_is_handed_on_as_it_was_sent(string contentType)
    {
        using MappedWeb web = new(_ => TownResponse.Of(contentType, "<p>hello</p>"u8.ToArray()));

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.IsSuccess);
        Assert.Equal(contentType, answer.ContentType ?? "");
        Assert.Equal("<p>hello</p>"u8.ToArray(), answer.Body);
    }
}
