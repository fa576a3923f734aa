using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Surveys;

/// <summary>The Word document that is printed and filled in by hand.</summary>
public sealed class SurveyWordTests
{
    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public void Word_opens_it_without_a_complaint(string id, string code)
    {
        using MemoryStream file = Write(SurveyFiles.Read(id), Language.Find(code)!, "Centre « L’Écluse » & fils");
        using WordprocessingDocument document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(SurveyFiles.AllInBothLanguages), MemberType = typeof(SurveyFiles))]
    public void Every_question_is_a_heading_or_a_row_and_every_choice_has_a_box_to_tick(string id, string code)
    {
        SurveyDefinition survey = SurveyFiles.Read(id);
        Language language = Language.Find(code)!;

        using MemoryStream file = Write(survey, language, null);
        using WordprocessingDocument document = WordprocessingDocument.Open(file, isEditable: false);
        Body body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal(survey.Title.In(language), Assert.Single(Styled(body, "Title")).InnerText);
        Assert.Equal(survey.Questions.Select((q, i) => (q, i)).Where(x => !x.q.Repeated).Select(x => $"{x.i + 1}. {x.q.Text.In(language)}"), Styled(body, "Heading2").Select(p => p.InnerText));
        string[] boxes = [.. body.Descendants<Paragraph>().Where(p => p.InnerText.StartsWith('☐')).Select(p => p.InnerText[1..])];
        Assert.All(survey.Questions.SelectMany(q => q.Choices), choice => Assert.Contains(boxes, box => box.StartsWith(choice.Text.In(language), StringComparison.Ordinal)));
        foreach (Table table in body.Elements<Table>())
        {
            Assert.Equal(survey.Questions.Count(q => q.Repeated) + 1, table.Elements<TableRow>().Count());
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        }

        Assert.Equal(survey.Entry is null ? 0 : 3, body.Elements<Table>().Count());
    }

    [Fact]
    public void There_are_lines_to_write_on_and_more_of_them_for_a_long_answer()
    {
        using MemoryStream file = Write(SurveyFiles.Read("team-archetype"), Language.French, null);
        using WordprocessingDocument document = WordprocessingDocument.Open(file, isEditable: false);

        // A name, a role and the hours have one each; one's own words three.
        Assert.Equal(6, Styled(document.MainDocumentPart!.Document!.Body!, "SurveyLine").Count());
        Style line = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "SurveyLine");
        Assert.NotNull(line.StyleParagraphProperties!.ParagraphBorders!.BottomBorder);
    }

    [Fact]
    public void A_name_with_signs_that_XML_cannot_hold_is_written_without_them()
    {
        using MemoryStream file = Write(SurveyFiles.Read("team-archetype"), Language.French, "Centre\u0001 <b>\uD800 👩🏽‍💻");
        using WordprocessingDocument document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Equal("Centre <b> 👩🏽‍💻", Assert.Single(Styled(document.MainDocumentPart!.Document!.Body!, "Subtitle")).InnerText);
    }

    private static IEnumerable<Paragraph> Styled(Body body, string style) => body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    private static MemoryStream Write(SurveyDefinition survey, Language language, string? name)
    {
        MemoryStream file = new();
        SurveyWord.Write(file, survey, language, name);
        file.Position = 0;
        return file;
    }
}
