using System.Globalization;
using SocialAudit.Surveys;
using SocialAudit.Tables;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Reads results from a table that somebody wrote, or a tool exported: rank, title, address, query, snippet, engine, in French or in English, in any order.</summary>
/// <param name="language">The language of the errors.</param>
internal sealed class SearchTableReader(Language language)
{
    private const int _mostRows = 5000;

    private static readonly Dictionary<string, string> _columns = new (string Column, string[] Headers)[]
    {
        ("rank", ["rank", "rang", "position", "place"]),
        ("title", ["title", "titre"]),
        ("address", ["address", "adresse", "url", "link", "lien", "page"]),
        ("query", ["query", "recherche", "requete", "search", "mots cles", "keyword", "keywords"]),
        ("snippet", ["snippet", "extrait", "description"]),
        ("engine", ["engine", "moteur", "moteur de recherche", "search engine"]),
    }.SelectMany(c => c.Headers, (c, header) => (c.Column, Header: header)).ToDictionary(c => c.Header, c => c.Column);

    /// <summary>Reads a file, one listing for each engine and query.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reject">Told of a row that can't be read: its line, the row, and why.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="SearchFormatException">It is empty, or has no column of addresses.</exception>
    public IReadOnlyList<SearchListing> Read(string path, Action<RejectedRow> reject)
    {
        string name = System.IO.Path.GetFileName(path);
        try
        {
            using TableFile file = TableFile.Open(path, language);
            return Read(file, path, name, reject);
        }
        catch (TableFormatException e)
        {
            throw new SearchFormatException("UnknownFormat", language.Text("ErrorFileOf", name, e.Message), language.Text("RemedySearchColumns"));
        }
    }

    private IReadOnlyList<SearchListing> Read(TableFile file, string path, string name, Action<RejectedRow> reject)
    {
        Evidence evidence = new() { Address = name, Time = new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero) };
        List<(string Engine, string? Query, FoundPage Page)> rows = [];
        TableRow header = file.Read() ?? throw new SearchFormatException("EmptyFile", language.Text("SearchEmptyFile"), language.Text("RemedySearchColumns"));
        string[] columns = [.. header.Cells.Select(c => _columns.TryGetValue(TextFolding.Fold(c), out string? column) ? column : "")];
        if (!columns.Contains("address"))
        {
            throw new SearchFormatException("UnknownColumns", language.Text("SearchColumns"), language.Text("RemedySearchColumns"));
        }

        for (int count = 0; count < _mostRows && file.Read() is { } row; count++)
        {
            if (row.Problem != RowProblem.None)
            {
                reject(new RejectedRow { File = path, Line = row.Line, Reason = RowProblemText.Of(row, language), Row = row.Raw });
                continue;
            }

            string Cell(string column) => Array.IndexOf(columns, column) is var i and >= 0 && i < row.Cells.Length ? row.Cells[i] : "";
            string engine = PlainText.Of(Cell("engine"), 60) is { Length: > 0 } told ? told : name;
            string? query = PlainText.Of(Cell("query"), 300) is { Length: > 0 } asked ? asked : null;
            if (!WebAddress.TryParse(Cell("address"), out Uri address))
            {
                reject(new RejectedRow { File = path, Line = row.Line, Reason = language.Text("SearchRowNoAddress", PlainText.Of(Cell("address"), 60)), Row = row.Raw });
                continue;
            }

            bool isRanked = int.TryParse(Cell("rank").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int rank) && rank is > 0 and < 10_000;
            int place = isRanked ? rank : rows.Count(r => r.Engine == engine && r.Query == query) + 1;
            string title = PlainText.Of(Cell("title"), 300) is { Length: > 0 } given ? given : address.Host;
            rows.Add((engine, query, new FoundPage(place, title, address, PlainText.Of(Cell("snippet"), 300))));
        }

        return rows.Count == 0
            ? throw new SearchFormatException("NoResult", language.Text("SearchNoRow"), language.Text("RemedySearchColumns"))
            : [.. rows.GroupBy(r => (r.Engine, r.Query)).Select(g => new SearchListing
            {
                Engine = g.Key.Engine,
                Query = g.Key.Query,
                Pages = [.. g.Select(r => r.Page).OrderBy(p => p.Rank)],
                Evidence = evidence,
            })];
    }
}
