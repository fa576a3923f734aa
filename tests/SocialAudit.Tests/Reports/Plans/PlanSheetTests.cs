using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>The page to talk about before a plan is settled, and the sheets for those who take something on.</summary>
public sealed class PlanSheetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_consultation_has_objectives_five_findings_labels_and_every_question_with_room(string code)
    {
        MediaActionPlan plan = PlanSample.Rich() with { Questions = [.. Enumerable.Range(1, 8).Select(i => $"Question {i} ?")] };
        PlanDocument document = PlanNamesOut(plan, PlanContent.Consultation, code);

        Assert.True(document.IsOnePage);
        Assert.Equal(["objectives", "found", "people", "questions"], document.Sections.Select(s => s.Id));
        Assert.Equal([.. plan.Objective, .. plan.Audience], document.Sections[0].Blocks[0].Items);
        Assert.InRange(document.Sections[1].Blocks[0].Items.Count, 1, 5);
        Assert.Equal("P1", document.Sections[2].Blocks[0].Rows[0][0]);
        Assert.Equal(plan.Questions, document.Sections[3].Blocks.Take(8).Select(b => b.Text));
        Assert.All(document.Sections[3].Blocks, b => Assert.Equal("room", b.Kind));
    }

    [Fact]
    public void A_sheet_says_what_how_long_where_when_and_whom_to_ask_and_asks_for_no_password()
    {
        MediaActionPlan plan = PlanSample.Rich();

        string text = Text(plan, "P1");

        Assert.Contains("Heures par semaine\u00A0: 3,5 prévues, sur 4 que vous offrez.", text);
        Assert.All(plan.Actions.Where(a => a.Owner == "P1"), a => Assert.Contains(a.Title, text));
        Assert.Contains("Facebook\u00A0: https://www.centre-ecluse.example/blogue", text);
        Assert.Contains("Choisir le sujet avec l’équipe.", text);
        Assert.Contains("Bilan de", text);
        Assert.Contains("P2 vous aide pour", text);
        Assert.Contains("Les mots de passe n’ont pas leur place sur cette feuille.", text);
    }

    [Fact]
    public void Who_only_helps_has_a_sheet_that_says_whom()
    {
        string text = Text(PlanSample.Rich(), "P2");

        Assert.Contains("Qui vous aidez à apprendre", text);
        Assert.Contains("P1\u00A0: 3. Raconter la vie du centre (3)", text);
        Assert.DoesNotContain("Ce que vous prenez en charge", text);
    }

    [Fact]
    public void All_sheets_of_one_document_begin_a_page_each()
    {
        PlanDocument document = PlanNamesOut(PlanSample.Rich(), PlanContent.HandOver, "fr");

        Assert.Equal(["P1", "P2"], document.Sections.Select(s => s.Title));
        Assert.Equal([false, true], document.Sections.Select(s => s.BeginsPage));
    }

    [Theory]
    [InlineData(PlanContent.Consultation)]
    [InlineData(PlanContent.HandOver)]
    public void They_come_as_page_Word_and_Markdown_name_nobody_and_take_no_other_form(PlanContent content)
    {
        PlanExportOptions options = Options("fr") with { Content = content };
        foreach (string extension in PlanExport.DocumentExtensions)
        {
            PlanExport.Write(PlanSample.Rich(60), _folder.File("sheet" + extension), options);
        }

        string[] texts = [File.ReadAllText(_folder.File("sheet.html")), File.ReadAllText(_folder.File("sheet.md"))];
        using WordprocessingDocument word = WordprocessingDocument.Open(_folder.File("sheet.docx"), isEditable: false);
        Assert.All([.. texts, word.MainDocumentPart!.Document!.InnerText], text => Assert.All([PlanSample.OwnerName, PlanSample.CoachName], name => Assert.DoesNotContain(name, text)));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("<input", texts[0]);
        Assert.Contains(".docx", Assert.Throws<NotSupportedException>(() => PlanExport.Write(PlanSample.Rich(), _folder.File("sheet.ics"), options)).Message);
    }

    private static PlanExportOptions Options(string code) => new() { Language = Language.Find(code)!, Files = TestModule.Files };

    private static PlanDocument PlanNamesOut(MediaActionPlan plan, PlanContent content, string code)
    {
        MediaActionPlan anonymous = plan with { Actions = [.. plan.Actions.Select(a => a with { OwnerName = null, CoachName = null })], People = [.. plan.People.Select(p => p with { Name = null })] };
        return content == PlanContent.Consultation ? ConsultationSections.Make(anonymous, Options(code)) : HandOverSections.Make(anonymous, Options(code), ["P1", "P2"]);
    }

    private string Text(MediaActionPlan plan, string person)
    {
        PlanExport.Write(plan, _folder.File("sheet.html"), Options("fr") with { Content = PlanContent.HandOver, People = [person] });
        return System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File("sheet.html")));
    }
}
