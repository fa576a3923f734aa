using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence;

/// <summary>Pages and names that are made to break a reader.</summary>
public sealed class HostilePageTests
{
    private const int _deep = 200_000;

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("span")]
    [InlineData("a")]
    [InlineData("font")]
    [InlineData("ul")]
    [InlineData("table")]
    [InlineData("svg")]
    public async Task Elements_nested_200000_deep_neither_overflow_the_stack_nor_hang(string tag)
    {
        string open = string.Concat(Enumerable.Repeat($"<{tag}>", _deep));

        WebPresence presence = await TestAudit.OfPageAsync($"<p>info@centre.example</p>{open}514-555-0123<a href=\"https://www.facebook.com/CentreErables\">Facebook</a>");

        Assert.Equal(Verdict.Confirmed, presence.Find("Site.Reachable")!.Verdict);
        Assert.Equal(["info@centre.example"], presence.Contact.Email);
    }

    [Fact]
    public async Task Thousands_of_links_in_one_long_line_do_not_hang()
    {
        string links = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a href=\"https://www.facebook.com/Centre{i}\">Centre numéro {i}</a> "));

        WebPresence presence = await TestAudit.OfPageAsync($"<i><b>{links}</b></i>");

        Assert.InRange(presence.Profiles.Count, 100, 400);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("a")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("a.a@a.a")]
    [InlineData("1-")]
    [InlineData("514-555-0123 ")]
    [InlineData("( ")]
    [InlineData("a (at) ")]
    [InlineData("H2X ")]
    [InlineData("&nbsp;")]
    [InlineData("é")]
    public async Task A_text_made_to_keep_the_search_for_contact_details_busy_does_not_hang(string piece)
    {
        WebPresence presence = await TestAudit.OfPageAsync($"<p>{string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))}</p>");

        Assert.Equal(Verdict.Confirmed, presence.Find("Site.Reachable")!.Verdict);
    }

    [Theory]
    [InlineData("<base href=\"javascript:alert(1)\">")]
    [InlineData("<base href=\"http://[\">")]
    [InlineData("<base href=\"\">")]
    [InlineData("<a href=\"http://[::1\">x</a><a href=\"http://a:99999/\">x</a><a href=\"//\">x</a><a href=\"http://%\">x</a>")]
    [InlineData("<a href=\"http://xn--a.example/\">x</a><a href=\"http://\u00AD.example/\">x</a><a href=\"http://a..b/\">x</a>")]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"http://[\">")]
    [InlineData("<iframe src=\"https://www.facebook.com/plugins/page.php?href=%\"></iframe>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Organization\",\"name\":\"\\ud800\",\"sameAs\":\"\\ud800\",\"email\":\"\\udc00\"}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Organization\",\"\\ud800\":1,\"name\":1,\"sameAs\":{\"a\":[]},\"address\":[]}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Organization\",\"address\":[1,\"x\"],\"telephone\":{},\"email\":[null]}</script>")]
    [InlineData("<script type=\"application/ld+json\">[[[[null]]]</script>")]
    [InlineData("<meta name=\"twitter:site\" content=\"@\"><meta property=\"og:see_also\" content=\"http://[\"><meta content=\"x\">")]
    [InlineData("<a href=\"tel:\">x</a><a href=\"tel:%\">x</a><a href=\"mailto:%E9\">x</a><a href=\"mailto:\">x</a>")]
    public async Task Broken_markup_is_passed_over_and_the_rest_is_read(string markup)
    {
        WebPresence presence = await TestAudit.OfPageAsync(markup + "<p>info@centre.example</p>");

        Assert.Equal(["info@centre.example"], presence.Contact.Email);
    }

    [Fact]
    public async Task Structured_data_nested_beyond_measure_is_passed_over()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100_000));

        WebPresence presence = await TestAudit.OfPageAsync($"<script type=\"application/ld+json\">{deep}</script><p>info@centre.example</p>");

        Assert.Equal(["info@centre.example"], presence.Contact.Email);
    }

    /// <summary>Names that a CSV may hold.</summary>
    public static TheoryData<string> Names => new(
        "Centre \"Les Érables\"",
        "L'Escale d'à côté",
        "<script>alert(1)</script>",
        "Centre 🍁 Érables 👩‍👩‍👧",
        "🍁🍁",
        "{0} {1:X} {",
        "%00%0A%s",
        "a&b=c#d?e",
        "--- ... ---",
        "中心",
        "\ud83d",
        new string('é', 300),
        new string('x', 70_000));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_strange_name_is_audited_and_kept_as_it_was_given(string name)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<a href=\"https://www.facebook.com/x\">f</a>") : TownResponse.NotFound(),
            new Organisation { Name = name, Initials = name, City = name, Website = new Uri("https://centre.example/") });

        Assert.Equal(name, presence.Name);
        Assert.Equal(Verdict.Confirmed, presence.Find("Site.Reachable")!.Verdict);
        Assert.NotEqual(Verdict.Confirmed, presence.Find("Listing.Wikipedia")!.Verdict);
    }

    [Fact]
    public async Task A_title_in_many_lines_with_markup_is_one_line_of_text()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(_ => TownResponse.Html("<title>\n  Les\t<b>Érables</b>\n &amp; amis </title><p>Bonjour</p>"));

        Assert.Equal("Les <b>Érables</b> & amis", presence.Title);
    }

    [Fact]
    public async Task Audits_at_the_same_time_do_not_mix_their_pages()
    {
        Task<WebPresence>[] audits = [.. Enumerable.Range(0, 12).Select(i => TestAudit.OfPageAsync($"<p>info{i}@centre.example</p>"))];

        WebPresence[] presences = await Task.WhenAll(audits);

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"info{i}@centre.example"), presences.Select(p => Assert.Single(p.Contact.Email)));
    }
}
