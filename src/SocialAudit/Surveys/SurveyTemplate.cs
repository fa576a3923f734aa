using CsvHelper;

namespace SocialAudit.Surveys;

/// <summary>Writes a survey as a CSV file to fill in: the headers.</summary>
public static class SurveyTemplate
{
    /// <summary>Writes the template as a spreadsheet in this language expects it: UTF-8 with a byte-order mark, and its own separator.</summary>
    public static void Write(Stream stream, SurveyDefinition survey, Language language)
    {
        using StreamWriter text = new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 4096, leaveOpen: true);
        using CsvWriter csv = new(text, CsvFormat.ForTemplate(language));
        foreach (SurveyQuestion question in survey.Questions)
        {
            csv.WriteField(question.Header.In(language));
        }

        csv.NextRecord();
    }
}
