using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>Redirects are followed as far as they make sense, and each step is told.</summary>
public sealed class WebRedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_and_each_step_is_told(int status)
    {
        using MappedWeb web = new(request => request.Path switch
        {
            "/" => TownResponse.Redirect("/fr/", status),
            "/fr/" => TownResponse.Redirect("accueil.html#haut", status),
            _ => TownResponse.Html("<p>hello</p>"),
        });

        WebAnswer answer = await web.GetAsync();

        Assert.True(answer.IsSuccess);
        Assert.Equal("https://centre.example/", answer.Address.AbsoluteUri);
        Assert.Equal("https://centre.example/fr/accueil.html", answer.FinalAddress.AbsoluteUri);
        Assert.Equal(["https://centre.example/", "https://centre.example/fr/"], answer.Redirects.Select(r => r.Address.AbsoluteUri));
        Assert.All(answer.Redirects, redirect => Assert.Equal(status, redirect.Status));
    }

    [Fact]
    public async Task A_loop_is_noticed_before_a_page_is_asked_twice()
    {
        using MappedWeb web = new(request => TownResponse.Redirect(request.Path == "/a" ? "/b" : "/a"));

        WebAnswer answer = await web.GetAsync("/a");

        Assert.Equal("RedirectLoop", answer.Reason);
        Assert.Equal(2, web.Server.Requests.Count);
        Assert.Equal(2, answer.Redirects.Count);
    }

    [Fact]
    public async Task A_page_that_redirects_to_itself_under_another_fragment_is_a_loop()
    {
        using MappedWeb web = new(_ => TownResponse.Redirect("#top" + Guid.NewGuid()));

        Assert.Contains((await web.GetAsync()).Failure, (WebFailure[])[WebFailure.RedirectLoop, WebFailure.InvalidRedirect]);
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task Endless_redirects_end_at_the_limit()
    {
        using MappedWeb web = new(
            request => TownResponse.Redirect("/" + (int.Parse(request.Path[1..], System.Globalization.CultureInfo.InvariantCulture) + 1)), new AuditSettings { MaximumRedirects = 4 });

        WebAnswer answer = await web.GetAsync("/0");

        Assert.Equal("TooManyRedirects", answer.Reason);
        Assert.Equal(5, web.Server.Requests.Count);
    }

    [Theory]
    [InlineData("mailto:info@centre.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://centre.example/")]
    [InlineData("http://")]
    [InlineData("https://[")]
    [InlineData("http://127%2E0%2E0%2E1/")]
    [InlineData("http://loc%61lhost/")]
    [InlineData("")]
    public async Task A_redirect_to_what_is_no_web_address_ends_there(string location)
    {
        using MappedWeb web = new(_ => TownResponse.Redirect(location));

        WebAnswer answer = await web.GetAsync();

        Assert.False(answer.IsSuccess);
        Assert.Equal("InvalidRedirect", answer.Reason);
        Assert.Single(web.Server.Requests);
    }

    [Fact]
    public async Task A_redirect_without_a_location_is_an_answer_but_no_success()
    {
        using MappedWeb web = new(_ => TownResponse.Text("elsewhere", 302));

        WebAnswer answer = await web.GetAsync();

        Assert.Equal("Http302", answer.Reason);
        Assert.False(answer.IsSuccess);
    }

    [Fact]
    public async Task A_location_with_accents_as_many_French_servers_send_it_is_followed()
    {
        using MappedWeb web = new(request => request.Path == "/"
            ? TownResponse.Redirect("/acc\u00C3\u00A8s")
            : TownResponse.Text(request.Path, request.Path == "/acc%C3%A8s" ? 200 : 404));

        Assert.Equal(200, (await web.GetAsync()).Status);
    }

    [Fact]
    public async Task A_long_location_is_no_address_that_is_followed()
    {
        using MappedWeb web = new(_ => TownResponse.Redirect("/" + new string('a', 5000)));

        Assert.Equal("InvalidRedirect", (await web.GetAsync()).Reason);
    }
}
