namespace SocialAudit.Surveys;

/// <summary>The columns of a file of answers: recognised by their headers, in any language, in spite of accents, case and punctuation.</summary>
internal sealed class SurveyColumns
{
    /// <summary>How many columns the header has.</summary>
    public required int Count { get; init; }

    /// <summary>The column of each question that the header names, by the question's id.</summary>
    public required IReadOnlyDictionary<string, int> Questions { get; init; }

    /// <summary>The column of the time at which the answer was given; null where there is none.</summary>
    public int? Time { get; init; }

    /// <summary>The columns that are no question of the survey, with their headers, each another.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Additional { get; init; } = [];

    /// <summary>The columns of a file by its header.</summary>
    /// <exception cref="ResponseFormatException">A question is named by two columns.</exception>
    public static SurveyColumns Recognise(SurveyDefinition survey, string[] header, Language language)
    {
        Dictionary<string, int> questions = [];
        Dictionary<string, int> additional = [];
        int? time = null;
        int? otherTime = null;
        for (int i = 0; i < header.Length; i++)
        {
            string folded = TextFolding.Fold(header[i]);
            SurveyQuestion? question = survey.Questions.FirstOrDefault(q => Names(q).Any(n => TextFolding.Fold(n) == folded));
            if (question is not null)
            {
                if (questions.ContainsKey(question.Id))
                {
                    throw new ResponseFormatException("AmbiguousColumn", language.Text("FileAmbiguousColumn", question.Header.In(language)));
                }

                questions[question.Id] = i;
            }
            else if (time is null && AnswerWords.IsTime(folded))
            {
                time = i;
            }
            else if (otherTime is null && AnswerWords.IsOtherTime(folded))
            {
                otherTime = i;
            }
            else if (folded.Length > 0)
            {
                additional[Unique(TextFolding.Tidy(header[i]), additional)] = i;
            }
        }

        return new SurveyColumns { Count = header.Length, Questions = questions, Time = time ?? otherTime, Additional = [.. additional] };
    }

    /// <summary>Everything that a column may be headed with to hold a question's answers.</summary>
    public static IEnumerable<string> Names(SurveyQuestion question) =>
        question.Header.All.Values.Concat(question.Text.All.Values).Concat(question.Synonyms).Append(question.Id);

    /// <summary>A header that no other column has.</summary>
    public static string Unique(string header, Dictionary<string, int> taken)
    {
        string name = header;
        for (int i = 2; taken.ContainsKey(name); i++)
        {
            name = $"{header} ({i})";
        }

        return name;
    }
}
