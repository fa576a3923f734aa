using SocialAudit.Surveys;

namespace SocialAudit.Team;

/// <summary>Reads answers to the team's survey from CSV files. Every row comes out: as a response, or as a rejected row.</summary>
public sealed class TeamArchetypeReader(SurveyDefinition survey, Language language)
{
    /// <summary>The stable name of the team's survey.</summary>
    public const string SurveyId = "team-archetype";

    private int _read;

    /// <summary>Reads a file; each row that answers goes to <paramref name="accept"/>, each that does not to <paramref name="reject"/>.</summary>
    /// <returns>What was found out about the file.</returns>
    /// <exception cref="ResponseFormatException">The file as a whole is no file of answers: empty, or with other columns.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public AnswerFileFormat Read(string path, Action<TeamArchetypeResponse> accept, Action<RejectedRow> reject)
    {
        using AnswerFile file = AnswerFile.Open(path);
        AnswerRow header = ReadRow(file, path, reject) ?? throw new ResponseFormatException("EmptyFile", language.Text("FileEmpty"));
        IReadOnlyDictionary<string, int> columns = SurveyColumns.Recognise(survey, header.Cells, language);
        if (!columns.ContainsKey("name") || !columns.ContainsKey("archetype"))
        {
            string expected = string.Join(", ", survey.Questions.Select(q => q.Header.In(language)));
            throw new ResponseFormatException("UnknownColumns", language.Text("FileUnknownColumns", TextFolding.Tidy(string.Join(", ", header.Cells), 120), expected));
        }

        while (ReadRow(file, path, reject) is { } row)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            try
            {
                if (row.IsOpen || (columns["name"] < row.Cells.Length && row.Cells[columns["name"]].Trim().Contains('\n')))
                {
                    throw new ResponseFormatException("OpenQuote", language.Text("RowOpenQuote", row.Raw.Count(c => c == '\n') + 1));
                }

                if (row.Cells.Length > header.Cells.Length && row.Cells.Skip(header.Cells.Length).Any(c => c.Length > 0))
                {
                    throw new ResponseFormatException("TooManyFields", language.Text("RowTooManyFields", row.Cells.Length, header.Cells.Length));
                }

                TeamArchetypeResponse response = ToResponse(new SurveyAnswers(survey, columns, row.Cells, language), path, row.Line);
                _read++;
                accept(response);
            }
            catch (ResponseFormatException e)
            {
                reject(new RejectedRow { File = path, Line = row.Line, Reason = e.Message, Row = row.Raw });
            }
        }

        return new AnswerFileFormat(file.Encoding, file.Separator);
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
            reject(new RejectedRow { File = path, Line = 0, Reason = language.Text("RowTooLong", AnswerFile.LongestCell), Row = e.Message });
            return null;
        }
    }

    private TeamArchetypeResponse ToResponse(SurveyAnswers answers, string path, int line) => new()
    {
        Id = $"P{_read + 1}",
        Name = answers.Text("name") ?? throw new ResponseFormatException("NoName", language.Text("RowNoName", survey.Question("name").Header.In(language))),
        Role = answers.Text("role"),
        Archetype = Archetypes(answers),
        OwnWords = answers.Text("ownWords"),
        Responsibility = ToEnum<Responsibility>(answers.Choices("responsibility")),
        AtEaseWith = ToEnum<Ease>(answers.Choices("ease")),
        Willing = ToEnum<Readiness>(answers.Choices("willing")).FirstOrDefault(),
        Training = ToEnum<Readiness>(answers.Choices("training")).FirstOrDefault(),
        HoursPerWeek = answers.Number("hoursPerWeek"),
        File = path,
        Line = line,
    };

    private IReadOnlyList<Archetype> Archetypes(SurveyAnswers answers)
    {
        IReadOnlyList<string> chosen = answers.Choices("archetype");
        SurveyQuestion question = survey.Question("archetype");
        string[] exclusive = [.. question.Choices.Where(c => c.Exclusive).Select(c => c.Id)];
        if (chosen.Count > 1 && chosen.Any(exclusive.Contains))
        {
            throw new ResponseFormatException("ContradictingChoices", language.Text("RowContradictingChoices", question.Header.In(language)));
        }

        return ToEnum<Archetype>(chosen.Except(exclusive));
    }

    private static IReadOnlyList<T> ToEnum<T>(IEnumerable<string> ids)
        where T : struct, Enum => [.. ids.Select(id => (T)Enum.Parse(typeof(T), id, ignoreCase: true))];
}
