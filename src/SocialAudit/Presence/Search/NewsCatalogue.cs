using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Tells newspapers, radio and television by their hosts.</summary>
public sealed class NewsCatalogue
{
    private static readonly string[] _articles = ["", "le", "la", "les", "the"];

    private readonly IReadOnlyList<string> _hosts;
    private readonly IReadOnlyList<string> _words;

    private NewsCatalogue(NewsFile file)
    {
        _hosts = file.Hosts;
        _words = file.Words;
    }

    /// <summary>A catalogue that knows none.</summary>
    public static NewsCatalogue Empty { get; } = new(new NewsFile { Hosts = [], Words = [] });

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static NewsCatalogue Read(ModuleFiles files) => new(files.ReadData<NewsFile>("news.json"));

    /// <summary>True for an address of a newspaper, a radio or a television: one that is listed, or whose host calls itself so.</summary>
    public bool Has(Uri address)
    {
        string host = WebAddress.BareHost(address);
        string[] labels = host.Split('.');
        return _hosts.Any(h => DnsName.IsWithin(host, h)) || labels.Take(labels.Length - 1).Any(IsNews);
    }

    private bool IsNews(string label) =>
        _words.Any(word => _articles.Any(a => label.StartsWith(a + word, StringComparison.Ordinal)) || label.EndsWith(word, StringComparison.Ordinal));

    private sealed record NewsFile
    {
        public required IReadOnlyList<string> Hosts { get; init; }

        public required IReadOnlyList<string> Words { get; init; }
    }
}
