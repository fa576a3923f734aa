using System.Text;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Presence.Search;

/// <summary>A page saved from any of the four engines gives its results, whatever its classes are called today.</summary>
public sealed class SavedSearchTests : IDisposable
{
    private readonly SearchFiles _files = new();

    public static TheoryData<string, string, int> Pages
    {
        get
        {
            TheoryData<string, string, int> data = [];
            foreach ((string page, string engine) in new[] { ("Google", "Google"), ("Google without scripts", "Google"), ("Bing", "Bing"), ("DuckDuckGo", "DuckDuckGo"), ("Ecosia", "Ecosia") })
            {
                data.Add(page, engine, 1);
                data.Add(page, engine, 2);
            }

            return data;
        }
    }

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Results_come_in_their_order_without_advertisements_questions_and_the_engines_own_pages(string page, string engine, int seed)
    {
        IReadOnlyList<SearchResult> results = await _files.ReadAsync(_files.Write("search.html", EnginePages.Of(page, seed)));

        Assert.Equal(EnginePages.Results, results.Select(r => r.Address.AbsoluteUri));
        Assert.Equal([1, 2, 3], results.Select(r => r.Rank));
        Assert.All(results, r => Assert.Equal((engine, EnginePages.Query), (r.Engine, r.Query)));
        Assert.Equal("Centre communautaire du Vieux-Moulin", results[0].Title);
        Assert.Equal("Le centre communautaire accueille tout le quartier, du lundi au vendredi.", results[0].Snippet);
        Assert.StartsWith("Emploi, logement, francisation", results[1].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_kept_in_one_file_is_read_with_the_address_that_it_was_saved_from()
    {
        const string address = "https://www.google.com/search?q=CCVM";
        string file = EnginePages.AsSingleFile(EnginePages.Of("Google without scripts"), address);

        IReadOnlyList<SearchResult> results = await _files.ReadAsync(_files.Write("search.mhtml", file));

        Assert.Equal(EnginePages.Results, results.Select(r => r.Address.AbsoluteUri));
        Assert.All(results, r => Assert.Equal((address, "CCVM"), (r.Evidence[0].Address, r.Query)));
        Assert.Contains("Répertoire", results[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_another_language_is_read_as_any_other()
    {
        string page = EnginePages.Of("Google").Replace("Recherche Google", "Google-Suche").Replace("Résultats de recherche", "Suchergebnisse").Replace("Commandité", "Gesponsert").Replace("lang=\"fr-CA\"", "lang=\"de\"");

        Assert.Equal(EnginePages.Results, (await _files.ReadAsync(_files.Write("suche.html", page))).Select(r => r.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("\0\0\0 \n", "EmptyFile")]
    [InlineData("<html><title>centre - Google Search</title><p>Your search did not match any documents.</p></html>", "NoResult")]
    [InlineData("<html><title>Avant d'accéder à Google</title><form action=\"https://consent.google.com/save\"><button>Tout accepter</button></form></html>", "ConsentPage")]
    [InlineData("<html><title>https://www.google.com/search?q=x</title><p>Our systems have detected unusual traffic from your computer network.</p></html>", "CaptchaPage")]
    [InlineData("<html><title>centre at DuckDuckGo</title><p>Unfortunately, bots use DuckDuckGo too.</p></html>", "CaptchaPage")]
    [InlineData("<html><title>Mon blogue</title><h2><a href=\"https://ailleurs.example/\">Un billet</a></h2></html>", "NotSearchPage")]
    public async Task A_page_without_results_says_what_it_is(string page, string problem) => Assert.Equal(problem, await _files.ProblemAsync(_files.Write("search.html", page)));

    [Theory]
    [InlineData("<title>Mon blogue - Google</title><h2><a href=https://ailleurs.example/>Un billet</a></h2><a href=https://www.google.com/>Google</a>")]
    [InlineData("<title>Mon blogue</title><form action=https://www.google.com/search><input name=q></form><h2><a href=https://ailleurs.example/>Un billet</a></h2>")]
    public async Task A_page_that_only_has_to_do_with_an_engine_is_no_page_of_results(string page) =>
        Assert.Contains(await _files.ProblemAsync(_files.Write("blogue.html", page)), new[] { "NoResult", "NotSearchPage" });

    [Fact]
    public async Task What_a_person_saves_without_the_address_is_known_by_the_box_and_the_title()
    {
        string page = "<title>centre sur DuckDuckGo</title><input name=q value=centre><article><h2><a href=https://centre.example/>Le centre</a></h2></article>";

        SearchResult result = Assert.Single(await _files.ReadAsync(_files.Write("s.html", page)));

        Assert.Equal(("DuckDuckGo", "centre"), (result.Engine, result.Query));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_named_as_such() => Assert.Equal("UnknownFormat", await _files.ProblemAsync(_files.Write("search.pdf", "%PDF")));

    [Theory]
    [InlineData("Rang;Titre;Adresse;Recherche\r\n2;Le centre;centre.example;CCVM\r\n1;Un autre;https://autre.example/;CCVM\r\n")]
    [InlineData("query,url,rank,title\nCCVM,https://centre.example/,2,Le centre\nCCVM,https://autre.example/,1,Un autre\n")]
    public async Task A_table_is_read_by_its_headings_in_either_language(string table)
    {
        IReadOnlyList<SearchResult> results = await _files.ReadAsync(_files.Write("search.csv", table));

        Assert.Equal(["1 Un autre https://autre.example/ CCVM", "2 Le centre https://centre.example/ CCVM"], results.Select(r => $"{r.Rank} {r.Title} {r.Address} {r.Query}"));
    }

    [Fact]
    public async Task A_row_without_an_address_is_told_with_its_line_and_a_formula_stays_a_text()
    {
        string table = "title,url\n=cmd|' /C calc'!A0,https://centre.example/\nBroken,=HYPERLINK(\"https://mal.example\")\nBad,javascript:alert(1)\n";

        SearchResult result = Assert.Single(await _files.ReadAsync(_files.Write("search.csv", table)));

        Assert.Equal("=cmd|' /C calc'!A0", result.Title);
        Assert.Equal([3, 4], _files.Rejects.Select(r => r.Line));
    }

    [Fact]
    public async Task A_table_without_addresses_says_which_columns_are_wanted() => Assert.Equal("UnknownColumns", await _files.ProblemAsync(_files.Write("search.csv", "a,b\n1,2\n")));

    [Fact]
    public async Task A_page_of_older_Windows_programs_keeps_its_accents()
    {
        string page = EnginePages.Of("Ecosia").Replace("utf-8", "windows-1252");
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(page);

        Assert.Contains("Répertoire", (await _files.ReadAsync(_files.Write("search.htm", bytes)))[1].Title, StringComparison.Ordinal);
    }
}
