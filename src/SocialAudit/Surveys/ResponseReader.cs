using SocialAudit.Tables;

namespace SocialAudit.Surveys;

/// <summary>Reads answers to one of our questionnaires. Every row comes out: as a response, or as a rejected row.</summary>
/// <typeparam name="T">What an answer becomes.</typeparam>
public abstract class ResponseReader<T>
    where T : class
{
    private readonly Repetitions _repetitions = new();
    private readonly List<T> _held = [];
    private readonly T[] _one = new T[1];
    private SurveyColumns? _columns;
    private int[] _names = [];

    /// <summary>Makes a reader; it may read several files.</summary>
    /// <param name="survey">The questionnaire.</param>
    /// <param name="language">The language of messages.</param>
    private protected ResponseReader(SurveyDefinition survey, Language language)
    {
        Survey = survey;
        Language = language;
        Questions = new SurveyQuestions(survey, language);
    }

    /// <summary>What is said of the files beforehand.</summary>
    public SurveyReadOptions Options { get; init; } = new();

    /// <summary>Told of each second answer of the same person; null to tell nobody.</summary>
    public Action<RepeatedAnswer>? Repeated { get; set; }

    /// <summary>The questionnaire.</summary>
    private protected SurveyDefinition Survey { get; }

    /// <summary>The questionnaire's questions, ready to read answers with.</summary>
    private protected SurveyQuestions Questions { get; }

    /// <summary>The language of messages.</summary>
    private protected Language Language { get; }

    /// <summary>The ids of the questions without whose columns a file holds no answers to this questionnaire.</summary>
    private protected abstract IReadOnlyList<string> Required { get; }

    /// <summary>Reads a file; each row that answers goes to <paramref name="accept"/>, each that does not to <paramref name="reject"/>.</summary>
    /// <returns>What was found out about the file.</returns>
    /// <remarks>Where <see cref="SurveyReadOptions.Latest"/> asks for the latest answers only, they come with <see cref="Complete"/>.</remarks>
    /// <exception cref="TableFormatException">The file as a whole is no file of answers: empty, or with other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public AnswerFileFormat Read(string path, Action<T> accept, Action<RejectedRow> reject)
    {
        using TableFile file = TableFile.Open(path, Language, Options.Encoding, Options.Separator);
        AnswerFileFormat format = ReadHeader(file, path);
        while (file.Read() is { } row)
        {
            if (!IsAnswer(row))
            {
                continue;
            }

            IReadOnlyList<T> responses;
            try
            {
                Check(row, format.Columns);
                responses = ToResponses(row, path);
            }
            catch (TableFormatException e)
            {
                reject(Rejected(path, row.Line, e.Message, row.Raw));
                continue;
            }

            for (int i = 0; i < responses.Count; i++)
            {
                Take(responses[i], path, row.Line, accept);
            }
        }

        return format;
    }

    /// <summary>Gives the responses that were held back until the latest of each person was known.</summary>
    public void Complete(Action<T> accept)
    {
        _held.ForEach(accept);
        _held.Clear();
    }

    /// <summary>Makes a response of the answers of one row.</summary>
    /// <exception cref="TableFormatException">They are no response; the row is rejected.</exception>
    private protected abstract T ToResponse(SurveyAnswers answers, string path, int line);

    /// <summary>Makes the responses of a row: several where each tells of several things.</summary>
    /// <exception cref="TableFormatException">The row is none.</exception>
    private protected virtual IReadOnlyList<T> ToResponses(TableRow row, string path)
    {
        _one[0] = ToResponse(new SurveyAnswers(Questions, _columns!, row.Cells), path, row.Line);
        return _one;
    }

    /// <summary>What makes two responses the same person's, or of the same thing; null where nothing does, as when nobody is named.</summary>
    private protected virtual string? KeyOf(T response) => null;

    /// <summary>When the response was given; null where the file does not say.</summary>
    private protected virtual DateTimeOffset? DateOf(T response) => null;

    /// <summary>Reads up to the first row of answers and learns the columns.</summary>
    /// <exception cref="TableFormatException">The file is empty, or has other columns.</exception>
    private protected virtual AnswerFileFormat ReadHeader(TableFile file, string path)
    {
        (AnswerLayout layout, SurveyColumns columns) = FindColumns(file);
        DateOrder order = layout.OrderOf(file, path, columns.Times, Options, Language);
        _columns = columns.With(order);
        _names = [.. Required.Where(id => Questions[id].Kind == QuestionKind.Text).Select(id => columns.Questions[id])];
        layout.Skip(file);
        return layout.Format(file, columns.Times.Count > 0 ? order : null);
    }

    /// <summary>True when a row says anything; a row of separators is a gap.</summary>
    private protected virtual bool IsAnswer(TableRow row) => row.SaysAnything;

    /// <summary>Checks that a row can be read, and that its cells stand under their columns.</summary>
    /// <exception cref="TableFormatException">They do not.</exception>
    private protected virtual void Check(TableRow row, int columns)
    {
        CheckRow(row, Language);

        // Nobody's name goes over two lines.
        foreach (int column in _names)
        {
            if (column < row.Cells.Length && row.Cells[column].IndexOf('\n') >= 0 && row.Cells[column].Trim().Contains('\n'))
            {
                throw new TableFormatException("OpenQuote", Language.Text("RowOpenQuote"));
            }
        }

        if (row.SaysMoreThan(columns))
        {
            throw new TableFormatException("TooManyFields", Language.Text("RowTooManyFields", row.Cells.Length, columns));
        }
    }

    /// <summary>A row as it is rejected.</summary>
    private protected virtual RejectedRow Rejected(string path, int line, string reason, string row) => new() { File = path, Line = line, Reason = reason, Row = row };

    /// <summary>Checks that nothing is wrong with a row as it stands in the file.</summary>
    /// <exception cref="TableFormatException">Something is.</exception>
    private protected static void CheckRow(TableRow row, Language language)
    {
        if (row.Problem != RowProblem.None)
        {
            throw new TableFormatException(RowProblemText.IdOf(row), RowProblemText.Of(row, language));
        }
    }

    private void Take(T response, string path, int line, Action<T> accept)
    {
        (RepeatedAnswer Answer, int Place)? before = KeyOf(response) is { Length: > 0 } key ? _repetitions.Add(key, path, line, Options.Latest ? _held.Count : null) : null;
        if (before is { } repeated)
        {
            Repeated?.Invoke(repeated.Answer);
        }

        if (!Options.Latest)
        {
            accept(response);
        }
        else if (before is null)
        {
            _held.Add(response);
        }
        else if (DateOf(response) is not { } date || DateOf(_held[before.Value.Place]) is not { } first || date >= first)
        {
            _held[before.Value.Place] = response;
        }
    }

    /// <summary>The layout in which the file holds answers to this questionnaire.</summary>
    private (AnswerLayout Layout, SurveyColumns Columns) FindColumns(TableFile file)
    {
        ColumnFinder finder = new(Questions, Options);
        TableFormatException? first = null;
        foreach (AnswerLayout layout in AnswerLayout.Of(file, Options, Language))
        {
            try
            {
                SurveyColumns columns = finder.Find(layout.Headings);
                if (Required.All(columns.Questions.ContainsKey))
                {
                    return (layout, columns);
                }

                first ??= new TableFormatException("UnknownColumns", Language.Text(
                    "FileUnknownColumns", TextFolding.Tidy(string.Join(", ", layout.Headings.Select(h => h.Full)), 240), string.Join(", ", Survey.Questions.Select(q => q.Header.In(Language))), Required.First(id => !columns.Questions.ContainsKey(id))));
            }
            catch (TableFormatException e)
            {
                first ??= e;
            }
        }

        throw first!;
    }
}
