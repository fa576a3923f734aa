using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Listings.Directories;

/// <summary>The directories that the audit knows.</summary>
/// <param name="directories">The directories; of two with one id, the later one counts.</param>
public sealed class DirectoryCatalogue(IEnumerable<ListingDirectory> directories)
{
    /// <summary>How long the pattern of a listing may be held against an address.</summary>
    internal static TimeSpan MatchTimeout { get; } = TimeSpan.FromMilliseconds(250);

    // More than any volunteer would write by hand, and few enough to ask.
    private const int _most = 200;

    /// <summary>A catalogue that knows none.</summary>
    public static DirectoryCatalogue Empty { get; } = new([]);

    /// <summary>All directories, in the order of their files.</summary>
    public IReadOnlyList<ListingDirectory> Directories { get; } = [.. directories.Reverse().GroupBy(d => d.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.First()).Reverse()];

    /// <summary>The directory that an address lies in; null for any other.</summary>
    public ListingDirectory? Find(Uri address) => Directories.FirstOrDefault(d => d.Has(address));

    /// <summary>Reads the catalogue that ships with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static DirectoryCatalogue Read(ModuleFiles files) => new(files.ReadData<DirectoryFile>("directories.json").Directories.Select(d => d.Deserialize<ListingDirectory>(ModuleFiles.Json)!));

    /// <summary>This catalogue with a user's own directories. What can't be read of the file is left out and told; the rest is taken.</summary>
    /// <param name="json">The file.</param>
    /// <param name="language">The language of the problems.</param>
    /// <param name="problems">What could not be read, a sentence each.</param>
    public DirectoryCatalogue With(Stream json, Language language, out IReadOnlyList<string> problems)
    {
        List<string> told = [];
        List<ListingDirectory> read = [];
        problems = told;
        try
        {
            DirectoryFile file = JsonSerializer.Deserialize<DirectoryFile>(json, ModuleFiles.Json) ?? throw new JsonException();
            for (int i = 0; i < Math.Min(_most, file.Directories.Count); i++)
            {
                ReadEntry(file.Directories[i], i + 1, language, read, told);
            }
        }
        catch (JsonException e)
        {
            told.Add(language.Text("DirectoryFileBroken", e.Message));
        }

        return new DirectoryCatalogue(Directories.Concat(read));
    }

    private static void ReadEntry(JsonElement entry, int number, Language language, List<ListingDirectory> read, List<string> problems)
    {
        string name = number.ToString(language.Culture);
        try
        {
            name = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? $"{number} ({TextFolding.Tidy(id.GetString(), 60)})" : name;
            ListingDirectory directory = entry.Deserialize<ListingDirectory>(ModuleFiles.Json) ?? throw new JsonException();
            if (ProblemOf(directory, language) is { } problem)
            {
                problems.Add(language.Text("DirectoryEntryBroken", name, problem));
                return;
            }

            read.Add(directory);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problems.Add(language.Text("DirectoryEntryBroken", name, e.Message));
        }
    }

    private static string? ProblemOf(ListingDirectory directory, Language language)
    {
        if (TextFolding.Fold(directory.Id ?? "").Length == 0)
        {
            return language.Text("DirectoryNoId");
        }

        if (directory.Hosts is not { Count: > 0 } || directory.Hosts.Any(h => !DnsName.TryParse(h, out _)))
        {
            return language.Text("DirectoryNoHost");
        }

        if (directory.Name is null || directory.Name.All.Values.All(string.IsNullOrWhiteSpace) || directory.Cities is null)
        {
            return language.Text("DirectoryNoName");
        }

        if (directory.Search is null || !Uri.TryCreate(directory.SearchFor("x"), UriKind.Absolute, out Uri? search) || !WebAddress.IsWeb(search))
        {
            return language.Text("DirectoryNoSearch");
        }

        try
        {
            _ = new Regex(directory.Listing ?? "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private sealed record DirectoryFile
    {
        public required IReadOnlyList<JsonElement> Directories { get; init; }
    }
}
