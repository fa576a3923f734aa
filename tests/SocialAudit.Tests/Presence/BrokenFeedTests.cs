using System.Text;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Feeds that break the rules, each in its way: their entries and dates are still those that a person would read.</summary>
public sealed class BrokenFeedTests
{
    private const string _declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string _items = "<item><title>Fête</title><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item><item><title>Bal</title><pubDate>Wed, 21 Oct 2026 13:30:00 GMT</pubDate></item>";
    private const string _rss = "<rss version=\"2.0\"><channel><title>Les Érables</title>" + _items + "</channel></rss>";

    /// <summary>What is wrong, and a feed of two entries, of 28 and 21 October 2026, that has that wrong.</summary>
    public static TheoryData<string, string> Breaches => new()
    {
        { "warnings of PHP before the declaration", "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/home/w/plugin.php</b> on line <b>12</b><br />\n" + _declaration + _rss },
        { "white space and blank lines before the declaration", " \r\n\n\t" + _declaration + _rss },
        { "two byte-order marks", "\uFEFF\uFEFF" + _declaration + _rss },
        { "a script after the end", _declaration + _rss + "\n<script>var a = 1 < 2 && 3;</script>" },
        { "a notice after the end", _declaration + _rss + "<br />Notice: something & more" },
        { "no declaration at all", _rss },
        { "XML 1.1", _declaration.Replace("1.0", "1.1", StringComparison.Ordinal) + _rss },
        { "an encoding that does not exist", _declaration.Replace("UTF-8", "none-such", StringComparison.Ordinal) + _rss },
        { "control characters", _declaration + _rss.Replace("Fête", "F\u0001ê\u000Bt\u001Fe\u0000", StringComparison.Ordinal) },
        { "control characters written as references", _declaration + _rss.Replace("Fête", "F&#x1F;ê&#11;t&#0;e", StringComparison.Ordinal) },
        { "entities of HTML", _declaration + _rss.Replace("Fête", "F&ecirc;te", StringComparison.Ordinal).Replace("Bal", "Bal&nbsp;&rsquo;&hellip;", StringComparison.Ordinal).Replace("Érables", "&Eacute;rables", StringComparison.Ordinal) },
        { "a bare ampersand", _declaration + _rss.Replace("Bal", "Bal & fête &; &c", StringComparison.Ordinal) },
        { "an ampersand in an address", _declaration + _rss.Replace("<title>Bal", "<link>https://centre.example/?p=1&q=2&amp;r</link><title>Bal", StringComparison.Ordinal) },
        { "a bare less-than sign", _declaration + _rss.Replace("Bal", "Bal <3 1 < 2 <", StringComparison.Ordinal) },
        { "markup without a section", _declaration + _rss.Replace("<title>Bal", "<description><p>Un<br>bal<img src=a.jpg><p class='x>'>& plus</b></description><title>Bal", StringComparison.Ordinal) },
        { "markup that is not closed before the next item", _declaration + _rss.Replace("</pubDate></item><item>", "</pubDate><description><div><p>Fin</item><item>", StringComparison.Ordinal) },
        { "items that are not closed", _declaration + _rss.Replace("</item><item>", "<item>", StringComparison.Ordinal) },
        { "a value whose quotation mark is missing", _declaration + _rss.Replace("<title>Bal", "<enclosure url=\"a.mp3 length=\"1\"/><description>\"x\"</description><title>Bal", StringComparison.Ordinal) },
        { "an attribute written twice", _declaration + _rss.Replace("<rss ", "<rss version=\"2.0\" ", StringComparison.Ordinal) },
        { "prefixes that nobody declared", _declaration + _rss.Replace("<title>Bal", "<dc:creator>A</dc:creator><content:encoded><![CDATA[<p>]]></content:encoded><title>Bal", StringComparison.Ordinal) },
        { "dates under a prefix that nobody declared", _declaration + _rss.Replace("pubDate>", "dc:date>", StringComparison.Ordinal) },
        { "a default vocabulary of no feed", _declaration + _rss.Replace("<rss ", "<rss xmlns=\"http://backend.userland.com/rss2\" ", StringComparison.Ordinal) },
        { "a version that never was", _rss.Replace("2.0", "2.1", StringComparison.Ordinal) },
        { "no version", _rss.Replace(" version=\"2.0\"", "", StringComparison.Ordinal) },
        { "capital letters", _rss.Replace("rss", "RSS", StringComparison.Ordinal).Replace("channel", "Channel", StringComparison.Ordinal).Replace("item>", "Item>", StringComparison.Ordinal) },
        { "items beside the channel", "<rss version=\"2.0\"><channel><title>Les Érables</title></channel>" + _items + "</rss>" },
        { "a comment with two dashes", _declaration + _rss.Replace("<item>", "<!-- a -- b --><item>", StringComparison.Ordinal) },
        { "titles of other vocabularies", "<rss version=\"2.0\" xmlns:media=\"m\" xmlns:itunes=\"i\"><channel><media:title>Non</media:title><title>Les Érables</title>" + _items + "</channel></rss>" },
        { "a title with markup in it", _rss.Replace("Les Érables", "&lt;b&gt;Les&lt;/b&gt; &amp;Eacute;rables", StringComparison.Ordinal) },
        { "an Atom feed with an odd prefix", "<f:feed xmlns:f=\"http://www.w3.org/2005/Atom\"><f:title>Les Érables</f:title><f:entry><f:updated>2026-10-28T13:30:00Z</f:updated></f:entry><f:entry><f:updated>2026-10-21T13:30:00Z</f:updated></f:entry></f:feed>" },
        { "an Atom feed without its vocabulary", "<feed><title>Les Érables</title><entry><published>2026-10-28T13:30:00Z</published></entry><entry><published>2026-10-21T13:30:00Z</published></entry></feed>" },
        { "an Atom feed with a bare ampersand", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Les Érables</title><entry><title>a & b</title><link href=\"/a?b&c\"/><updated>2026-10-28T13:30:00Z</updated></entry><entry><updated>2026-10-21T13:30:00Z</updated></entry></feed>" },
        { "RSS 0.90", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel><title>Les Érables</title></channel><item><title>Fête</title><pubDate>28 Oct 2026 13:30 GMT</pubDate></item><item><pubDate>21 Oct 2026 13:30 GMT</pubDate></item></rdf:RDF>" },
        { "RDF without its vocabularies", "<rdf:RDF><channel rdf:about=\"/\"><title>Les Érables</title><items><rdf:Seq><rdf:li rdf:resource=\"/a\"/></rdf:Seq></items></channel><item rdf:about=\"/a\"><dc:date>2026-10-28T13:30:00Z</dc:date></item><item rdf:about=\"/b\"><dc:date>2026-10-21T13:30:00Z</dc:date></item></rdf:RDF>" },
        { "JSON with a comma too many", """{"version":"https://jsonfeed.org/version/1","title":"Les Érables","items":[{"id":1,"date_published":"2026-10-28T13:30:00Z"},{"id":2,"date_modified":"2026-10-21T13:30:00Z",},],}""" },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task A_feed_that_breaks_a_rule_is_read(string breach, string feed)
    {
        Feed read = Assert.Single((await TestAudit.OfFeedAsync(feed)).Feeds);

        Assert.True(read.Entries == 2, breach);
        Assert.Equal("Les Érables", read.Title);
        Assert.Equal(["2026-10-28 13:30", "2026-10-21 13:30"], read.Dates.Select(d => d.UtcDateTime.ToString("yyyy-MM-dd HH:mm")));
        Assert.True(read.IsWhole);
    }

    [Theory]
    [InlineData("UTF-8", "windows-1252")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("ISO-8859-1", "utf-8")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("UTF-8", "utf-16")]
    [InlineData("UTF-8", "utf-16BE")]
    [InlineData("iso-8859-15", "iso-8859-15")]
    public async Task A_feed_in_another_encoding_than_it_claims_is_read(string claimed, string real)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] feed = Encoding.GetEncoding(real).GetBytes(_declaration.Replace("UTF-8", claimed, StringComparison.Ordinal) + _rss.Replace("Les Érables", "L’œuvre des Érables à 5 €".Replace("’", real == "iso-8859-15" ? "'" : "’"), StringComparison.Ordinal));

        Feed read = Assert.Single((await TestAudit.OfFeedAsync(feed)).Feeds);

        Assert.Equal(real == "iso-8859-15" ? "L'œuvre des Érables à 5 €" : "L’œuvre des Érables à 5 €", read.Title);
        Assert.Equal(2, read.Dates.Count);
    }

