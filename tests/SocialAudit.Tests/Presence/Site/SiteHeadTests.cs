using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Site;

/// <summary>What a home page says of itself to browsers, search engines and networks, and what it leaves unsaid.</summary>
public sealed class SiteHeadTests
{
    private const string _whole = """
        <!DOCTYPE html><html lang="fr-CA"><head><title>Centre Les Érables</title>
        <meta name="description" content="Des cours, des repas et de l’aide pour les gens du quartier.">
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="canonical" href="https://centre.example/">
        <meta property="og:title" content="Centre Les Érables"><meta property="og:image" content="/carte.jpg"><link rel="shortcut icon" href="/logo.ico">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NGO","name":"Centre Les Érables"}</script></head>
        <body><h1>Centre Les Érables</h1><img src="/logo.png" alt="Logo"><p>Bienvenue</p></body></html>
        """;

    private static readonly string[] _checks =
        ["Site.Title", "Site.Description", "Site.Language", "Site.Viewport", "Site.Headings", "Site.Canonical", "Site.OpenGraph", "Site.StructuredData", "Site.Icon"];

    [Fact]
    public async Task A_careful_page_has_nothing_said_against_it()
    {
        WebPresence presence = await AuditAsync(_whole);

        Assert.All(_checks, check => Assert.Equal((Verdict.Confirmed, null), (presence.Find(check)!.Verdict, presence.Find(check)!.Reason)));
        Assert.Equal("NGO", presence.Find("Site.StructuredData")!.Value);
    }

    [Fact]
    public async Task What_a_bare_page_does_not_say_is_missing()
    {
        WebPresence presence = await AuditAsync("<p>Bonjour</p>");

        Assert.All(_checks, check => Assert.Equal(Verdict.Absent, presence.Find(check)!.Verdict));
    }

    [Fact]
    public async Task What_a_page_cut_short_does_not_say_is_not_called_missing()
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TownResponse.Html("<p>Bonjour</p>" + new string(' ', 5000)) : TownResponse.NotFound(), settings: new() { MaximumBytes = 2000 });

        Assert.All(_checks, check => Assert.Equal(Verdict.Unknown, presence.Find(check)!.Verdict));
    }

    [Theory]
    [InlineData("Site.Title", "<title>Accueil</title>", "Default")]
    [InlineData("Site.Title", "<title>My WordPress Site</title>", "Default")]
    [InlineData("Site.Description", "<meta name=description content='Just another WordPress site'>", "Default")]
    [InlineData("Site.Description", "<meta name=description content='Un site utilisant WordPress'>", "Default")]
    [InlineData("Site.Headings", "<h1>Un</h1><h1>Deux</h1>", "Several")]
    [InlineData("Site.Canonical", "<link rel=canonical href='https://autre.example/'>", "OtherSite")]
    [InlineData("Site.OpenGraph", "<meta property='og:title' content='Centre'>", "Incomplete")]
    public async Task What_a_program_left_there_is_told_from_what_somebody_wrote(string check, string markup, string reason)
    {
        Finding finding = (await AuditAsync(markup + "<p>Bonjour</p>")).Find(check)!;

        Assert.Equal((Verdict.Confirmed, reason), (finding.Verdict, finding.Reason));
    }

    [Theory]
    [InlineData("en", "Le centre offre des cours pour les gens du quartier. Vous et votre famille y êtes les bienvenus. Nous sommes là pour vous, avec des repas et de l’aide dans la langue que vous parlez.", "OtherLanguage")]
    [InlineData("fr-CA", "Le centre offre des cours pour les gens du quartier. Vous et votre famille y êtes les bienvenus. Nous sommes là pour vous, avec des repas et de l’aide dans la langue que vous parlez.", null)]
    [InlineData("fr", "The centre offers courses for the people of the area. You and your family are welcome. We are here for you, with meals and help in the language that you speak, and this is free.", "OtherLanguage")]
    [InlineData("es", "El centro ofrece cursos para la gente del barrio. Usted y su familia son bienvenidos.", null)]
    public async Task A_page_in_another_language_than_it_claims_is_told(string claimed, string text, string? reason)
    {
        Finding finding = (await AuditAsync($"<html lang=\"{claimed}\"><p>{text}</p>")).Find("Site.Language")!;

        Assert.Equal((Verdict.Confirmed, reason, claimed), (finding.Verdict, finding.Reason, finding.Value));
    }

    [Theory]
    [InlineData(404, Verdict.Absent)]
    [InlineData(403, Verdict.Unknown)]
    [InlineData(500, Verdict.Unknown)]
    public async Task An_icon_is_missing_only_where_the_server_says_so(int status, Verdict verdict)
    {
        WebPresence presence = await TestAudit.OfSiteAsync(
            request => request.Path == "/" ? TestAudit.Page("<p>Bonjour</p>") : request.Path == "/favicon.ico" ? TownResponse.Text("", status) : TownResponse.NotFound());

        Assert.Equal(verdict, presence.Find("Site.Icon")!.Verdict);
    }

    private static Task<WebPresence> AuditAsync(string page) => TestAudit.OfSiteAsync(request => request.Path switch
    {
        "/" => TownResponse.Html(page),
        "/logo.ico" or "/logo.png" => TownResponse.Of("image/png", [1, 2, 3]),
        _ => TownResponse.NotFound(),
    });
}
