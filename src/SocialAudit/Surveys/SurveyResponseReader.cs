using SocialAudit.Tables;

namespace SocialAudit.Surveys;

/// <summary>Reads the answers to any questionnaire. Every row comes out: as a response, or as a rejected row.</summary>
/// <param name="language">The language of messages.</param>
public sealed class SurveyResponseReader(Language language)
{
    /// <summary>What a response says besides its answers: no question may have these names.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
        [nameof(SurveyResponse.AnsweredOn), nameof(SurveyResponse.IsFinished), nameof(SurveyResponse.File), nameof(SurveyResponse.Line), nameof(SurveyResponse.Detected)];

    /// <summary>What is said of the files beforehand; the columns of no question are looked for, so that a map has no meaning.</summary>
    public SurveyReadOptions Options { get; init; } = new();

    /// <summary>Reads a file; each row goes to <paramref name="accept"/>, or to <paramref name="reject"/> when it can't be read.</summary>
    /// <returns>What was found out about the file.</returns>
    /// <exception cref="TableFormatException">The file as a whole is no table of answers.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public AnswerFileFormat Read(string path, Action<SurveyResponse> accept, Action<RejectedRow> reject)
    {
        using TableFile file = TableFile.Open(path, language, Options.Encoding, Options.Separator);
        AnswerLayout layout = AnswerLayout.Of(file, Options, language).First();
        int[] times = [.. Ranked(layout).OrderBy(t => t.Rank).Select(t => t.Column)];
        DateOrder order = layout.OrderOf(file, path, times, Options, language);
        AnswerFileFormat format = layout.Format(file, times.Length > 0 ? order : null);
        string[] questions = Names(layout);
        Func<string[], bool?> isFinished = Finished(layout);
        layout.Skip(file);
        while (file.Read() is { } row)
        {
            if (RowProblemText.Find(row, questions.Length, language) is { } wrong)
            {
                reject(new RejectedRow { File = path, Line = row.Line, Reason = wrong, Row = row.Raw });
            }
            else if (row.SaysAnything)
            {
                accept(new SurveyResponse
                {
                    Questions = questions,
                    Answers = Fitted(row.Cells, questions.Length),
                    AnsweredOn = Time(row.Cells, times, order),
                    IsFinished = isFinished(row.Cells),
                    File = path,
                    Line = row.Line,
                    Detected = format,
                });
            }
        }

        return format;
    }

    private DateTimeOffset? Time(string[] cells, int[] columns, DateOrder order)
    {
        foreach (int column in columns)
        {
            if (column < cells.Length && cells[column].Length > 0)
            {
                return AnswerTime.Read(cells[column], order, language);
            }
        }

        return null;
    }

    private static IEnumerable<(int Rank, int Column)> Ranked(AnswerLayout layout) => layout.Headings
        .Select((h, i) => (Rank: h.Names.Select(n => AnswerWords.TimeRank(TextFolding.Fold(n))).Where(r => r is not null).Min(), Column: i))
        .Where(t => t.Rank is not null).Select(t => (t.Rank!.Value, t.Column));

    /// <summary>The name of each column: PowerShell tells no capitals from small letters, and knows a column by its name only.</summary>
    private string[] Names(AnswerLayout layout)
    {
        UniqueNames unique = new();
        foreach (string reserved in Reserved)
        {
            unique.Reserve(reserved);
        }

        string[] names = new string[layout.Headings.Count];
        for (int i = 0; i < names.Length; i++)
        {
            string heading = layout.Headings[i].Full;
            names[i] = unique.Next(heading.Length > 0 ? heading : language.Text("ColumnUnnamed", i + 1));
        }

        return names;
    }

    /// <summary>Tells whether an answer was sent: LimeSurvey keeps no time of sending for the others, Framaforms marks the drafts.</summary>
    private static Func<string[], bool?> Finished(AnswerLayout layout)
    {
        string[] names = layout.Tool switch
        {
            SurveyTool.LimeSurvey => ["submitdate", "date submitted", "date de soumission"],
            SurveyTool.Framaforms => ["draft", "brouillon"],
            _ => [],
        };
        int column = layout.Headings.ToList().FindIndex(h => h.Names.Any(n => names.Contains(TextFolding.Fold(n))));
        bool Says(string[] cells) => column < cells.Length && cells[column].Trim().Length > 0;
        return column < 0 ? _ => null
            : layout.Tool == SurveyTool.LimeSurvey ? cells => Says(cells)
            : cells => !Says(cells) || AnswerWords.IsUnticked(TextFolding.Fold(cells[column]));
    }

    private static string[] Fitted(string[] cells, int count)
    {
        if (cells.Length == count)
        {
            return cells;
        }

        string[] fitted = new string[count];
        for (int i = 0; i < count; i++)
        {
            fitted[i] = i < cells.Length ? cells[i] : "";
        }

        return fitted;
    }
}
