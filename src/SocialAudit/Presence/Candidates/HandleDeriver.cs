using SocialAudit.Web;

namespace SocialAudit.Presence.Candidates;

/// <summary>
/// The handles that an organisation's accounts are likely to have: its site's name, its own name with and without articles, its initials,
/// with its city, in French and in English. The likeliest come first.
/// </summary>
public static class HandleDeriver
{
    // Shorter is anybody's; longer is taken by hardly any platform.
    private const int _shortest = 3;
    private const int _longest = 40;

    // What such organisations are called in the other language; the longest first.
    private static readonly (string French, string English)[] _kinds =
    [
        ("centre communautaire", "community centre"),
        ("centre communautaire", "community center"),
        ("centre de jeunes", "youth centre"),
        ("maison des jeunes", "youth centre"),
        ("maison de jeunes", "youth centre"),
        ("centre des femmes", "womens centre"),
        ("centre de femmes", "womens centre"),
        ("maison des aines", "seniors centre"),
        ("banque alimentaire", "food bank"),
        ("cuisine collective", "community kitchen"),
        ("bibliotheque", "library"),
        ("centre", "center"),
        ("association", "association"),
    ];

    private static readonly HashSet<string> _kindWords =
        ["association", "centre", "center", "club", "comite", "communautaire", "community", "cooperative", "fondation", "foundation", "groupe", "maison", "house", "organisme", "regroupement", "reseau", "societe", "society"];

    // What a hosting service or registry gives, and no organisation calls itself.
    private static readonly HashSet<string> _hostWords = ["www", "com", "org", "net", "info", "ca", "qc", "gouv", "gov", "co", "site", "web", "blog"];

    /// <summary>Derives handles.</summary>
    /// <param name="organisation">Whose accounts are looked for: name, initials, city and site are heeded.</param>
    /// <param name="maximum">How many handles at most, from 1.</param>
    public static IReadOnlyList<string> Derive(Organisation organisation, int maximum)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> handles = [];
        foreach (string handle in All(organisation))
        {
            if (handle.Length is >= _shortest and <= _longest && seen.Add(handle))
            {
                handles.Add(handle);
                if (handles.Count == maximum)
                {
                    break;
                }
            }
        }

        return handles.ToArray();
    }

    private static IEnumerable<string> All(Organisation organisation)
    {
        string[] every = Split(TextFolding.Fold(organisation.Name));
        string[] words = [.. TextFolding.Words(organisation.Name)];
        words = words.Length > 0 ? words : every;
        string city = Join("", Split(TextFolding.Fold(organisation.City ?? "")));
        string initials = TextFolding.Fold(organisation.Initials ?? "").Replace(" ", "");
        string acronym = words.Length >= 3 ? string.Concat(words.Select(w => w[0])) : "";
        string site = organisation.Website is { } website ? LabelOf(website) : "";
        string[] telling = [.. words.Where(w => !_kindWords.Contains(w))];
        bool hasCity = city.Length > 0 && !Join("", words).Contains(city);

        yield return Plain(site);
        yield return Join("", words);
        if (initials.Length >= _shortest)
        {
            yield return initials;
        }

        yield return Join("", every);
        yield return site;
        if (hasCity && initials.Length > 0)
        {
            yield return initials + city;
        }

        // What tells, with the first word and with the initials of what all have: centrerosemont, ccrosemont.
        if (telling.Length > 0 && telling.Length < words.Length)
        {
            yield return words[0] + Join("", telling);
            yield return string.Concat(words.TakeWhile(_kindWords.Contains).Select(w => w[0])) + Join("", telling);
        }

        // Two words without the kind still tell; one is a place's, or anybody's.
        if (telling.Length > 1)
        {
            yield return Join("", telling);
        }

        if (hasCity)
        {
            yield return Join("", telling) + city;
        }

        foreach (string[] other in Translations(every))
        {
            yield return Join("", other);
        }

        foreach (string sign in new[] { "-", "_", "." })
        {
            yield return Join(sign, words);
        }

        if (hasCity)
        {
            yield return Join("", words) + city;
        }

        if (acronym.Length >= 4)
        {
            yield return acronym;
        }

        foreach (string suffix in new[] { "mtl", "qc", "officiel", "official", "info" })
        {
            yield return (initials.Length > 0 && suffix.Length < 4 ? initials : Join("", words)) + suffix;
        }

        yield return Join("", telling);
        yield return Join("-", every);
        yield return Join("_", every);
        if (initials.Length > 0 && hasCity)
        {
            yield return initials + "-" + city;
            yield return initials + "_" + city;
        }
    }

    /// <summary>The name in the other language, where its kind has a usual word there: in English the kind comes last.</summary>
    private static IEnumerable<string[]> Translations(string[] words)
    {
        string name = " " + string.Join(" ", words) + " ";
        string? kind = null;
        foreach ((string french, string english) in _kinds)
        {
            if (kind is not null && kind != french)
            {
                // The longest says what it is: a «centre communautaire» is no «communautaire center».
                yield break;
            }

            if (name.Contains($" {french} "))
            {
                kind = french;
                string[] rest = [.. TextFolding.Words(name.Replace($" {french} ", " "))];
                yield return [.. rest, .. Split(english)];
                yield return [.. Split(english), .. rest];
            }
            else if (name.Contains($" {english} "))
            {
                kind = french;
                yield return [.. Split(french), .. TextFolding.Words(name.Replace($" {english} ", " "))];
            }
        }
    }

    private static string LabelOf(Uri website)
    {
        string label = WebAddress.BareHost(website).Split('.').Where(l => !_hostWords.Contains(l)).OrderByDescending(l => l.Length).FirstOrDefault() ?? "";
        return label.StartsWith("xn--", StringComparison.Ordinal) ? "" : label;
    }

    private static string Plain(string text) => text.Replace("-", "");

    private static string Join(string sign, IEnumerable<string> words) => string.Join(sign, words);

    private static string[] Split(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
