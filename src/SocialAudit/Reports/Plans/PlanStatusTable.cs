using SocialAudit.Plan;
using SocialAudit.Tables;

namespace SocialAudit.Reports.Plans;

/// <summary>
/// What a volunteer wrote in the two columns of a plan's table that are theirs: how far each action is, and a note. It is joined to the plan
/// by the action's id, and by the organisation where the table names it. An empty cell says nothing; a dash takes back what was said before.
/// </summary>
public sealed class PlanStatusTable
{
    private const int _mostRows = 100_000;
    private const int _longestNote = 2_000;
    private const string _formulaStarts = "=+-@\t\r\n";

    private readonly List<Row> _rows = [];
    private readonly Language _language;

    private PlanStatusTable(Language language)
    {
        _language = language;
    }

    /// <summary>Rows that can't be understood, in sentences: file, line, and the words that may stand there.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Reads a table as a spreadsheet saved it: any usual encoding and separator, or a workbook.</summary>
    /// <exception cref="PlanFormatException">It is no table of a plan.</exception>
    /// <exception cref="TableFormatException">It is no table at all.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static PlanStatusTable Read(string path, Language language)
    {
        PlanStatusTable table = new(language);
        List<string> problems = [];
        Columns? columns = null;
        int read = 0;
        foreach (TableRow row in TableFile.ReadAll(path, language))
        {
            if (columns is null)
            {
                columns = Columns.Find(row.Cells);
                if (!columns.IsTable)
                {
                    break;
                }
            }
            else if (++read > _mostRows)
            {
                throw new PlanFormatException("TooLarge", language.Text("StatusTableTooLarge", path, _mostRows), language.Text("RemedyStatusTable"));
            }
            else if (row.Problem != RowProblem.None)
            {
                problems.Add(language.Text("ErrorRowOf", path, row.Line, RowProblemText.Of(row, language)));
            }
            else if (table.Add(columns, row) is { } unknown)
            {
                problems.Add(language.Text("ErrorRowOf", path, row.Line, language.Text("StatusTableWord", TextFolding.Tidy(unknown, 60), ActionStatusWords.Known(language))));
            }
        }

        table.Problems = problems;
        return columns is { IsTable: true } ? table : throw new PlanFormatException(
            "NoStatusColumns", language.Text("StatusTableColumns", path, language.Text("ColumnId"), language.Text("ColumnYourState"), language.Text("ColumnYourNote")), language.Text("RemedyStatusTable"));
    }

    /// <summary>The plan with what the table says of its actions.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="now">The moment that is kept with each status that changes.</param>
    /// <param name="warnings">Rows of the plan's organisation that name none of its actions, and states that were changed in the wrong column.</param>
    public MediaActionPlan Apply(MediaActionPlan plan, DateTimeOffset now, ICollection<string> warnings)
    {
        Dictionary<string, Row> said = [];
        HashSet<string> known = [.. plan.Actions.Concat(plan.LeftOut.Select(l => l.Action)).Select(a => a.Id)];
        foreach (Row row in _rows.Where(r => r.Organisation.Length == 0 || r.Organisation == TextFolding.Fold(plan.Organisation)))
        {
            if (!known.Contains(row.Id))
            {
                warnings.Add(_language.Text("StatusTableNoAction", row.Line, TextFolding.Tidy(row.Id, 60), plan.Organisation));
            }

            said[row.Id] = row;
        }

        return plan with { Actions = [.. plan.Actions.Select(a => said.TryGetValue(a.Id, out Row? row) ? Apply(a, row, now, warnings) : a)] };
    }

    private PlanAction Apply(PlanAction action, Row row, DateTimeOffset now, ICollection<string> warnings)
    {
        if (row is { Given: null, Shown: { } shown } && shown != action.Status)
        {
            warnings.Add(_language.Text(
                "StatusTableWrongColumn", row.Line, ActionStatusWords.Of(shown, _language), action.Title, ActionStatusWords.Of(action.Status, _language), _language.Text("ColumnYourState")));
        }

        ActionStatus? status = row.TakesBack ? null : row.Given ?? action.GivenStatus;
        string? note = row.Note switch { "" => action.GivenNote, "-" or "–" => null, _ => row.Note };
        return status == action.GivenStatus && note == action.GivenNote
            ? action
            : action with { GivenStatus = status, GivenNote = note, GivenDate = status is null && note is null ? null : now };
    }

    /// <summary>Keeps what a row says; gives back a status that is none.</summary>
    private string? Add(Columns columns, TableRow row)
    {
        string id = Cell(row, columns.Id);
        string given = Cell(row, columns.YourState);
        bool takesBack = given is "-" or "–";
        ActionStatus? status = takesBack ? null : ActionStatusWords.Find(given);
        if (id.Length > 0)
        {
            string note = TextFolding.Tidy(Cell(row, columns.YourNote), _longestNote);
            _rows.Add(new Row(row.Line, TextFolding.Fold(Cell(row, columns.Organisation)), id, status, takesBack, note, ActionStatusWords.Find(Cell(row, columns.State))));
        }

        return given.Length > 0 && !takesBack && status is null ? given : null;
    }

    /// <summary>A cell's text, without the apostrophe that kept a formula a text.</summary>
    private static string Cell(TableRow row, int column)
    {
        string text = column >= 0 && column < row.Cells.Length ? row.Cells[column].Trim() : "";
        return text.Length > 1 && text[0] == '\'' && _formulaStarts.IndexOf(text[1]) >= 0 ? text.Substring(1) : text;
    }

    private sealed record Row(int Line, string Organisation, string Id, ActionStatus? Given, bool TakesBack, string Note, ActionStatus? Shown);

    private sealed record Columns(int Id, int Organisation, int State, int YourState, int YourNote)
    {
        public bool IsTable => Id >= 0 && (YourState >= 0 || YourNote >= 0);

        public static Columns Find(string[] headings)
        {
            string[] folded = [.. headings.Select(TextFolding.Fold)];
            int Of(string english, string french) => Array.FindIndex(folded, h => h == TextFolding.Fold(english) || h == TextFolding.Fold(french));
            int Column(string key) => Of(Language.English.Text(key), Language.French.Text(key));
            return new Columns(Column("ColumnId"), Column("ColumnOrganisation"), Column("ColumnState"), Column("ColumnYourState"), Column("ColumnYourNote"));
        }
    }
}