    [Fact]
    public async Task Stray_letters_of_another_encoding_in_a_feed_of_UTF_8_are_read_too()
    {
        byte[] title = [.. "Les Érables "u8, 0xE9, 0x92];

        Feed read = Assert.Single((await TestAudit.OfFeedAsync([.. Encoding.UTF8.GetBytes(_declaration + "<rss version=\"2.0\"><channel><title>"), .. title, .. Encoding.UTF8.GetBytes("</title></channel></rss>")])).Feeds);

        Assert.Equal("Les Érables é’", read.Title);
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>Les Érables</title><item><title>Fête</title><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item><item><title>Bal</title><pubDate>Wed, 21 Oct 20", 2, 1)]
    [InlineData("<rss version=\"2.0\"><channel><title>Les Érables</title><item><title>Fête</title><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item><item><tit", 1, 1)]
    [InlineData("<rss version=\"2.0\"><channel><title>Les Érables</title><item><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate><description><![CDATA[<p>", 1, 1)]
    [InlineData("<rss version=\"2.0\"><channel><title>Les Érables</title><item><pubDate>Wed, 28 Oct 2026 13:30:00 GMT</pubDate></item></channel>", 1, 1)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"Les Érables","items":[{"id":"1","authors":[{"name":"A"}],"date_published":"2026-10-28T13:30:00Z"},{"id":"2","date_pub""", 1, 1)]
    public async Task A_feed_that_breaks_off_gives_what_came_and_is_not_whole(string feed, int entries, int dates)
    {
        Feed read = Assert.Single((await TestAudit.OfFeedAsync(feed)).Feeds);

        Assert.Equal(("Les Érables", entries, dates, false), (read.Title, read.Entries, read.Dates.Count, read.IsWhole));
        Assert.Equal(new DateTime(2026, 10, 28), read.NewestPost!.Value.UtcDateTime.Date);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Fil</title></head><body><rss version=\"2.0\"><channel><title>x</title></channel></rss></body></html>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Fil & <feed/></body></html>")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:foaf=\"http://xmlns.com/foaf/0.1/\"><foaf:Person/></rdf:RDF>")]
    [InlineData("<feed/>")]
    [InlineData("<rss")]
    [InlineData("<rss><")]
    [InlineData("<rss a='\"><channel")]
    [InlineData("<rss><:><a:></:><!><![CDATA[<item>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}}")]
    public async Task What_only_looks_like_a_feed_is_none(string body) => Assert.Empty((await TestAudit.OfFeedAsync(body)).Feeds);

    [Fact]
    public async Task A_feed_made_to_take_for_ever_is_read_in_no_time()
    {
        string hostile = _declaration + "<rss version=\"2.0\"><channel><title>Les Érables</title>" + _items + "<description>" + string.Concat(Enumerable.Repeat("& < <a b=\"<c d='", 100_000));

        Feed read = Assert.Single((await TestAudit.OfFeedAsync(hostile)).Feeds);

        Assert.Equal((2, false), (read.Entries, read.IsWhole));
    }
}
