using System.Text;
using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Feeds as they are really written, and what is none.</summary>
public sealed class FeedTests
{
    private const string _head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    [Theory]
    [InlineData("Wed, 28 Oct 2026 09:30:00 -0400")]
    [InlineData("Wed, 28 Oct 2026 09:30:00 EDT")]
    [InlineData("Wed, 28 Oct 2026 13:30:00 GMT")]
    [InlineData("Mon, 28 Oct 2026 13:30:00 UT")]
    [InlineData("mer., 28 Oct 2026 13:30:00 Z")]
    [InlineData("28 Oct 2026 13:30 GMT")]
    [InlineData("Wed, 28 Oct 26 13:30:00 GMT")]
    [InlineData("2026-10-28T09:30:00-04:00")]
    [InlineData("2026-10-28")]
    public async Task A_date_is_read_however_it_is_written(string date)
    {
        WebPresence presence = await TestAudit.OfFeedAsync(Rss($"<pubDate>{date}</pubDate>"));

        Assert.Equal(new DateTime(2026, 10, 28), Assert.Single(presence.Feeds).NewestPost!.Value.UtcDateTime.Date);
        Assert.Equal("2026-10-28", presence.Find("Blog.NewestPost")!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<pubDate></pubDate>")]
    [InlineData("<pubDate>0000-00-00 00:00:00</pubDate>")]
    [InlineData("<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>")]
    [InlineData("<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>")]
    [InlineData("<pubDate>Fri, 01 Jan 2038 00:00:00 +0000</pubDate>")]
    [InlineData("<pubDate>hier</pubDate>")]
    [InlineData("<pubDate>99 Foo 2026</pubDate>")]
    public async Task A_date_that_cannot_be_believed_is_no_date(string date)
    {
        WebPresence presence = await TestAudit.OfFeedAsync(Rss(date));

        Assert.Null(Assert.Single(presence.Feeds).NewestPost);
        Assert.Equal((Verdict.Unknown, "NoDate"), (presence.Find("Blog.NewestPost")!.Verdict, presence.Find("Blog.NewestPost")!.Reason));
        Assert.Null(presence.Find("Blog.Cadence"));
    }

    /// <summary>Each format, with one post of 28 October 2026.</summary>
    public static TheoryData<string> Formats => new(
        "<rss version=\"2.0\"><channel><title>Érables</title><item><title>Fête</title><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item></channel></rss>",
        _head + "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
            + "<rss version=\"0.91\"><channel><title>Érables</title><item><title>Fête</title><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item></channel></rss>",
        _head + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<channel><title>Érables</title></channel><item><title>Fête</title><dc:date>2026-10-28T09:30:00-04:00</dc:date></item></rdf:RDF>",
        _head + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Érables</title><entry><title>Fête</title><updated>2026-10-28T13:30:00Z</updated></entry></feed>",
        """{"version":"https://jsonfeed.org/version/1.1","title":"Érables","items":[{"id":"1","date_published":"2026-10-28T09:30:00-04:00"}]}""",
        "\n\n" + _head + "<rss version=\"2.0\"><channel><title>Érables</title><item><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item></channel></rss>");

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_is_read(string feed) => AssertRead(await TestAudit.OfFeedAsync(feed));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_byte_order_mark_before_a_feed_is_passed_over(string feed) => AssertRead(await TestAudit.OfFeedAsync("\uFEFF" + feed.TrimStart()));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public async Task A_feed_is_read_in_the_encoding_that_it_declares(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = Encoding.GetEncoding(name);
        string feed = Rss("<pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate>").Replace("UTF-8", name == "utf-16BE" ? "utf-16" : name, StringComparison.Ordinal);

        AssertRead(await TestAudit.OfFeedAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(feed)]));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Nouvelles</p></body></html>")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title><item>")]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>")]
    [InlineData("<rss/>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\0\0\0")]
    public async Task An_announced_feed_that_is_none_is_told_and_proves_nothing_absent(string feed)
    {
        WebPresence presence = await TestAudit.OfFeedAsync(feed);

        Assert.Empty(presence.Feeds);
        Assert.Equal((Verdict.Unknown, "NotAFeed"), (presence.Find("Blog.FeedBroken")!.Verdict, presence.Find("Blog.FeedBroken")!.Reason));
        Assert.Equal(Verdict.Unknown, presence.Find("Blog.Feed")!.Verdict);
    }

    [Theory]
    [InlineData("/feed/")]
    [InlineData("/rss.xml")]
    public async Task A_broken_feed_at_a_usual_address_proves_nothing_absent(string path)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(request => request.Path == "/" ? TestAudit.Page("<p>Bonjour</p>")
            : request.Path == path ? TownResponse.Of("application/rss+xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item>"u8.ToArray())
            : TownResponse.NotFound());

        Assert.Equal(Verdict.Unknown, presence.Find("Blog.Feed")!.Verdict);
    }

    [Fact]
    public async Task A_site_whose_usual_addresses_all_say_that_nothing_is_there_has_no_feed() =>
        Assert.Equal(Verdict.Absent, (await TestAudit.OfPageAsync("<p>Bonjour</p>")).Find("Blog.Feed")!.Verdict);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task Entities_that_explode_are_not_expanded(string name)
    {
        string entities = string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        string feed = $"<?xml version=\"1.0\" encoding=\"{name}\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">{entities}]><rss version=\"2.0\"><channel><title>&l20;</title></channel></rss>";
        Encoding encoding = Encoding.GetEncoding(name);

        WebPresence presence = await TestAudit.OfFeedAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(feed)]);

        Assert.All(presence.Feeds, f => Assert.InRange(f.Title.Length, 0, 300));
    }

    [Fact]
    public async Task A_feed_without_a_post_is_a_feed_whose_newest_post_is_unknown()
    {
        WebPresence presence = await TestAudit.OfFeedAsync(_head + "<rss version=\"2.0\"><channel><title>Érables</title></channel></rss>");

        Assert.Equal(0, Assert.Single(presence.Feeds).Entries);
        Assert.Equal(Verdict.Unknown, presence.Find("Blog.NewestPost")!.Verdict);
    }

    [Fact]
    public async Task A_feed_nested_beyond_measure_does_not_overflow_the_stack()
    {
        string feed = $"{_head}<rss version=\"2.0\"><channel><title>Érables</title>{string.Concat(Enumerable.Repeat("<a>", 100_000))}{string.Concat(Enumerable.Repeat("</a>", 100_000))}</channel></rss>";

        Assert.Equal(Verdict.Confirmed, (await TestAudit.OfFeedAsync(feed)).Find("Site.Reachable")!.Verdict);
    }

    private static string Rss(string date) => $"{_head}<rss version=\"2.0\"><channel><title>Érables</title><item><title>Fête</title>{date}</item></channel></rss>";

    private static void AssertRead(WebPresence presence)
    {
        Feed feed = Assert.Single(presence.Feeds);
        Assert.Equal(("Érables", 1), (feed.Title, feed.Entries));
        Assert.Equal(new DateTimeOffset(2026, 10, 28, 13, 30, 0, TimeSpan.Zero), feed.NewestPost);
        Assert.Equal(Verdict.Confirmed, presence.Find("Blog.Feed")!.Verdict);
    }
}
