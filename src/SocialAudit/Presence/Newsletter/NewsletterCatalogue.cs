namespace SocialAudit.Presence.Newsletter;

/// <summary>The services for newsletters that the audit knows.</summary>
public sealed class NewsletterCatalogue
{
    // By host name, with the beginning of a path; and by the first letters of a mark: a page has hundreds of links and classes.
    private const int _letters = 3;

    private readonly ILookup<string, (string Path, NewsletterProvider Provider)> _hosts;
    private readonly ILookup<string, (string Path, NewsletterProvider Provider)> _scripts;
    private readonly (string Mark, NewsletterProvider Provider)[] _marks;
    private readonly HashSet<int> _begins;

    /// <summary>Makes a catalogue of services.</summary>
    /// <param name="providers">The services; the first that fits is taken.</param>
    public NewsletterCatalogue(IEnumerable<NewsletterProvider> providers)
    {
        Providers = [.. providers];
        _hosts = ByHost(p => p.Hosts);
        _scripts = ByHost(p => p.Scripts);
        _marks = [.. Providers.SelectMany(p => p.Marks.Select(mark => (mark, p)))];
        _begins = [.. _marks.Select(m => Begin(m.Mark, 0))];
    }

    /// <summary>A catalogue that knows no service: the forms of a site itself are found all the same.</summary>
    public static NewsletterCatalogue Empty { get; } = new([]);

    /// <summary>All services, in the order of the data file.</summary>
    public IReadOnlyList<NewsletterProvider> Providers { get; }

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static NewsletterCatalogue Read(ModuleFiles files) => new(files.ReadData<NewsletterFile>("newsletters.json").Providers);

    /// <summary>The service that an address leads to, to sign up; null for any other.</summary>
    public NewsletterProvider? OfAddress(Uri address) => Of(address, _hosts);

    /// <summary>The service whose script an address is; null for any other.</summary>
    public NewsletterProvider? OfScript(Uri address) => Of(address, _scripts);

    /// <summary>The service that gives its forms such a class or id; null for any other.</summary>
    public NewsletterProvider? OfMarks(string? names)
    {
        // Every element of a page is asked, so that nothing is made for those that are none: most.
        for (int start = 0; names is not null && start + _letters < names.Length; start++)
        {
            bool isStart = names[start] != ' ' && (start == 0 || names[start - 1] == ' ');
            if (!isStart || !_begins.Contains(Begin(names, start)))
            {
                continue;
            }

            foreach ((string mark, NewsletterProvider provider) in _marks)
            {
                if (string.Compare(names, start, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    return provider;
                }
            }
        }

        return null;
    }

    /// <summary>The first letters of a word, in lower case, as a number.</summary>
    private static int Begin(string text, int start) => (char.ToLowerInvariant(text[start]) << 14) ^ (char.ToLowerInvariant(text[start + 1]) << 7) ^ char.ToLowerInvariant(text[start + 2]);

    private static NewsletterProvider? Of(Uri address, ILookup<string, (string Path, NewsletterProvider Provider)> places)
    {
        string name = address.Host.ToLowerInvariant();
        for (int dot = 0; dot >= 0; dot = name.IndexOf('.'))
        {
            name = name.Substring(dot == 0 ? 0 : dot + 1);
            foreach ((string path, NewsletterProvider provider) in places[name])
            {
                if (address.AbsolutePath.StartsWith(path, StringComparison.OrdinalIgnoreCase))
                {
                    return provider;
                }
            }
        }

        return null;
    }

    private ILookup<string, (string Path, NewsletterProvider Provider)> ByHost(Func<NewsletterProvider, IReadOnlyList<string>> pick) => Providers
        .SelectMany(p => pick(p).Select(place => (Place: place, Provider: p)))
        .ToLookup(p => p.Place.Split('/')[0], p => (p.Place.Substring(p.Place.Split('/')[0].Length), p.Provider), StringComparer.OrdinalIgnoreCase);

    private sealed record NewsletterFile
    {
        public required IReadOnlyList<NewsletterProvider> Providers { get; init; }
    }
}
