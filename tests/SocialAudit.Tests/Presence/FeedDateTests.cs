using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Dates as feeds of all sorts of programs write them: read right, or not at all.</summary>
public sealed class FeedDateTests
{
    [Theory]
    [InlineData("mar., 3 févr. 2026 09:30:00 -0500", "2026-02-03T14:30:00Z")]
    [InlineData("mar. 3 févr. 2026 09:30:00 -0500", "2026-02-03T14:30:00Z")]
    [InlineData("mardi 3 février 2026 à 9 h 30 HNE", "2026-02-03T14:30:00Z")]
    [InlineData("Mardi, le 3 février 2026", "2026-02-03")]
    [InlineData("1er août 2026 14h", "2026-08-01T14:00:00Z")]
    [InlineData("3 DÉC. 2025 13:30", "2025-12-03T13:30:00Z")]
    [InlineData("martes, 3 de febrero de 2026 13:30", "2026-02-03T13:30:00Z")]
    [InlineData("Di., 3. März 2026 13:30 Uhr", "2026-03-03T13:30:00Z")]
    [InlineData("Fri, 3 Feb 2026 13:30:00 GMT", "2026-02-03T13:30:00Z")]
    [InlineData("Tuesday, 3 February 2026 13:30:00 GMT", "2026-02-03T13:30:00Z")]
    [InlineData("Tue, 03 Feb 26 13:30 EST", "2026-02-03T18:30:00Z")]
    [InlineData("03-Feb-26 13:30:00 GMT", "2026-02-03T13:30:00Z")]
    [InlineData("Tue,03 Feb 2026 13:30:00 GMT", "2026-02-03T13:30:00Z")]
    [InlineData("Tue, 3 Feb 2026 13:30:00 +0000 (UTC)", "2026-02-03T13:30:00Z")]
    [InlineData("Tue, 3 Feb 2026 13:30:00 GMT-0500", "2026-02-03T18:30:00Z")]
    [InlineData("Tue, 3 Feb 2026 13:30:00 -5:00", "2026-02-03T18:30:00Z")]
    [InlineData("Tue, 3 Feb 2026 1:30 PM", "2026-02-03T13:30:00Z")]
    [InlineData("Tue, 3 Feb 2026 24:00:00 GMT", "2026-02-04")]
    [InlineData("Tue, 3 Feb 2026 13:30:60 GMT", "2026-02-03T13:30:59Z")]
    [InlineData("February 3, 2026 1:30 pm", "2026-02-03T13:30:00Z")]
    [InlineData("Feb 3rd, 2026", "2026-02-03")]
    [InlineData("Tue Feb 3 13:30:00 EST 2026", "2026-02-03T18:30:00Z")]
    [InlineData("Tue Feb 03 2026 13:30:00 GMT+0100 (CET)", "2026-02-03T12:30:00Z")]
    [InlineData("2026-02-03T13:30", "2026-02-03T13:30:00Z")]
    [InlineData("2026-02-03T13:30Z", "2026-02-03T13:30:00Z")]
    [InlineData("2026-02-03 13:30:00", "2026-02-03T13:30:00Z")]
    [InlineData("2026-02-03T13:30:00.1234567-05:00", "2026-02-03T18:30:00Z")]
    [InlineData("2026-02-03T13:30:00 -0500", "2026-02-03T18:30:00Z")]
    [InlineData("2026-02-03 13:30:00 UTC", "2026-02-03T13:30:00Z")]
    [InlineData("20260203T133000Z", "2026-02-03T13:30:00Z")]
    [InlineData("2026/02/03", "2026-02-03")]
    [InlineData("Tue, 2026/02/03 08:30:00 EST", "2026-02-03T13:30:00Z")]
    [InlineData("Tue, 03 Feb 2026 08:30:00 ET", "2026-02-03T13:30:00Z")]
    [InlineData("2026-2-3", "2026-02-03")]
    [InlineData("\n    2026-02-03T13:30:00Z\n  ", "2026-02-03T13:30:00Z")]
    [InlineData("mar, 03/02/2026 - 13:30", "2026-02-03T13:30:00Z")]
    [InlineData("Tue, 02/03/2026 - 13:30", "2026-02-03T13:30:00Z")]
    [InlineData("28/01/2026 13:30:00", "2026-01-28T13:30:00Z")]
    [InlineData("01/28/2026 1:30:00 PM", "2026-01-28T13:30:00Z")]
    [InlineData("03.02.2026 13:30", "2026-02-03T13:30:00Z")]
    [InlineData("1770125400", "2026-02-03T13:30:00Z")]
    [InlineData("1770125400000", "2026-02-03T13:30:00Z")]
    [InlineData("&lt;time datetime=&quot;2026-02-03T08:30:00-05:00&quot;&gt;mar 03/02/2026 - 08:30&lt;/time&gt;", "2026-02-03T13:30:00Z")]
    [InlineData("<time datetime=\"2026-02-03T08:30:00-05:00\">mar 03/02/2026 - 08:30</time>", "2026-02-03T13:30:00Z")]
    [InlineData("<![CDATA[ Tue, 03 Feb 2026 13:30:00 GMT ]]>", "2026-02-03T13:30:00Z")]
    public async Task A_date_is_read_whatever_program_wrote_it(string written, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null, System.Globalization.DateTimeStyles.AssumeUniversal), await DateOfAsync($"<pubDate>{written}</pubDate>"));

    [Theory]
    [InlineData("03/02/2026 13:30")]
    [InlineData("Sat, 03/02/2026 - 13:30")]
    [InlineData("31 Feb 2026")]
    [InlineData("2026")]
    [InlineData("3 février")]
    [InlineData("28 octobre 13h30")]
    [InlineData("il y a 3 jours")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 +0000")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("0")]
    [InlineData("2026-11-04T12:00:00Z")]
    [InlineData("Invalid Date")]
    [InlineData("{{ post.date }}")]
    [InlineData("2026-02-03T99:99:99Z")]
    public async Task A_date_that_is_none_or_may_be_two_is_not_read(string written) => Assert.Null(await DateOfAsync($"<pubDate>{written}</pubDate>"));

    [Theory]
    [InlineData("<dc:date>2026-02-03T13:30:00Z</dc:date>")]
    [InlineData("<dcterms:issued>2026-02-03T13:30:00Z</dcterms:issued>")]
    [InlineData("<pubDate/><dcterms:modified>2026-02-03T13:30:00Z</dcterms:modified>")]
    [InlineData("<PubDate>2026-02-03T13:30:00Z</PubDate>")]
    [InlineData("<a10:updated>2026-02-03T13:30:00Z</a10:updated>")]
    [InlineData("<d:date>2026-02-03T13:30:00Z</d:date>")]
    [InlineData("<a10:updated>2026-10-30T00:00:00Z</a10:updated><pubDate>Tue, 03 Feb 2026 13:30:00 GMT</pubDate>")]
    [InlineData("<ev:startdate>2026-10-30T00:00:00Z</ev:startdate><ev:date>2026-10-30T00:00:00Z</ev:date><pubDate>Tue, 03 Feb 2026 13:30:00 GMT</pubDate>")]
    [InlineData("<pubDate>2099-01-01</pubDate><dc:date>2026-02-03T13:30:00Z</dc:date>")]
    public async Task The_date_of_publication_is_taken_wherever_an_item_has_it(string elements) =>
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 13, 30, 0, TimeSpan.Zero), await DateOfAsync(elements));

    [Theory]
    [InlineData("http://www.w3.org/2005/Atom", "<published>2026-02-03T13:30:00Z</published><updated>2026-10-30T00:00:00Z</updated>")]
    [InlineData("http://www.w3.org/2005/Atom", "<updated>2026-02-03T13:30:00Z</updated>")]
    [InlineData("http://purl.org/atom/ns#", "<modified>2026-10-30T00:00:00Z</modified><issued>2026-02-03T13:30:00Z</issued>")]
    [InlineData("http://purl.org/atom/ns#", "<modified>2026-02-03T13:30:00Z</modified>")]
    public async Task An_entry_of_either_Atom_is_dated_by_its_publication_else_by_its_change(string vocabulary, string elements)
    {
        WebPresence presence = await TestAudit.OfFeedAsync($"<feed xmlns=\"{vocabulary}\"><title>Érables</title><entry><title>Fête</title>{elements}</entry></feed>");

        Assert.Equal(new DateTimeOffset(2026, 2, 3, 13, 30, 0, TimeSpan.Zero), Assert.Single(presence.Feeds).NewestPost);
    }

    private static async Task<DateTimeOffset?> DateOfAsync(string elements)
    {
        const string head = "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:d=\"http://purl.org/dc/elements/1.1\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:a10=\"http://www.w3.org/2005/Atom\" xmlns:ev=\"http://purl.org/rss/1.0/modules/event/\">";
        WebPresence presence = await TestAudit.OfFeedAsync($"{head}<channel><title>Érables</title><item><title>Fête</title>{elements}</item></channel></rss>");
        return Assert.Single(presence.Feeds).NewestPost;
    }
}
