using SocialAudit.Tables;

namespace SocialAudit.Surveys;

/// <summary>How a file of answers is laid out: its headings, what wrote it, and how its dates read.</summary>
internal sealed class AnswerLayout
{
    private AnswerLayout(IReadOnlyList<TableRow> rows, int headerRows)
    {
        HeaderRows = headerRows;
        string[][] header = [.. rows.Take(headerRows).Select(r => r.Cells)];
        Headings = AnswerHeader.Of(header);
        Tool = AnswerWords.ToolOf(Headings, AnswerHeader.HasAnswerWords(header));
    }

    /// <summary>How many rows are headings.</summary>
    public int HeaderRows { get; }

    /// <summary>What heads each column.</summary>
    public IReadOnlyList<AnswerHeading> Headings { get; }

    /// <summary>What wrote the file.</summary>
    public SurveyTool Tool { get; }

    /// <summary>The layouts that a file may have, the likeliest first.</summary>
    /// <exception cref="TableFormatException">There is nothing in it, or its headings can't be read.</exception>
    public static IEnumerable<AnswerLayout> Of(TableFile file, SurveyReadOptions options, Language language)
    {
        TableRow[] rows = [.. file.Peek()];
        if (rows.Length == 0)
        {
            throw new TableFormatException("EmptyFile", language.Text("FileEmpty"));
        }

        if (rows[0].Problem != RowProblem.None)
        {
            throw new TableFormatException("BrokenHeader", language.Text("FileBrokenHeader", rows[0].Line, RowProblemText.Of(rows[0], language)));
        }

        string[][] sound = [.. rows.Take(30).TakeWhile(r => r.Problem == RowProblem.None).Select(r => r.Cells)];
        int likely = options.HeaderRows is { } told ? Math.Min(told, sound.Length) : AnswerHeader.CountRows(sound);
        yield return new AnswerLayout(rows, likely);
        for (int count = 1; options.HeaderRows is null && count <= Math.Min(5, sound.Length); count++)
        {
            if (count != likely)
            {
                yield return new AnswerLayout(rows, count);
            }
        }
    }

    /// <summary>In which order the numbers of the dates stand.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Where it is, to look further than the first rows where they do not tell.</param>
    /// <param name="columns">The columns of dates.</param>
    /// <param name="options">What is said of the file beforehand.</param>
    /// <param name="language">The language of messages.</param>
    public DateOrder OrderOf(TableFile file, string path, IReadOnlyList<int> columns, SurveyReadOptions options, Language language)
    {
        if (options.DateOrder is { } told)
        {
            return told;
        }

        IEnumerable<string> Dates(IEnumerable<TableRow> rows) => rows.Skip(HeaderRows).SelectMany(r => columns.Where(c => c < r.Cells.Length).Select(c => r.Cells[c]));
        if (columns.Count == 0 || DateOrderDetector.Find(Dates(file.Peek())) is not { } found)
        {
            return columns.Count > 0 && !file.IsShort && DateOrderDetector.Find(Dates(TableFile.ReadAll(path, language, options.Encoding, options.Separator))) is { } further
                ? further
                : DateOrderDetector.Usual(Tool, Headings);
        }

        return found;
    }

    /// <summary>Leaves the headings behind.</summary>
    public void Skip(TableFile file)
    {
        for (int i = 0; i < HeaderRows; i++)
        {
            file.Read();
        }
    }

    /// <summary>What is told of the file.</summary>
    public AnswerFileFormat Format(TableFile file, DateOrder? order) => new()
    {
        Encoding = file.Encoding,
        Separator = file.Separator,
        Sheet = file.Sheet,
        HeaderRows = HeaderRows,
        Columns = Headings.Count,
        DateOrder = order,
        Tool = Tool,
    };
}
