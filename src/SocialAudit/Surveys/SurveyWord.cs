using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SocialAudit.Reports;
using static SocialAudit.Reports.WordParts;

namespace SocialAudit.Surveys;

/// <summary>Writes a survey as a Word document, to print on letter paper and fill in by hand: boxes to tick, lines to write on, a table for each entry.</summary>
public static class SurveyWord
{
    // Twentieths of a point.
    private const int _questionColumn = 4000;
    private const int _answerColumn = WordParts.TextWidth - _questionColumn;

    /// <summary>Writes the document, in a language.</summary>
    /// <param name="stream">Where it goes; it need not seek.</param>
    /// <param name="survey">What is asked.</param>
    /// <param name="language">The language of the sheet.</param>
    /// <param name="organisationName">Shown below the title; null to leave out.</param>
    public static void Write(Stream stream, SurveyDefinition survey, Language language, string? organisationName) =>
        WordParts.Write(stream, survey.Title.In(language), language, SurveyWordStyles.Make(language), (_, body) => Fill(body, survey, language, organisationName));

    private static void Fill(Body body, SurveyDefinition survey, Language language, string? organisationName)
    {
        body.Append(Paragraph(SurveyWordStyles.Title, survey.Title.In(language)));
        if (!string.IsNullOrWhiteSpace(organisationName))
        {
            body.Append(Paragraph(SurveyWordStyles.Subtitle, organisationName!));
        }

        body.Append(Paragraph(null, survey.Introduction.In(language)), Paragraph(null, survey.Privacy.In(language)), Paragraph(null, language.Text("PaperReturn")));
        (IReadOnlyList<(int, SurveyQuestion)> before, IReadOnlyList<(int, SurveyQuestion)> repeated, IReadOnlyList<(int, SurveyQuestion)> after) = SurveyPaper.Parts(survey);
        AppendQuestions(body, before, language);
        if (survey.Entry is { } entry && repeated.Count > 0)
        {
            body.Append(Paragraph(null, entry.Introduction.In(language)));
            for (int i = 1; i <= SurveyPaper.EntriesOf(entry); i++)
            {
                string title = SurveyPaper.EntryTitle(entry, i, language);
                body.Append(Paragraph(SurveyWordStyles.Heading1, title), EntryTable(title, repeated, language));
            }

            body.Append(Paragraph(SurveyWordStyles.Help, ""), Paragraph(null, language.Text("PaperMoreEntries")));
        }

        AppendQuestions(body, after, language);
        body.Append(Paragraph(SurveyWordStyles.Help, ""), Paragraph(SurveyWordStyles.Footer, survey.Source.In(language)));
    }

    private static void AppendQuestions(Body body, IReadOnlyList<(int Number, SurveyQuestion Question)> questions, Language language)
    {
        foreach ((int number, SurveyQuestion question) in questions)
        {
            body.Append(Paragraph(SurveyWordStyles.Heading2, $"{number}. {question.Text.In(language)}"));
            string said = string.Join(" ", new[] { question.Help?.In(language) ?? "", SurveyPaper.Hint(question, language) }.Where(s => s.Length > 0));
            if (said.Length > 0)
            {
                body.Append(Paragraph(SurveyWordStyles.Help, said));
            }

            if (SurveyPaper.IsChosen(question))
            {
                AppendChoices(body, question, language);
            }
            else
            {
                body.Append(Enumerable.Range(0, SurveyPaper.Lines(question)).Select(_ => Paragraph(SurveyWordStyles.Line, "")));
            }
        }
    }

    private static void AppendChoices(OpenXmlCompositeElement place, SurveyQuestion question, Language language)
    {
        for (int i = 0; i < question.Choices.Count; i++)
        {
            SurveyChoice choice = question.Choices[i];
            Paragraph paragraph = Paragraph(SurveyWordStyles.Choice, "");
            // The list stays on one page: half a list of choices misleads.
            paragraph.ParagraphProperties!.KeepNext = i < question.Choices.Count - 1 ? new KeepNext() : null;
            paragraph.Append(Box(), new Run(new TabChar()), Words(choice.Text.In(language), bold: choice.Description is not null));
            if (choice.Description is not null)
            {
                paragraph.Append(new Run(new Break()), Words(choice.Description.In(language)));
            }

            place.Append(paragraph);
        }
    }

    private static Table EntryTable(string title, IReadOnlyList<(int Number, SurveyQuestion Question)> questions, Language language)
    {
        Table table = Table(SurveyWordStyles.Table, language.Text("SurveyWordTable", title), _questionColumn, _answerColumn);
        table.Append(Row(0, isHeader: true, Cell(_questionColumn, Paragraph(null, language.Text("PaperQuestion"), bold: true)), Cell(_answerColumn, Paragraph(null, language.Text("PaperAnswer"), bold: true))));
        foreach ((int number, SurveyQuestion question) in questions)
        {
            TableCell asked = Cell(_questionColumn, Paragraph(null, $"{number}. {question.Text.In(language)}"));
            if (question.Help is not null)
            {
                asked.Append(Paragraph(SurveyWordStyles.Help, question.Help.In(language)));
            }

            TableCell room = Cell(_answerColumn);
            AppendChoices(room, question, language);
            if (question.Choices.Count == 0)
            {
                room.Append(Paragraph(null, ""));
            }

            table.Append(Row(400 + (300 * SurveyPaper.Lines(question)), isHeader: false, asked, room));
        }

        return table;
    }

    /// <summary>A box in a font that has one on Windows; elsewhere the program finds its own.</summary>
    private static Run Box() => new(new Text(SurveyPaper.Box))
    {
        RunProperties = new RunProperties { RunFonts = new RunFonts { Ascii = "Segoe UI Symbol", HighAnsi = "Segoe UI Symbol", EastAsia = "Segoe UI Symbol", ComplexScript = "Segoe UI Symbol" } },
    };
}
