using System.Text;

namespace SocialAudit.Surveys;

/// <summary>
/// Writes a survey as the text to paste into an online tool: the steps for each tool, then each question as the import knows it, with its
/// choices one a line, so that pasting them makes them options.
/// </summary>
public static class SurveyPasteText
{
    /// <summary>The text, in a language, with the line ends of Windows.</summary>
    /// <param name="survey">What is asked.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="files">Where the tools' steps are.</param>
    /// <param name="organisationName">Put into the description; null to leave out.</param>
    /// <exception cref="InvalidDataException">The file of the tools is missing or broken.</exception>
    public static string Write(SurveyDefinition survey, Language language, ModuleFiles files, string? organisationName)
    {
        StringBuilder text = new();
        WriteSteps(text, survey, language, FormTool.Read(files));
        Heading(text, language.Text("PasteTitle"));
        Line(text, survey.Title.In(language));
        Heading(text, language.Text("PasteDescription"));
        if (!string.IsNullOrWhiteSpace(organisationName))
        {
            Line(text, organisationName!);
        }

        Line(text, survey.Introduction.In(language));
        Line(text, language.Text("PastePrivacy"));
        Line(text, survey.Source.In(language));
        for (int i = 0; i < survey.Questions.Count; i++)
        {
            WriteQuestion(text, survey, i, language);
        }

        return text.ToString();
    }

    private static void WriteSteps(StringBuilder text, SurveyDefinition survey, Language language, IReadOnlyList<FormTool> tools)
    {
        Line(text, language.Text("PasteIntroduction", string.Join(", ", tools.Select(t => t.Name))));
        Line(text, language.Text("PasteKeepTexts"));
        if (survey.Questions.Any(q => q.Repeated))
        {
            Line(text, language.Text("PasteRepeated"));
        }

        foreach (FormTool tool in tools)
        {
            Heading(text, tool.Name);
            for (int i = 0; i < tool.Steps.Count; i++)
            {
                Line(text, $"{i + 1}. {tool.Steps[i].In(language)}");
            }
        }
    }

    private static void WriteQuestion(StringBuilder text, SurveyDefinition survey, int at, Language language)
    {
        SurveyQuestion question = survey.Questions[at];
        string required = question.Required ? $", {language.Text("PaperRequired")}" : "";
        Heading(text, language.Text("PasteQuestion", at + 1, survey.Questions.Count, Kind(question, language) + required));
        Line(text, question.Text.In(language));
        SurveyChoice[] explained = [.. question.Choices.Where(c => c.Description is not null)];
        if (question.Help is not null || explained.Length > 0)
        {
            Line(text, "");
            Line(text, language.Text("PasteHelp"));
            if (question.Help is not null)
            {
                Line(text, question.Help.In(language));
            }

            foreach (SurveyChoice choice in explained)
            {
                Line(text, language.Text("PasteExplained", choice.Text.In(language), choice.Description!.In(language)));
            }
        }

        if (question.Choices.Count > 0)
        {
            Line(text, "");
            Line(text, language.Text("PasteChoices"));
            foreach (SurveyChoice choice in question.Choices)
            {
                Line(text, choice.Text.In(language));
            }
        }
    }

    private static string Kind(SurveyQuestion question, Language language) => question.Kind switch
    {
        QuestionKind.Single => language.Text("PasteKindSingle"),
        QuestionKind.Multiple when question.Maximum is { } most => language.Text("PasteKindUpTo", most),
        QuestionKind.Multiple => language.Text("PasteKindMultiple"),
        QuestionKind.Number => language.Text("PasteKindNumber"),
        _ => language.Text(SurveyPaper.Lines(question) > 1 ? "PasteKindLong" : "PasteKindShort"),
    };

    private static void Heading(StringBuilder text, string words)
    {
        Line(text, "");
        Line(text, $"===== {words} =====");
    }

    private static void Line(StringBuilder text, string words) => text.Append(words).Append("\r\n");
}
