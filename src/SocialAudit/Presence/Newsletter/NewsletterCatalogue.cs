using SocialAudit.Web;

namespace SocialAudit.Presence.Newsletter;

/// <summary>The services for newsletters that the audit knows.</summary>
/// <param name="providers">The services; the first that fits is taken.</param>
public sealed class NewsletterCatalogue(IEnumerable<NewsletterProvider> providers)
{
    /// <summary>A catalogue that knows no service: the forms of a site itself are found all the same.</summary>
    public static NewsletterCatalogue Empty { get; } = new([]);

    /// <summary>All services, in the order of the data file.</summary>
    public IReadOnlyList<NewsletterProvider> Providers { get; } = [.. providers];

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static NewsletterCatalogue Read(ModuleFiles files) => new(files.ReadData<NewsletterFile>("newsletters.json").Providers);

    /// <summary>The service that an address leads to, to sign up; null for any other.</summary>
    public NewsletterProvider? OfAddress(Uri address) => Of(address, p => p.Hosts);

    /// <summary>The service whose script an address is; null for any other.</summary>
    public NewsletterProvider? OfScript(Uri address) => Of(address, p => p.Scripts);

    /// <summary>The service that gives its forms such a class or id; null for any other.</summary>
    public NewsletterProvider? OfMarks(string names)
    {
        string[] words = names.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : Providers.FirstOrDefault(p => p.Marks.Any(mark => words.Any(w => w.StartsWith(mark, StringComparison.OrdinalIgnoreCase))));
    }

    private NewsletterProvider? Of(Uri address, Func<NewsletterProvider, IReadOnlyList<string>> pick)
    {
        string host = WebAddress.BareHost(address);
        return Providers.FirstOrDefault(p => pick(p).Any(place => IsAt(host, address.AbsolutePath, place)));
    }

    private static bool IsAt(string host, string path, string place)
    {
        string name = place.Split('/')[0];
        string under = place.Substring(name.Length);
        return (host == name || host.EndsWith("." + name, StringComparison.Ordinal)) && path.StartsWith(under, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record NewsletterFile
    {
        public required IReadOnlyList<NewsletterProvider> Providers { get; init; }
    }
}
