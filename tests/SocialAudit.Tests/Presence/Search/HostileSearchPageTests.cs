using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Search;

/// <summary>A saved page may come from anybody: nothing in it is run, followed or believed without end.</summary>
public sealed class HostileSearchPageTests : IDisposable
{
    private const string _head = "<html><head><title>x - Google Search</title><link rel=canonical href=https://www.google.com/></head><body>";

    private readonly SearchFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_page_nested_without_end_is_read_as_far_as_pages_go()
    {
        string page = _head + "<a href=\"https://centre.example/\"><h3>Le centre</h3></a>" + string.Concat(Enumerable.Repeat("<div><h3><a href=https://profond.example/>", 60_000));

        IReadOnlyList<SearchResult> results = await ReadAsync(page);

        Assert.Equal("https://centre.example/", results[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_file_larger_than_any_page_is_not_read()
    {
        string path = _files.Write("search.html", "");
        using (FileStream file = File.OpenWrite(path))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        Assert.Equal("TooLarge", await _files.ProblemAsync(path));
    }

    [Fact]
    public async Task Only_web_addresses_are_results()
    {
        string[] links =
        [
            "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example", "https://www.google.com/url?q=javascript:alert(1)", "https://www.bing.com/ck/a?u=a1%%%",
            "https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fwww.google.com%252Furl%253Fq%253Dx", "https://centre.example/",
        ];

        IReadOnlyList<SearchResult> results = await ReadAsync(_head + string.Concat(links.Select((l, i) => $"<div><a href=\"{l}\"><h3>Titre {i}</h3></a></div>")));

        Assert.Equal("https://centre.example/", Assert.Single(results).Address.AbsoluteUri);
    }

    [Fact]
    public async Task Zeros_and_letters_that_turn_the_line_do_not_reach_a_title()
    {
        IReadOnlyList<SearchResult> results = await ReadAsync(_head + "<a href=https://centre.example/><h3>Le\0 cen\u202etre\u0007</h3></a>");

        Assert.Equal("Le centre", Assert.Single(results).Title);
    }

    [Fact]
    public async Task A_script_is_no_text_and_writes_none()
    {
        IReadOnlyList<SearchResult> results = await ReadAsync(
            _head + "<script>document.write('<a href=https://mal.example/><h3>Mal</h3></a>')</script><div><a href=https://centre.example/><h3>Le centre</h3></a><script>var long_text_that_is_no_snippet = 'of any result';</script></div>");

        Assert.Equal(("Le centre", ""), (Assert.Single(results).Title, results[0].Snippet));
    }

    [Fact]
    public async Task A_hundred_thousand_links_are_some_hundred_results()
    {
        string page = _head + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<div><a href=https://s{i}.example/><h3>Titre {i}</h3></a></div>"));

        Assert.InRange((await ReadAsync(page)).Count, 100, 1000);
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n--x\r\n--x")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%")]
    public async Task A_broken_single_file_is_an_error_of_its_own(string file) => Assert.Contains(await _files.ProblemAsync(_files.Write("search.mhtml", file)), new[] { "NotSearchPage", "NoResult" });

    private Task<IReadOnlyList<SearchResult>> ReadAsync(string page) => _files.ReadAsync(_files.Write("search.html", page));
}
