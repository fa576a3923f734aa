using System.Net;
using SampleTown;

namespace SocialAudit.Tests.Town;

public sealed class TownContentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("town-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_host_shows_its_own_folder_whatever_the_port_and_the_case()
    {
        Write("one.example/index.html", "<p>one</p>");
        Write("two.example/index.html", "<p>two</p>");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        Assert.Equal("<p>one</p>", await client.GetTextAsync("one.example", "/"));
        Assert.Equal("<p>two</p>", await client.GetTextAsync("TWO.example:8080", "/?utm_source=x"));
        Assert.Equal("<p>two</p>", await client.GetTextAsync("two.example.localhost", "/"));
        Assert.Equal(["one.example", "two.example"], server.Hosts);
    }

    [Fact]
    public async Task A_host_that_nobody_has_is_a_404_that_names_it()
    {
        Write("one.example/index.html", "<p>one</p>");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        using HttpResponseMessage response = await client.GetAsync("nobody.example", "/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("nobody.example", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "text/html; charset=utf-8")]
    [InlineData("feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("answer.json", "application/json; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("logo.svg", "image/svg+xml")]
    [InlineData("logo.png", "image/png")]
    [InlineData("list.csv", "text/csv")]
    [InlineData("report.pdf", "application/pdf")]
    public async Task A_file_is_sent_with_its_type(string name, string type)
    {
        Write("one.example/" + name, "x");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        using HttpResponseMessage response = await client.GetAsync("one.example", "/" + name);

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_folder_asked_without_its_slash_is_redirected()
    {
        Write("one.example/feed/index.rss", "<rss/>");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        using HttpResponseMessage response = await client.GetAsync("one.example", "/feed?a=b");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/feed/?a=b", response.Headers.Location?.ToString());
        Assert.Equal("<rss/>", await client.GetTextAsync("one.example", "/feed/"));
    }

    [Fact]
    public async Task A_missing_page_is_a_404_with_the_hosts_own_page()
    {
        Write("one.example/404.html", "<p>perdu</p>");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        using HttpResponseMessage response = await client.GetAsync("one.example", "/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("<p>perdu</p>", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("one.example", "/../two.example/index.html")]
    [InlineData("one.example", "/..%2ftwo.example/index.html")]
    [InlineData("one.example", "/%2e%2e/two.example/index.html")]
    [InlineData("one.example", "/%2e%2e%5ctwo.example/index.html")]
    [InlineData("one.example", "/..\\two.example\\index.html")]
    [InlineData("one.example", "/a/../../two.example/index.html")]
    [InlineData("one.example", "/../town.json")]
    [InlineData("one.example", "/../../../../../../../../etc/passwd")]
    [InlineData("one.example", "//etc/passwd")]
    [InlineData("one.example", "/%00")]
    [InlineData("one.example", "/.secret")]
    [InlineData("..", "/town.json")]
    [InlineData("answers", "/index.html")]
    [InlineData(".", "/two.example/index.html")]
    public async Task Nothing_outside_the_hosts_folder_is_ever_sent(string host, string path)
    {
        Write("one.example/index.html", "<p>one</p>");
        Write("one.example/.secret", "secret");
        Write("two.example/index.html", "secret");
        Write("answers/index.html", "secret");
        Write("town.json", "[]");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        // HttpClient would tidy the path, so it goes out by hand.
        string answer = await client.SendRawAsync($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_answers_by_path_and_query_and_the_first_that_fits_wins()
    {
        Write("api.example/found.json", "{\"found\":true}");
        Write("town.json", """
            [
              { "host": "api.example", "path": "/w/api.php", "query": { "list": "search", "srsearch": "*tilleuls*" }, "file": "api.example/found.json" },
              { "host": "api.example", "path": "/w/api.php", "query": { "list": "search" }, "body": "{}", "headers": { "Content-Type": "application/json" } },
              { "host": "old.example", "path": "/*", "redirect": "https://api.example{path}", "status": 301 },
              { "host": "closed.example", "path": "/*", "status": 999, "body": "no" }
            ]
            """);
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        Assert.Equal("{\"found\":true}", await client.GetTextAsync("api.example", "/w/api.php?srsearch=%22Maison+des+Tilleuls%22&list=search"));
        Assert.Equal("{}", await client.GetTextAsync("api.example", "/w/api.php?list=SEARCH&srsearch=centre"));
        using HttpResponseMessage other = await client.GetAsync("api.example", "/w/api.php?list=prefix");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using HttpResponseMessage moved = await client.GetAsync("old.example", "/any/thing?a=b");
        Assert.Equal("https://api.example/any/thing?a=b", moved.Headers.Location?.ToString());
        using HttpResponseMessage refused = await client.GetAsync("closed.example", "/");
        Assert.Equal(999, (int)refused.StatusCode);
        Assert.Equal(["api.example", "closed.example", "old.example"], server.Hosts);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so()
    {
        Write("one.example/index.html", "<p>one</p>");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);
        using HttpResponseMessage first = await client.GetAsync("one.example", "/");

        using HttpResponseMessage again = await client.GetAsync("one.example", "/", etag: first.Headers.ETag?.ToString());
        Write("one.example/index.html", "<p>changed</p>");
        using HttpResponseMessage changed = await client.GetAsync("one.example", "/", etag: first.Headers.ETag?.ToString());

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("{ not json", "town.json")]
    [InlineData("""[{ "host": "a.example", "path": "/" }]""", "a.example/")]
    [InlineData("""[{ "host": "a.example", "path": "/", "file": "a.example/none.html" }]""", "a.example/none.html")]
    [InlineData("""[{ "host": "a.example", "path": "/", "file": "../outside.html" }]""", "../outside.html")]
    public void Routes_that_cannot_be_used_are_refused_with_the_reason(string routes, string named)
    {
        Write("town.json", routes);

        FormatException e = Assert.Throws<FormatException>(() => TownServer.Start(_folder).Dispose());

        Assert.Contains(named, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_towns_own_address_lists_its_sites_for_a_browser()
    {
        Write("one.example/index.html", "<p>one</p>");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        string page = await client.GetTextAsync(server.Address.Authority, "/");

        Assert.Contains($"href=\"http://one.example.localhost:{server.Address.Port}/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_visits_by_localhost_is_redirected_within_the_town()
    {
        Write("one.example/index.html", "<p>one</p>");
        Write("town.json", """[{ "host": "old.example", "path": "/*", "redirect": "https://one.example{path}" }]""");
        using TownServer server = TownServer.Start(_folder);
        using TownClient client = new(server);

        using HttpResponseMessage moved = await client.GetAsync("old.example.localhost:5080", "/a?b=c");

        Assert.Equal("http://one.example.localhost:5080/a?b=c", moved.Headers.Location?.ToString());
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
