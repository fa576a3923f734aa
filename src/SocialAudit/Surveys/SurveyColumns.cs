namespace SocialAudit.Surveys;

/// <summary>Recognises the columns of a file by their headers, in any language, in spite of accents, case and punctuation.</summary>
internal static class SurveyColumns
{
    /// <summary>The column of each question that the header names.</summary>
    /// <exception cref="ResponseFormatException">A question is named by two columns.</exception>
    public static IReadOnlyDictionary<string, int> Recognise(SurveyDefinition survey, string[] header, Language language)
    {
        Dictionary<string, int> columns = [];
        for (int i = 0; i < header.Length; i++)
        {
            string folded = TextFolding.Fold(header[i]);
            SurveyQuestion? question = survey.Questions.FirstOrDefault(q => Names(q).Any(n => TextFolding.Fold(n) == folded));
            if (question is null)
            {
                continue;
            }

            if (columns.ContainsKey(question.Id))
            {
                throw new ResponseFormatException("AmbiguousColumn", language.Text("FileAmbiguousColumn", question.Header.In(language)));
            }

            columns[question.Id] = i;
        }

        return columns;
    }

    /// <summary>Everything that a column may be headed with to hold a question's answers.</summary>
    public static IEnumerable<string> Names(SurveyQuestion question) =>
        question.Header.All.Values.Concat(question.Text.All.Values).Concat(question.Synonyms).Append(question.Id);
}
