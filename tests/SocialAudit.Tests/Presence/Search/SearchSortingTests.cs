using SocialAudit.Presence;
using SocialAudit.Presence.Search;

namespace SocialAudit.Tests.Presence.Search;

/// <summary>Every result is sorted by what is known of the organisation, and what nothing decides stays unknown.</summary>
public sealed class SearchSortingTests : IDisposable
{
    private readonly SearchFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("https://www.centre-vieux-moulin.example/contact/", "Nous joindre", SearchResultKind.OwnSite, null)]
    [InlineData("http://centre-vieux-moulin.example/", "Le centre", SearchResultKind.OwnSite, "Http")]
    [InlineData("http://www.vieux-moulin.example/vieux", "Le centre", SearchResultKind.OwnSite, "FormerHost")]
    [InlineData("https://intranet.centre-vieux-moulin.example/", "Intranet", SearchResultKind.OwnSite, "Gone")]
    [InlineData("https://www.facebook.com/CentreVieuxMoulin/", "CCVM", SearchResultKind.OwnProfile, null)]
    [InlineData("https://www.facebook.com/CentreVieuxMoulin/posts/1234", "Une publication", SearchResultKind.OwnProfile, null)]
    [InlineData("https://www.facebook.com/CentreVieuxMoulin2", "Centre communautaire du Vieux-Moulin", SearchResultKind.Unknown, null)]
    [InlineData("https://www.211qc.ca/repertoire/vieux-moulin", "Centre communautaire du Vieux-Moulin", SearchResultKind.Directory, null)]
    [InlineData("https://www.ledevoir.com/x", "Le Vieux-Moulin fête ses 20 ans", SearchResultKind.News, null)]
    [InlineData("https://lejournalduport.example/x", "La fête au moulin", SearchResultKind.News, null)]
    [InlineData("https://www.fondation.example/", "Nos partenaires", SearchResultKind.Partner, null)]
    [InlineData("https://vieux-moulin.fr/", "Centre communautaire du Vieux-Moulin", SearchResultKind.Namesake, null)]
    [InlineData("https://velo.example/", "CCVM – Club cycliste de la Vallée", SearchResultKind.Namesake, null)]
    [InlineData("https://ailleurs.example/", "CCVM : le Vieux-Moulin a un nouveau centre communautaire", SearchResultKind.Unknown, null)]
    [InlineData("https://ailleurs.example/", "Tout autre chose", SearchResultKind.Unknown, null)]
    public async Task A_result_is_sorted_by_what_is_known(string address, string title, SearchResultKind kind, string? old)
    {
        SearchResult result = Assert.Single(await _files.ReadAsync(_files.Write("s.csv", $"url,title\n{address},{title}\n"), SearchFiles.Centre));

        Assert.Equal((kind, old), (result.Kind, result.OldAddress));
        Assert.NotEmpty(result.Why);
        Assert.Equal("s.csv", result.Evidence[0].Address);
    }

    [Fact]
    public async Task What_somebody_else_has_on_a_shared_host_is_not_the_organisations()
    {
        WebPresence presence = SearchFiles.Centre with { Website = new Uri("https://sites.google.com/view/moulin"), Organisation = SearchFiles.Centre.Organisation with { Website = null } };

        IReadOnlyList<SearchResult> results = await _files.ReadAsync(
            _files.Write("s.csv", "url,title\nhttps://sites.google.com/view/moulin/contact,A\nhttps://sites.google.com/view/autre,B\nhttps://sites.google.com/view/moulinet,C\n"), presence);

        Assert.Equal([SearchResultKind.OwnSite, SearchResultKind.Unknown, SearchResultKind.Unknown], results.Select(r => r.Kind));
    }

    [Fact]
    public async Task A_summary_tells_the_place_of_the_site_who_shares_the_initials_and_which_old_addresses_are_shown()
    {
        const string table = """
            query,rank,title,url
            CCVM,1,CCVM – Club cycliste de la Vallée,https://velo.example/
            CCVM,2,Le centre,http://vieux-moulin.example/
            Centre communautaire du Vieux-Moulin,1,Autre,https://autre.example/
            autre chose,1,Le centre,https://www.centre-vieux-moulin.example/
            """;

        IReadOnlyList<SearchSummary> summaries = SearchMeasure.Summarise(await _files.ReadAsync(_files.Write("s.csv", table), SearchFiles.Centre), SearchFiles.Centre.Organisation, Language.English);

        Assert.Equal([SearchSubject.Initials, SearchSubject.Name, SearchSubject.Other], summaries.Select(s => s.Subject));
        Assert.Equal([2, null, 1], summaries.Select(s => s.SiteRank));
        Assert.Equal(["CCVM – Club cycliste de la Vallée"], summaries[0].SharedWith);
        Assert.Equal(["http://vieux-moulin.example/"], summaries[0].OldAddresses);
        Assert.Contains("further down", summaries[1].Message, StringComparison.Ordinal);
    }
}
