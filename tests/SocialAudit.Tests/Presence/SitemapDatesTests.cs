using System.IO.Compression;
using System.Text;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Sitemaps as they are really written, seen through what they tell of a site without a feed: its newest post.</summary>
public sealed class SitemapDatesTests
{
    private const string _head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string _space = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    /// <summary>What is particular, and a sitemap that names posts of 28 and 14 October 2026.</summary>
    public static TheoryData<string, string> Sitemaps => new()
    {
        { "as the protocol has it", _head + UrlSet(Url("/nouvelles/bal", "2026-10-28T13:30:00-04:00") + Url("/nouvelles/fete", "2026-10-14") + Url("/", "2026-09-01")) },
        { "an odd prefix, pictures", $"<s:urlset xmlns:s=\"x\" xmlns:image=\"i\"><s:url><s:loc>https://centre.example/news/bal</s:loc><image:image><image:loc>https://centre.example/2026/11/01/x</image:loc></image:image><s:lastmod>2026-10-28</s:lastmod></s:url><s:url><s:loc>/news/fete</s:loc><s:lastmod>2026-10-14</s:lastmod></s:url></s:urlset>" },
        { "no vocabulary, bare ampersands", $"<urlset><url><loc>https://centre.example/nouvelles/bal?a=1&b=2</loc><lastmod>2026-10-28</lastmod></url>{Url("/nouvelles/x", "2026-10-14")}</urlset>" },
        { "messy dates", UrlSet(Url("/blog/a", "28 Oct 2026 13:30 GMT") + Url("/blog/b", "2026-10-14 08:00") + Url("/blog/c", "0000-00-00") + Url("/blog/d", "2038-01-01") + Url("/blog/e", "-")) },
        { "dates in the addresses only", UrlSet(Url("/2026/10/28/bal/", null) + Url("/2026/10/14/fete/", null) + Url("/contact/", "2026-11-01")) },
        { "dates of publication", UrlSet("<url><loc>https://centre.example/a</loc><n:news xmlns:n=\"n\"><n:publication_date>2026-10-28T00:00:00Z</n:publication_date></n:news></url><url><loc>https://centre.example/b</loc><n:news xmlns:n=\"n\"><n:publication_date>2026-10-14</n:publication_date></n:news></url>") },
        { "PHP warnings before it", "<br />\n<b>Warning</b>: a & b<br />\n" + _head + UrlSet(Url("/articles/a", "2026-10-28") + Url("/articles/b", "2026-10-14")) },
        { "it breaks off", _head + "<urlset>" + Url("/nouvelles/a", "2026-10-28") + Url("/nouvelles/b", "2026-10-14") + "<url><loc>https://centre.example/nouvelles/c</loc><lastmod>2026-10-3" },
        { "a declared type that explodes", _head + "<!DOCTYPE urlset [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + UrlSet(Url("/nouvelles/a", "2026-10-28") + Url("/nouvelles/&b;", "2026-10-14")) },
        { "a list of addresses", "https://centre.example/2026/10/28/bal\nhttps://centre.example/2026/10/14/fete\n\nhttps://centre.example/contact\n" },
        { "capitals", UrlSet(Url("/Nouvelles/A", "2026-10-28") + Url("/Nouvelles/B", "2026-10-14")).Replace("urlset", "URLSET", StringComparison.Ordinal).Replace("url>", "Url>", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Sitemaps))]
    public async Task A_sitemap_tells_when_something_was_last_published(string what, string sitemap)
    {
        WebPresence presence = await AuditAsync(new() { ["/sitemap.xml"] = Encoding.UTF8.GetBytes(sitemap) });

        Finding newest = presence.Find("Blog.NewestPost")!;
        Assert.True(newest.Value == "2026-10-28", what);
        Assert.Equal((Verdict.Declared, "Estimated"), (newest.Verdict, newest.Reason));
        Assert.Equal((Verdict.Declared, "Estimated"), (presence.Find("Blog.Cadence")!.Verdict, presence.Find("Blog.Cadence")!.Reason));
        Assert.Equal("0.67", presence.Find("Blog.Cadence")!.Value);
        Assert.Equal("https://centre.example/sitemap.xml", Assert.Single(newest.Evidence).Address);
    }

    [Fact]
    public async Task A_compressed_sitemap_is_read()
    {
        byte[] sitemap = Packed(Encoding.UTF8.GetBytes(UrlSet(Url("/nouvelles/a", "2026-10-28"))));

        WebPresence presence = await AuditAsync(new() { ["/robots.txt"] = "User-agent: *\nSitemap: https://centre.example/plan.xml.gz"u8.ToArray(), ["/plan.xml.gz"] = sitemap });

        Assert.Equal("2026-10-28", presence.Find("Blog.NewestPost")!.Value);
    }

    [Fact]
    public async Task A_compressed_sitemap_that_swells_beyond_measure_is_read_as_far_as_it_is_sane()
    {
        byte[] sitemap = Packed(Encoding.UTF8.GetBytes("<urlset>" + Url("/nouvelles/a", "2026-10-28") + new string(' ', 60_000_000) + Url("/nouvelles/b", "2026-10-30") + "</urlset>"));

        WebPresence presence = await AuditAsync(new() { ["/sitemap.xml"] = sitemap });

        Assert.Equal("2026-10-28", presence.Find("Blog.NewestPost")!.Value);
    }

    [Fact]
    public async Task An_index_leads_to_the_posts_first_and_to_no_other_site()
    {
        List<string> asked = [];
        string[] children = ["wp-sitemap-taxonomies-post_tag-1.xml", "wp-sitemap-users-1.xml", "wp-sitemap-posts-page-1.xml", "author-sitemap.xml", "category-sitemap.xml", "wp-sitemap-posts-post-1.xml"];
        string index = "<sitemapindex" + _space + "><sitemap><loc>https://elsewhere.example/post-sitemap.xml</loc></sitemap>"
            + string.Concat(children.Select(c => $"<sitemap><loc>https://centre.example/{c}</loc></sitemap>")) + "</sitemapindex>";

        WebPresence presence = await AuditAsync(
            new()
            {
                ["/wp-sitemap.xml"] = Encoding.UTF8.GetBytes(index),
                ["/wp-sitemap-posts-post-1.xml"] = Encoding.UTF8.GetBytes(UrlSet(Url("/grande-fete", "2026-10-28") + Url("/bal", "2026-09-28"))),
                ["/wp-sitemap-posts-page-1.xml"] = Encoding.UTF8.GetBytes(UrlSet(Url("/contact", "2026-11-01"))),
            },
            asked);

        Assert.Equal("2026-10-28", presence.Find("Blog.NewestPost")!.Value);
        string[] maps = [.. asked.Where(a => a.Contains("sitemap", StringComparison.Ordinal))];
        Assert.Equal(["/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/wp-sitemap-posts-post-1.xml", "/wp-sitemap-posts-page-1.xml"], maps.Take(5));
        Assert.Equal(8, maps.Length);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Page</p></body></html>")]
    [InlineData("<?xml version=\"1.0\"?><urlset/>")]
    [InlineData("<?xml version=\"1.0\"?><autre/>")]
    [InlineData("<sitemapindex><sitemap><loc>https://centre.example/sitemap.xml</loc></sitemap></sitemapindex>")]
    [InlineData("<urlset><url><loc>javascript:a</loc><lastmod>2026-10-28</lastmod></url></urlset>")]
    [InlineData("\u001f")]
    public async Task A_sitemap_that_says_nothing_tells_nothing(string sitemap) =>
        Assert.Null((await AuditAsync(new() { ["/sitemap.xml"] = Encoding.UTF8.GetBytes(sitemap) })).Find("Blog.NewestPost"));

    [Fact]
    public async Task The_day_on_which_a_generator_stamps_every_page_tells_nothing()
    {
        string pages = string.Concat(Enumerable.Range(0, 10).Select(i => Url($"/nouvelles/{i}", "2026-10-30T08:00:0" + i + "Z")));

        WebPresence presence = await AuditAsync(new() { ["/sitemap.xml"] = Encoding.UTF8.GetBytes(UrlSet(pages + Url("/nouvelles/vieux", "2025-01-01"))) });

        Assert.Null(presence.Find("Blog.NewestPost"));
        Assert.Null(presence.Find("Blog.Cadence"));
    }

    [Fact]
    public async Task Pages_that_are_no_posts_tell_nothing() =>
        Assert.Null((await AuditAsync(new() { ["/sitemap.xml"] = Encoding.UTF8.GetBytes(UrlSet(Url("/", "2026-10-28") + Url("/contact", "2026-10-14") + Url("/a-propos/equipe", "2026-10-02"))) })).Find("Blog.NewestPost"));

    private static Task<WebPresence> AuditAsync(Dictionary<string, byte[]> files, List<string>? asked = null) => TestAudit.OfSiteAsync(request =>
    {
        lock (files)
        {
            asked?.Add(request.Path);
        }

        return request.Path == "/" ? TestAudit.Page("<p>Bonjour</p>")
            : files.TryGetValue(request.Path, out byte[]? file) ? TownResponse.Of(request.Path.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : "application/xml", file)
            : TownResponse.NotFound();
    });

    private static string UrlSet(string urls) => $"<urlset{_space}>{urls}</urlset>";

    private static string Url(string path, string? modified) => $"<url><loc>https://centre.example{path}</loc>{(modified is null ? "" : $"<lastmod>{modified}</lastmod>")}</url>";

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
