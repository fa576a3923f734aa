using SocialAudit.Platforms;

namespace SocialAudit.Tests.Platforms;

/// <summary>Catalogues that people already have are read as they are.</summary>
public sealed class PlatformFileTests
{
    [Fact]
    public void Sherlocks_entries_keep_their_own_rules()
    {
        (IReadOnlyList<Platform> platforms, IReadOnlyList<PlatformFileProblem> problems) = TestCatalogue.Read(TestCatalogue.Sherlock);

        Assert.Empty(problems);
        Assert.Equal(["parc", "place", "rue", "quai"], platforms.Select(p => p.Id));
        Assert.Equal([404, 410], platforms[0].Probe!.MissingCodes);
        Assert.Equal(["Personne de ce nom"], platforms[1].Probe!.MissingText);
        Assert.Equal(["The resource is being rate limited"], platforms[1].Probe!.RefusedText);
        Assert.True(platforms[1].Adult);
        Assert.False(platforms[2].Probe!.FollowRedirects);
        Assert.Equal(("POST", """{"username":"{handle}"}"""), (platforms[3].Probe!.Method, platforms[3].Probe!.Body));
        Assert.Equal("https://quai.example/{handle}", platforms[3].Probe!.Profile);
        Assert.All(platforms, p => Assert.Equal((PlatformSource.Sherlock, "blue"), (p.Source, Assert.Single(p.Probe!.KnownHandles))));
    }

    [Fact]
    public void WhatsMyNames_entries_keep_their_own_rules()
    {
        (IReadOnlyList<Platform> platforms, IReadOnlyList<PlatformFileProblem> problems) = TestCatalogue.Read(TestCatalogue.WhatsMyName);

        Assert.Empty(problems);
        Assert.Equal(["kiosque", "fontaine"], platforms.Select(p => p.Id));
        Assert.Equal(["\"error\":"], platforms[0].Probe!.MissingText);
        Assert.Equal(("POST", "name={handle}", "."), (platforms[1].Probe!.Method, platforms[1].Probe!.Body, platforms[1].Probe!.Removed));
    }

    [Fact]
    public void A_file_of_ones_own_is_read()
    {
        (IReadOnlyList<Platform> platforms, IReadOnlyList<PlatformFileProblem> problems) = TestCatalogue.Read("""
            { "platforms": [ { "id": "voisins", "name": { "fr": "Voisins", "en": "Neighbours" }, "hoursPerWeek": 0.5,
                "probe": { "address": "https://voisins.example/u/{handle}", "missingCodes": [404], "knownHandles": ["accueil"] } } ] }
            """);

        Assert.Empty(problems);
        Assert.Equal("Neighbours", Assert.Single(platforms).Name.In(Language.English));
        Assert.Equal(PlatformSource.File, platforms[0].Source);
    }

