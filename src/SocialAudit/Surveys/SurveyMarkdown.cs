using System.Text;
using SocialAudit.Reports;

namespace SocialAudit.Surveys;

/// <summary>Writes a survey as Markdown, to print and fill in by hand; it reads well as plain text too.</summary>
public static class SurveyMarkdown
{
    // Alone between empty lines, it is a line to write on: as text, and as the rule that Markdown makes of it.
    private const string _line = "________________________________________";

    // No letter of any language: it stands for a no-break space on its way through.
    private const char _keptSpace = '\uE000';

    /// <summary>The sheet, in a language.</summary>
    /// <param name="survey">What is asked.</param>
    /// <param name="language">The language of the sheet.</param>
    /// <param name="organisationName">Shown below the title; null to leave out.</param>
    public static string Write(SurveyDefinition survey, Language language, string? organisationName)
    {
        StringBuilder text = new();
        Paragraph(text, $"# {Escape(survey.Title, language)}");
        if (!string.IsNullOrWhiteSpace(organisationName))
        {
            Paragraph(text, $"**{Escape(organisationName!)}**");
        }

        Paragraph(text, Escape(survey.Introduction, language));
        Paragraph(text, Escape(survey.Privacy, language));
        Paragraph(text, Escape(language.Text("PaperReturn")));
        (IReadOnlyList<(int, SurveyQuestion)> before, IReadOnlyList<(int, SurveyQuestion)> repeated, IReadOnlyList<(int, SurveyQuestion)> after) = SurveyPaper.Parts(survey);
        WriteQuestions(text, before, language);
        if (survey.Entry is { } entry && repeated.Count > 0)
        {
            WriteEntries(text, entry, repeated, language);
        }

        WriteQuestions(text, after, language);
        Paragraph(text, $"*{Escape(survey.Source, language)}*");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void WriteQuestions(StringBuilder text, IReadOnlyList<(int Number, SurveyQuestion Question)> questions, Language language)
    {
        foreach ((int number, SurveyQuestion question) in questions)
        {
            Paragraph(text, $"## {number}. {Escape(question.Text, language)}");
            string[] said = [question.Help is null ? "" : Escape(question.Help, language), Escape(SurveyPaper.Hint(question, language))];
            if (said.Any(s => s.Length > 0))
            {
                Paragraph(text, string.Join(" ", said.Where(s => s.Length > 0)));
            }

            if (SurveyPaper.IsChosen(question))
            {
                foreach (SurveyChoice choice in question.Choices)
                {
                    string more = choice.Description is null ? "" : $" – {Escape(choice.Description, language)}";
                    text.Append($"- {SurveyPaper.Box} {Escape(choice.Text, language)}{more}\n");
                }

                text.Append('\n');
            }
            else
            {
                for (int i = 0; i < SurveyPaper.Lines(question); i++)
                {
                    Paragraph(text, _line);
                }
            }
        }
    }

    private static void WriteEntries(StringBuilder text, SurveyEntry entry, IReadOnlyList<(int Number, SurveyQuestion Question)> questions, Language language)
    {
        Paragraph(text, Escape(entry.Introduction, language));
        for (int i = 1; i <= SurveyPaper.EntriesOf(entry); i++)
        {
            Paragraph(text, $"## {Escape(SurveyPaper.EntryTitle(entry, i, language))}");
            text.Append($"| {language.Text("PaperQuestion")} | {language.Text("PaperAnswer")} |\n| --- | --- |\n");
            foreach ((int number, SurveyQuestion question) in questions)
            {
                string help = question.Help is null ? "" : $" *{Escape(question.Help, language)}*";
                string room = string.Join("   ", question.Choices.Select(c => $"{SurveyPaper.Box} {Escape(c.Text, language)}"));
                text.Append($"| {number}. {Escape(question.Text, language)}{help} | {room} |\n");
            }

            text.Append('\n');
        }

        Paragraph(text, Escape(language.Text("PaperMoreEntries")));
    }

    private static void Paragraph(StringBuilder text, string words) => text.Append(words).Append("\n\n");

    private static string Escape(LocalizedText text, Language language) => Escape(text.In(language));

    /// <summary>The text with its signs made text; the no-break spaces of French stay what they are.</summary>
    private static string Escape(string text) => MarkdownText.Escape(text.Replace('\u00A0', _keptSpace)).Replace(_keptSpace, '\u00A0');
}
