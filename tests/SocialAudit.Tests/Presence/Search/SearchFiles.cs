using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Presence.Search;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Presence.Search;

/// <summary>Reads searches from files of a folder of its own.</summary>
internal sealed class SearchFiles : IDisposable
{
    private static readonly ModuleFiles _files = new(Repository.PathOf("module"));
    private readonly TemporaryFolder _folder = new();
    private readonly SearchImport _import = new(_files, PlatformCatalogue.Read(_files), DirectoryCatalogue.Read(_files), Language.English);

    /// <summary>The rows of tables that could not be read.</summary>
    public List<RejectedRow> Rejects { get; } = [];

    /// <summary>A centre whose site is secure, has moved, and links to a partner.</summary>
    public static WebPresence Centre { get; } = new()
    {
        Organisation = new Organisation { Name = "Centre communautaire du Vieux-Moulin", Initials = "CCVM", Website = new Uri("http://vieux-moulin.example/"), Country = "CA" },
        Date = TestAudit.Today,
        Language = "en",
        Website = new Uri("https://www.centre-vieux-moulin.example/"),
        LinkedHosts = ["fondation.example"],
        Profiles =
        [
            new SocialProfile
            {
                Platform = "facebook", PlatformName = "Facebook", Handle = "CentreVieuxMoulin", Address = new Uri("https://www.facebook.com/CentreVieuxMoulin"),
                Kind = ProfileKind.Page, Attribution = ProfileAttribution.Own, Confidence = 1, Why = "", Verdict = Verdict.Declared,
            },
        ],
        Findings =
        [
            new Finding { Check = "Domain.Subdomain", Verdict = Verdict.Absent, Message = "", Value = "intranet.centre-vieux-moulin.example" },
        ],
    };

    public string Write(string name, string content) => _folder.Write(name, content);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(_folder.File(name), content);
        return _folder.File(name);
    }

    public Task<IReadOnlyList<SearchResult>> ReadAsync(string path, WebPresence? presence = null) => _import.ReadAsync(path, presence, Rejects.Add, TestContext.Current.CancellationToken);

    /// <summary>Reads a file that shows no results, and gives the stable word for why.</summary>
    public async Task<string> ProblemAsync(string path) => (await Assert.ThrowsAsync<SearchFormatException>(() => ReadAsync(path))).ErrorId;

    public void Dispose() => _folder.Dispose();
}
