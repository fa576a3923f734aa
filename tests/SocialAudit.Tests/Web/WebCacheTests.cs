using SampleTown;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>An audit that recurs asks only whether pages changed, and never takes what it kept for more than that.</summary>
public sealed class WebCacheTests : IDisposable
{
    private const string _monday = "Mon, 26 Oct 2026 08:00:00 GMT";

    private readonly CachedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_that_did_not_change_is_told_from_what_was_kept_and_its_evidence_says_so()
    {
        WebAnswer original = await _site.AuditAsync(_ => CachedSite.Page("hello", etag: "\"1\"", changed: _monday));

        WebAnswer answer = await _site.AuditAsync(CachedSite.Unchanged);

        Assert.False(original.IsRevalidated);
        Assert.True(answer.IsRevalidated);
        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Reason);
        Assert.Equal("hello"u8.ToArray(), answer.Body);
        Assert.Equal(original.ContentType, answer.ContentType);
        Assert.Equal(original.LastModified, answer.LastModified);
        Assert.Equal("noarchive", answer.RobotsTag);
        Assert.Equal(5, answer.Length);
        Assert.Equal(304, answer.ToEvidence().Status);
        Assert.Equal("\"1\"", _site.LastRequest.Headers["If-None-Match"]);
        Assert.Equal(_monday, _site.LastRequest.Headers["If-Modified-Since"]);
    }

    [Theory]
    [InlineData("W/\"weak\"", null)]
    [InlineData(null, _monday)]
    public async Task Either_sign_of_a_version_is_enough(string? etag, string? changed)
    {
        await _site.AuditAsync(_ => CachedSite.Page("hello", etag, changed));

        Assert.True((await _site.AuditAsync(CachedSite.Unchanged)).IsRevalidated);
        Assert.Equal(etag is not null, _site.LastRequest.Headers.ContainsKey("If-None-Match"));
        Assert.Equal(changed is not null, _site.LastRequest.Headers.ContainsKey("If-Modified-Since"));
    }

    [Fact]
    public async Task A_page_that_changed_is_told_anew_and_kept_in_the_place_of_the_old()
    {
        await _site.AuditAsync(_ => CachedSite.Page("old", "\"1\""));
        WebAnswer changed = await _site.AuditAsync(_ => CachedSite.Page("new", "\"2\""));

        WebAnswer unchanged = await _site.AuditAsync(CachedSite.Unchanged);

        Assert.False(changed.IsRevalidated);
        Assert.Equal(200, changed.ToEvidence().Status);
        Assert.Equal("new"u8.ToArray(), changed.Body);
        Assert.Equal("new"u8.ToArray(), unchanged.Body);
        Assert.Equal("\"2\"", _site.LastRequest.Headers["If-None-Match"]);
        Assert.Single(_site.Kept);
    }

    [Fact]
    public async Task Behind_a_redirect_the_page_is_asked_whether_it_changed_and_the_redirect_is_asked_again()
    {
        await _site.AuditAsync(request => request.Path == "/" ? TownResponse.Redirect("/fr") : CachedSite.Page("hello", "\"1\""));

        WebAnswer answer = await _site.AuditAsync(request => request.Path == "/" ? TownResponse.Redirect("/fr") : CachedSite.Unchanged(request));

        Assert.True(answer.IsRevalidated);
        Assert.Equal("https://centre.example/fr", answer.FinalAddress.AbsoluteUri);
        Assert.Single(answer.Redirects);
        Assert.Equal("hello"u8.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Cache-Control", "private, No-Store; max-age")]
    [InlineData("Vary", "*")]
    public async Task What_a_server_does_not_want_kept_is_not_kept(string name, string value)
    {
        await _site.AuditAsync(_ =>
        {
            TownResponse page = CachedSite.Page("hello", "\"1\"", _monday);
            page.Headers[name] = value;
            return page;
        });

        Assert.Empty(_site.Kept);
    }

    [Fact]
    public async Task Only_whole_pages_with_a_sign_of_their_version_are_kept()
    {
        foreach (string path in (string[])["/", "/error", "/large", "/cut"])
        {
            await _site.AuditAsync(
                request => request.Path switch
                {
                    "/error" => new TownResponse { Status = 404, Headers = { ["ETag"] = "\"1\"" } },
                    "/large" => CachedSite.Page(new string('x', 3000), "\"1\""),
                    "/cut" => new TownResponse { Raw = (stream, stop) => Wire.WriteAsync(stream, "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 1000\r\n\r\nhello", stop) },
                    _ => CachedSite.Page("hello"),
                },
                path,
                new AuditSettings { MaximumBytes = 2000, MaximumRetries = 0 });
        }

        using WebService service = _site.Audit();
        _site.Respond = _ => CachedSite.Page("hello", "\"1\"");
        await Guard.ReturnsAsync(service.HeadAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken));

        Assert.Empty(_site.Kept);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_gone_and_what_was_kept_of_it_too()
    {
        await _site.AuditAsync(_ => CachedSite.Page("hello", "\"1\""));

        Assert.True((await _site.AuditAsync(_ => TownResponse.NotFound())).IsMissing);
        Assert.Empty(_site.Kept);
    }

    [Fact]
    public async Task A_server_in_trouble_is_told_as_such_whatever_was_kept()
    {
        await _site.AuditAsync(_ => CachedSite.Page("hello", "\"1\""));

        WebAnswer answer = await _site.AuditAsync(_ => TownResponse.Text("busy", 503));

        Assert.Equal("Http503", answer.Reason);
        Assert.Equal("busy"u8.ToArray(), answer.Body);
        Assert.Single(_site.Kept);
    }

    [Fact]
    public async Task An_answer_that_nothing_changed_where_nothing_was_kept_is_no_page()
    {
        WebAnswer answer = await _site.AuditAsync(CachedSite.Unchanged);

        Assert.Equal("Http304", answer.Reason);
        Assert.False(answer.IsRevalidated);
    }

    [Fact]
    public async Task A_page_is_kept_apart_for_each_format_and_for_each_origin()
    {
        using TownServer elsewhere = TownServer.Start(_ => CachedSite.Page("elsewhere", "\"1\""));
        _site.Respond = _ => CachedSite.Page("hello", "\"1\"");
        foreach ((TownServer server, string accept) in ((TownServer, string)[])[(_site.Server, "text/html"), (_site.Server, "application/json"), (elsewhere, "text/html")])
        {
            using WebService service = _site.Audit(origin: server.Address);
            await Guard.ReturnsAsync(service.GetAsync(new Uri("https://centre.example/"), TestContext.Current.CancellationToken, accept));
            Assert.False(server.Requests[^1].Headers.ContainsKey("If-None-Match"));
        }

        Assert.Equal(3, _site.Kept.Length);
    }
}
