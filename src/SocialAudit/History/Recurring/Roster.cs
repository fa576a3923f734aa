using SocialAudit.Tables;

namespace SocialAudit.History.Recurring;

/// <summary>The table of organisations that a schedule audits, as a spreadsheet saves it: a text or a workbook, with the names of its columns in the first row.</summary>
public sealed record Roster
{
    private const int _mostRows = 100_000;

    /// <summary>Each organisation's cells, by the names of their columns.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Rows { get; private init => field = value.ToFixed(); } = [];

    /// <summary>Rows that can't be read, in sentences: file, line, what is wrong and what to do.</summary>
    public IReadOnlyList<string> Problems { get; private init => field = value.ToFixed(); } = [];

    /// <summary>Reads a table; a row that can't be read takes no other with it.</summary>
    /// <param name="path">The file, which may be open in another program.</param>
    /// <param name="language">The language of the problems.</param>
    /// <exception cref="IOException">The file is not there, or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="RecurringException">It is no table, has no column Name, names nobody, or is too long.</exception>
    public static Roster Read(string path, Language language)
    {
        try
        {
            return Of(TableFile.ReadAll(path, language), path, language);
        }
        catch (TableFormatException e)
        {
            throw Bad(path, e.Message, language, e);
        }
    }

    private static Roster Of(IEnumerable<TableRow> table, string path, Language language)
    {
        string[]? names = null;
        List<IReadOnlyList<KeyValuePair<string, string>>> rows = [];
        List<string> problems = [];
        foreach (TableRow row in table)
        {
            if (names is null)
            {
                names = [.. row.Cells.Select(c => c.Trim())];
                if (!names.Contains("Name", StringComparer.OrdinalIgnoreCase))
                {
                    throw Bad(path, language.Text("RosterNoName"), language);
                }
            }
            else if (rows.Count + problems.Count == _mostRows)
            {
                throw Bad(path, language.Text("RosterTooLarge", _mostRows), language);
            }
            else if (RowProblemText.Find(row, names.Length, language) is { } problem)
            {
                problems.Add(language.Text("ErrorRowOf", path, row.Line, problem));
            }
            else if (row.SaysAnything)
            {
                rows.Add(Cells(names, row));
            }
        }

        return rows.Count + problems.Count > 0 ? new Roster { Rows = rows, Problems = problems } : throw Bad(path, language.Text("RosterEmpty"), language);
    }

    private static KeyValuePair<string, string>[] Cells(string[] names, TableRow row) =>
    [
        .. names.Select((name, i) => new KeyValuePair<string, string>(name, i < row.Cells.Length ? row.Cells[i] : ""))
            .Where(cell => cell.Key.Length > 0).GroupBy(cell => cell.Key, StringComparer.OrdinalIgnoreCase).Select(g => g.First()),
    ];

    private static RecurringException Bad(string path, string reason, Language language, Exception? inner = null) =>
        new(RecurringProblem.BadRoster, language.Text("ErrorFileOf", path, reason), inner);
}
