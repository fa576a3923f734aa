using SocialAudit.Platforms;
using SocialAudit.Presence.Listings.Directories;
using SocialAudit.Surveys;

namespace SocialAudit.Presence.Search;

/// <summary>Reads searches that a person made: pages that a browser saved, and tables.</summary>
/// <param name="files">The module's data.</param>
/// <param name="platforms">The platforms whose profiles are told.</param>
/// <param name="directories">The directories that are told.</param>
/// <param name="language">The language of reasons and errors.</param>
public sealed class SearchImport(ModuleFiles files, PlatformCatalogue platforms, DirectoryCatalogue directories, Language language)
{
    private static readonly string[] _pages = [".html", ".htm", ".mhtml", ".mht", ".xhtml"];
    private static readonly string[] _tables = [".csv", ".tsv", ".txt"];

    private readonly SearchEngineCatalogue _engines = SearchEngineCatalogue.Read(files);
    private readonly NewsCatalogue _news = NewsCatalogue.Read(files);

    /// <summary>Reads a file and tells whose page each result is.</summary>
    /// <param name="path">A page (.html, .htm, .mhtml, .mht) or a table (.csv, .tsv, .txt).</param>
    /// <param name="presence">What is known of the organisation; null where nothing was given.</param>
    /// <param name="reject">Told of each row of a table that can't be read.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="SearchFormatException">It shows no results.</exception>
    public async Task<IReadOnlyList<SearchResult>> ReadAsync(string path, WebPresence? presence, Action<RejectedRow> reject, CancellationToken cancel)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        IReadOnlyList<SearchListing> listings =
            _pages.Contains(extension) ? [await new SearchPageReader(_engines, language).ReadAsync(path, cancel).ConfigureAwait(false)]
            : _tables.Contains(extension) ? new SearchTableReader(language).Read(path, reject)
            : throw new SearchFormatException("UnknownFormat", language.Text("SearchFormat", string.Join(", ", _pages.Concat(_tables))), language.Text("RemedySearchSaveAgain"));
        SearchSorter sorter = new(presence, platforms, directories, _news, language);
        return [.. listings.SelectMany(l => l.Pages.Select(p => sorter.Sort(p, l)))];
    }
}