    [Theory]
    [InlineData("""{ "Bon": {"errorType":"status_code","url":"https://bon.example/{}","urlMain":"https://bon.example"}, "Mauvais": {"errorType":"status_code","urlMain":"https://x.example"} }""", "Mauvais", "“url”")]
    [InlineData("""{ "Bon": {"errorType":"status_code","url":"https://bon.example/{}","urlMain":"https://bon.example"}, "Mauvais": {"errorType":"smoke","url":"https://x.example/{}"} }""", "Mauvais", "“smoke”")]
    [InlineData("""{ "Bon": {"errorType":"status_code","url":"https://bon.example/{}","urlMain":"https://bon.example"}, "Mauvais": {"errorType":"status_code","url":"https://x.example/{}","regexCheck":"("} }""", "Mauvais", "regular expression")]
    [InlineData("""{ "Bon": {"errorType":"status_code","url":"https://bon.example/{}","urlMain":"https://bon.example"}, "Mauvais": {"errorType":"status_code","url":"ftp://x.example/{}"} }""", "Mauvais", "ftp://x.example")]
    [InlineData("""{ "Bon": {"errorType":"status_code","url":"https://bon.example/{}","urlMain":"https://bon.example"}, "Mauvais": 3 }""", "Mauvais", "no object")]
    [InlineData("""{ "sites": [ {"name":"Bon","uri_check":"https://bon.example/{account}","e_code":200,"e_string":"a","m_code":404,"m_string":"b"}, {"name":"Mauvais","uri_check":"https://x.example/u","e_code":200,"e_string":"a","m_code":404,"m_string":"b"} ] }""", "Mauvais", "where the handle goes")]
    [InlineData("""{ "sites": [ {"name":"Bon","uri_check":"https://bon.example/{account}","e_code":200,"e_string":"a","m_code":404,"m_string":"b"}, {"name":"Mauvais","uri_check":"https://x.example/{account}","e_code":"ok","e_string":"a","m_code":404,"m_string":"b"} ] }""", "Mauvais", "“e_code”")]
    [InlineData("""{ "platforms": [ {"id":"bon","name":"Bon"}, {"id":"mauvais","name":"Mauvais","colour":"red"} ] }""", "mauvais", "colour")]
    public void An_entry_that_is_broken_is_named_with_the_reason_and_the_rest_is_read(string text, string entry, string reason)
    {
        (IReadOnlyList<Platform> platforms, IReadOnlyList<PlatformFileProblem> problems) = TestCatalogue.Read(text);

        Assert.Equal("bon", Assert.Single(platforms).Id);
        Assert.Equal(entry, Assert.Single(problems).Entry);
        Assert.Contains(reason, problems[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>", "NotJson")]
    [InlineData("", "NotJson")]
    [InlineData("""{ "Parc": """, "NotJson")]
    [InlineData("[1, 2]", "NotACatalogue")]
    [InlineData("""{ "hello": "world" }""", "NotACatalogue")]
    public void A_file_that_is_no_catalogue_is_one_clear_error(string text, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<PlatformFileException>(() => TestCatalogue.Read(text)).ErrorId);

    [Fact]
    public void Entries_whose_names_differ_only_in_signs_have_ids_of_their_own()
    {
        (IReadOnlyList<Platform> platforms, _) = TestCatalogue.Read("""
            { "Osu!": {"errorType":"status_code","url":"https://a.example/{}","urlMain":"https://a.example"}, "osu": {"errorType":"status_code","url":"https://b.example/{}","urlMain":"https://b.example"} }
            """);

        Assert.Equal(["osu", "osu-2"], platforms.Select(p => p.Id));
    }

    [Fact]
    public void An_imported_platform_recognises_links_to_its_profiles_and_takes_none_from_those_that_were_known()
    {
        (IReadOnlyList<Platform> platforms, _) = TestCatalogue.Read("""
            { "Parc": {"errorType":"status_code","url":"https://parc.example/u/{}","urlMain":"https://parc.example"},
              "Blogues": {"errorType":"status_code","url":"https://{}.blogues.example/","urlMain":"https://blogues.example"},
              "Twitter": {"errorType":"status_code","url":"https://x.com/{}","urlMain":"https://x.com"},
              "Flickr encore": {"errorType":"status_code","url":"https://www.flickr.com/people/{}","urlMain":"https://www.flickr.com"} }
            """);

        PlatformCatalogue catalogue = TestModule.Platforms.With(platforms);

        Assert.Equal(("parc", "erables"), Recognise(catalogue, "https://www.parc.example/u/erables?lang=fr"));
        Assert.Equal(("blogues", "erables"), Recognise(catalogue, "https://erables.blogues.example/2024/"[..33]));
        Assert.Equal("x", Recognise(catalogue, "https://x.com/erables").Platform);
        Assert.Equal("flickr", Recognise(catalogue, "https://www.flickr.com/photos/erables").Platform);
        Assert.Null(catalogue.Find("x")!.Probe);
        Assert.False(catalogue.TryRecognise(new Uri("https://parc.example/about"), out _));
    }

    private static (string? Platform, string? Handle) Recognise(PlatformCatalogue catalogue, string address) =>
        catalogue.TryRecognise(new Uri(address), out ProfileAddress? profile) ? (profile.Platform, profile.Handle) : (null, null);
}
