namespace SocialAudit.Surveys;

/// <summary>Reads answers to one of our questionnaires. Every row comes out: as a response, or as a rejected row.</summary>
/// <typeparam name="T">What an answer becomes.</typeparam>
public abstract class ResponseReader<T>
{
    private SurveyColumns? _columns;

    /// <summary>Makes a reader; it may read several files.</summary>
    /// <param name="survey">The questionnaire.</param>
    /// <param name="language">The language of messages.</param>
    private protected ResponseReader(SurveyDefinition survey, Language language)
    {
        Survey = survey;
        Language = language;
    }

    /// <summary>What is said of the files beforehand.</summary>
    public SurveyReadOptions Options { get; init; } = new();

    /// <summary>The questionnaire.</summary>
    private protected SurveyDefinition Survey { get; }

    /// <summary>The language of messages.</summary>
    private protected Language Language { get; }

    /// <summary>The ids of the questions without whose columns a file holds no answers to this questionnaire.</summary>
    private protected abstract IReadOnlyList<string> Required { get; }

    /// <summary>Reads a file; each row that answers goes to <paramref name="accept"/>, each that does not to <paramref name="reject"/>.</summary>
    /// <returns>What was found out about the file.</returns>
    /// <exception cref="ResponseFormatException">The file as a whole is no file of answers: empty, or with other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public AnswerFileFormat Read(string path, Action<T> accept, Action<RejectedRow> reject)
    {
        using AnswerFile file = AnswerFile.Open(path, Options);
        int count = ReadHeader(file, path);
        while (ReadRow(file, path, reject) is { } row)
        {
            if (!IsAnswer(row))
            {
                continue;
            }

            IReadOnlyList<T> responses;
            try
            {
                Check(row, count);
                responses = ToResponses(row, path);
            }
            catch (ResponseFormatException e)
            {
                reject(Rejected(path, row.Line, e.Message, row.Raw));
                continue;
            }

            foreach (T response in responses)
            {
                accept(response);
            }
        }

        return new AnswerFileFormat(file.Encoding, file.Separator);
    }

    /// <summary>Makes a response of the answers of one row.</summary>
    /// <exception cref="ResponseFormatException">They are no response; the row is rejected.</exception>
    private protected abstract T ToResponse(SurveyAnswers answers, string path, int line);

    /// <summary>Makes the responses of a row: several where each tells of several things.</summary>
    /// <exception cref="ResponseFormatException">The row is none.</exception>
    private protected virtual IReadOnlyList<T> ToResponses(AnswerRow row, string path) =>
        [ToResponse(new SurveyAnswers(Survey, _columns!, row.Cells, Language), path, row.Line)];

    /// <summary>Reads up to the first row of answers and learns the columns.</summary>
    /// <returns>How many columns there are.</returns>
    /// <exception cref="ResponseFormatException">The file is empty, or has other columns.</exception>
    private protected virtual int ReadHeader(AnswerFile file, string path)
    {
        AnswerRow header = ReadHeading(file) ?? throw new ResponseFormatException("EmptyFile", Language.Text("FileEmpty"));
        _columns = SurveyColumns.Recognise(Survey, header.Cells, Language);
        if (!Required.All(_columns.Questions.ContainsKey))
        {
            string expected = string.Join(", ", Survey.Questions.Select(q => q.Header.In(Language)));
            throw new ResponseFormatException("UnknownColumns", Language.Text("FileUnknownColumns", TextFolding.Tidy(string.Join(", ", header.Cells), 120), expected));
        }

        return header.Cells.Length;
    }

    /// <summary>True when a row says anything; a row of separators is a gap.</summary>
    private protected virtual bool IsAnswer(AnswerRow row) => !row.Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Checks that the cells of a row stand under their columns.</summary>
    /// <exception cref="ResponseFormatException">They do not.</exception>
    private protected virtual void Check(AnswerRow row, int columns)
    {
        if (row.IsOpen || Required.Any(id => _columns!.Questions[id] is var i && i < row.Cells.Length && Survey.Question(id).Kind == QuestionKind.Text && row.Cells[i].Trim().Contains('\n')))
        {
            throw new ResponseFormatException("OpenQuote", Language.Text("RowOpenQuote", row.Raw.Count(c => c == '\n') + 1));
        }

        if (row.Cells.Length > columns && row.Cells.Skip(columns).Any(c => c.Length > 0))
        {
            throw new ResponseFormatException("TooManyFields", Language.Text("RowTooManyFields", row.Cells.Length, columns));
        }
    }

    /// <summary>A row as it is rejected.</summary>
    private protected virtual RejectedRow Rejected(string path, int line, string reason, string row) => new() { File = path, Line = line, Reason = reason, Row = row };

    /// <summary>Reads a row that may be a heading; null at the end.</summary>
    /// <exception cref="ResponseFormatException">A cell is longer than any heading.</exception>
    private protected AnswerRow? ReadHeading(AnswerFile file)
    {
        try
        {
            return file.Read();
        }
        catch (InvalidDataException)
        {
            throw new ResponseFormatException("TooLong", Language.Text("RowTooLong", AnswerFile.LongestCell));
        }
    }

    private AnswerRow? ReadRow(AnswerFile file, string path, Action<RejectedRow> reject)
    {
        try
        {
            return file.Read();
        }
        catch (InvalidDataException e)
        {
            // After a cell without an end nothing more can be told apart.
            reject(Rejected(path, 0, Language.Text("RowTooLong", AnswerFile.LongestCell), e.Message));
            return null;
        }
    }
}
