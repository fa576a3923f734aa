using SampleTown;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Listings;

/// <summary>The right article of the encyclopedia, and not a namesake's.</summary>
public sealed class WikipediaTests
{
    private const string _search = """{"query":{"search":[{"title":"Maison des Érables"},{"title":"Érable"}]}}""";

    [Theory]
    [InlineData("""{"title":"Maison des Érables","extlinks":[{"url":"https://www.centre.example/accueil"}]}""", Verdict.Confirmed, null)]
    [InlineData("""{"title":"Maison des Érables","extlinks":[{"url":"//centre.example/"}]}""", Verdict.Confirmed, null)]
    [InlineData("""{"title":"Maison des Érables","extract":"La Maison des Érables est un organisme de Montréal."}""", Verdict.Confirmed, null)]
    [InlineData("""{"title":"Maison des Érables (Laval)","extract":"La Maison des Érables est un organisme de Laval."}""", Verdict.Unknown, "NotTied")]
    [InlineData("""{"title":"Maison des Érables","extract":"Une auberge de Montréal."}""", Verdict.Unknown, "NotTied")]
    [InlineData("""{"title":"Maison des Érables","extlinks":[{"url":"https://elsewhere.example/?centre.example"}]}""", Verdict.Unknown, "NotTied")]
    [InlineData("""{"title":"Maison des Érables","extract":"Maison des Érables, à Montréal, peut désigner :","pageprops":{"disambiguation":""}}""", Verdict.Unknown, "Disambiguation")]
    public async Task An_article_counts_when_its_links_or_its_first_lines_tie_it_to_the_organisation(string article, Verdict verdict, string? reason)
    {
        WebPresence presence = await ListingScene.AuditAsync(Answer(article));

        Assert.Equal((verdict, reason), (presence.Find("Listing.Wikipedia")!.Verdict, presence.Find("Listing.Wikipedia")!.Reason));
    }

    [Fact]
    public async Task Both_encyclopedias_are_asked_each_with_its_own_finding()
    {
        WebPresence presence = await ListingScene.AuditAsync(Answer("""{"title":"Maison des Érables","extlinks":[{"url":"https://www.centre.example/"}]}""", "fr.wikipedia.org"));

        Assert.Equal((Verdict.Absent, Verdict.Confirmed), (presence.Find("Listing.Wikipedia")!.Verdict, presence.Find("Listing.Wikipedia.fr")!.Verdict));
        Assert.Equal("https://fr.wikipedia.org/wiki/Maison_des_%C3%89rables", presence.Find("Listing.Wikipedia.fr")!.Value);
    }

    [Theory]
    [InlineData("Q7", Verdict.Confirmed)]
    [InlineData("Q9", Verdict.Unknown)]
    public async Task The_item_that_gives_the_site_leads_to_its_article_whatever_the_title(string item, Verdict verdict)
    {
        WebPresence presence = await ListingScene.AuditAsync(request => request switch
        {
            { Host: "www.wikidata.org" } when request.Asked("action") == "wbsearchentities" => """{"search":[{"id":"Q7"}]}""",
            { Host: "www.wikidata.org" } => """{"entities":{"Q7":{"id":"Q7","labels":{},"claims":{"P856":[{"mainsnak":{"datavalue":{"value":"https://centre.example/"}}}]},"sitelinks":{"enwiki":{"title":"Maple House"}}}}}""",
            { Host: "en.wikipedia.org" } when request.Asked("titles") == "Maple House" => $$$"""{"query":{"pages":[{"title":"Maple House","extract":"Maison des Érables, Montréal.","pageprops":{"wikibase_item":"{{{item}}}"}}]}}""",
            _ => null,
        });

        Assert.Equal(verdict, presence.Find("Listing.Wikipedia")!.Verdict);
    }

    [Fact]
    public async Task Without_an_article_the_advice_keeps_to_the_encyclopedias_rules()
    {
        Finding finding = (await ListingScene.AuditAsync(_ => null)).Find("Listing.Wikipedia")!;

        Assert.Equal(Verdict.Absent, finding.Verdict);
        Assert.Contains("Sources come first", finding.Message);
        Assert.Contains("conflict of interest", finding.Message);
    }

    [Theory]
    [InlineData("""{"error":{"code":"maxlag"}}""", "Maxlag")]
    [InlineData("""{"query":{"search":[7]}}""", "NoAnswer")]
    [InlineData("""{"query":{"search":"Maison des Érables"}}""", "NoAnswer")]
    [InlineData("<title>Wikipedia</title>", "NoAnswer")]
    public async Task An_answer_that_is_none_leaves_it_open(string body, string reason)
    {
        WebPresence presence = await ListingScene.AuditAsync(request => request.Host == "en.wikipedia.org" ? body : null);

        Assert.Equal((Verdict.Unknown, reason), (presence.Find("Listing.Wikipedia")!.Verdict, presence.Find("Listing.Wikipedia")!.Reason));
    }

    private static Func<TownRequest, string?> Answer(string article, string host = "en.wikipedia.org") => request =>
        request.Host != host ? null : request.Asked("list") == "search" ? _search : $$$"""{"query":{"pages":[{{{article}}}]}}""";
}
