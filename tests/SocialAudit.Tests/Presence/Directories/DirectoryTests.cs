using System.Text;
using SampleTown;
using SocialAudit.Presence;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Web;

namespace SocialAudit.Tests.Presence.Directories;

/// <summary>A listing counts when its page names the organisation; where no link to one is known, a person is told where to look.</summary>
public sealed class DirectoryTests
{
    private const string _host = "bottin.example";
    private const string _instance = "searx.example";
    private const string _named = "<h1>Centre Les Érables</h1><p>Fiche</p>";

    private static readonly Uri _listing = new($"https://{_host}/fiches/erables");

    private static readonly DirectoryCatalogue _directories = DirectoryCatalogue.Empty.With(
        new MemoryStream(Encoding.UTF8.GetBytes(
            """
            {"directories":[{"id":"bottin","name":{"fr":"Le bottin","en":"The directory"},"hosts":["bottin.example"],"cities":["Montréal"],"country":"CA",
              "search":"https://bottin.example/?q={name}","listing":"^/fiches/","advice":{"fr":"Écrivez-leur.","en":"Write to them."}}]}
            """)),
        Language.English, out _);

    private static readonly Organisation _centre = new() { Name = TestAudit.Name, City = "Montreal", Website = new Uri($"https://{TestAudit.Host}/") };

    [Fact]
    public async Task Where_no_link_is_known_a_person_is_told_where_to_look()
    {
        Finding finding = Told(await AuditAsync("<p>Bonjour</p>"));

        Assert.Equal((Verdict.Unverifiable, "PersonMustLook", "https://bottin.example/?q=Centre%20Les%20%C3%89rables"), (finding.Verdict, finding.Reason, finding.Value));
        Assert.EndsWith("Write to them.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Laval", "CA")]
    [InlineData("Montréal", "FR")]
    [InlineData(null, "CA")]
    public async Task A_directory_of_another_place_is_not_spoken_of(string? city, string country) =>
        Assert.Null((await AuditAsync("<p>Bonjour</p>", _centre with { City = city, Country = country })).Find("Listing.Bottin"));

    [Fact]
    public async Task A_listing_that_the_site_links_to_and_that_names_it_is_seen()
    {
        Finding finding = Told(await AuditAsync($"<a href=\"{_listing}\">Notre fiche</a>", listing: _ => TestAudit.Page(_named)));

        Assert.Equal((Verdict.Confirmed, _listing.AbsoluteUri), (finding.Verdict, finding.Value));
        Assert.Equal((200, TestAudit.Name), (finding.Evidence[0].Status, finding.Evidence[0].Detail));
    }

    [Fact]
    public async Task A_link_to_somebody_elses_listing_is_none()
    {
        Finding finding = Told(await AuditAsync($"<a href=\"https://{_host}/fiches/partenaire\">Un partenaire</a>", listing: _ => TownResponse.Html("<title>La Maison bleue</title><h1>La Maison bleue</h1>")));

        Assert.Equal(Verdict.Unverifiable, finding.Verdict);
    }

    [Theory]
    [InlineData("<h1>Centre Les Érables</h1><p>514 555-0142</p>", Verdict.Confirmed, null)]
    [InlineData("<h1>Centre Les Érables</h1><a href=\"https://www.centre.example/\">Site</a>", Verdict.Confirmed, null)]
    [InlineData("<h1>Centre Les Érables</h1><a href=\"https://homonyme.example/\">Site</a>", Verdict.Unknown, "NotTied")]
    [InlineData("<h1>Activités</h1><p>Au Centre Les Érables, demain.</p>", Verdict.Unknown, "NamedInPassing")]
    [InlineData("<h1>Érables du centre</h1><p>Une pépinière : les arbres.</p>", Verdict.Unknown, "NotNamed")]
    public async Task A_listing_that_a_search_shows_must_share_more_than_the_name(string page, Verdict verdict, string? reason)
    {
        Finding finding = Told(await AuditAsync(
            "<p>514 555-0142</p>", listing: _ => TownResponse.Html($"<title>Fiche</title>{page}"),
            found: $$"""{"results":[{"url":"{{_listing}}","title":"Centre Les Érables - Le bottin"}]}"""));

        Assert.Equal((verdict, reason), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData(403, "", Verdict.Declared, "Http403")]
    [InlineData(503, "", Verdict.Declared, "Http503")]
    [InlineData(404, "", Verdict.Unknown, "Http404")]
    [InlineData(200, "<title>Just a moment...</title><p>Verify that you are human</p>", Verdict.Declared, "Challenge")]
    [InlineData(200, "<title>Le bottin</title><h1>La Maison bleue</h1>", Verdict.Unknown, "NotNamed")]
    public async Task A_listing_that_the_volunteer_gives_stands_until_its_page_says_otherwise(int status, string page, Verdict verdict, string reason)
    {
        Finding finding = Told(await AuditAsync("<p>Bonjour</p>", _centre with { Listing = [_listing] }, _ => TownResponse.Html(page, status)));

        Assert.Equal((verdict, reason), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_search_of_the_directory_that_repeats_the_name_is_no_listing()
    {
        Uri search = new($"https://{_host}/recherche?q=centre+les+%C3%A9rables");

        Finding finding = Told(await AuditAsync("<p>Bonjour</p>", _centre with { Listing = [search] }, _ => TestAudit.Page("<h1>Aucun résultat pour : centre Les Érables</h1>")));

        Assert.Equal((Verdict.Unknown, "NotTied"), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task An_old_number_in_a_listing_is_told()
    {
        WebPresence presence = await AuditAsync("<p>514 555-0142</p>", _centre with { Listing = [_listing] }, _ => TestAudit.Page(_named + "<p>Téléphone : 514 555-0119</p>"));

        Finding finding = presence.Find("Listing.BottinPhone")!;
        Assert.Equal((Verdict.Confirmed, "Differs", "(514) 555-0119"), (finding.Verdict, finding.Reason, finding.Value));
        Assert.Contains("(514) 555-0142", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_in_a_directory_that_nobody_described_is_read_all_the_same()
    {
        WebPresence presence = await AuditAsync("<p>Bonjour</p>", _centre with { Listing = [new Uri("https://www.youtube.com/fiche")] }, _ => TestAudit.Page(_named));

        Assert.Equal(Verdict.Confirmed, presence.Find("Listing.Other")!.Verdict);
    }

    private static Finding Told(WebPresence presence) => presence.Find("Listing.Bottin") ?? throw new KeyNotFoundException("Listing.Bottin");

    private static Task<WebPresence> AuditAsync(string page, Organisation? organisation = null, Func<TownRequest, TownResponse>? listing = null, string? found = null) => TestAudit.OfSiteAsync(
        request => request.Path == "/" ? TestAudit.Page(page) : TownResponse.NotFound(),
        organisation ?? _centre,
        new AuditSettings { SearxngAddress = found is null ? null : new Uri($"https://{_instance}/") },
        elsewhere: request => request.Host == _instance ? TownResponse.Json(found!)
            : request.Host.EndsWith(".wikipedia.org", StringComparison.Ordinal) ? TownResponse.Json("""{"query":{"search":[]}}""")
            : listing?.Invoke(request) ?? TownResponse.NotFound(),
        areas: [PresenceArea.Contact, PresenceArea.Listing], hosts: [_host, _instance], directories: _directories);
}
