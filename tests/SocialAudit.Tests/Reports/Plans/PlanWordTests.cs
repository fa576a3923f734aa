using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>The plan as Word and LibreOffice open it.</summary>
public sealed class PlanWordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Word_opens_it_without_a_complaint(string code)
    {
        foreach (byte[] logo in new[] { SmallPicture.Png, SmallPicture.Jpeg, SmallPicture.Gif })
        {
            using WordprocessingDocument document = Open(PlanSample.Rich(60), Language.Find(code)!, PlanPicture.Read(_folder.Write("logo", logo), Language.English), PlanSample.Hostile);

            Assert.Equal([], new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        }
    }

    [Fact]
    public void An_empty_plan_is_a_sound_document_too()
    {
        using WordprocessingDocument document = Open(Empty(), Language.English);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("fr", "fr-CA")]
    [InlineData("en", "en-CA")]
    public void Headings_tables_and_lists_are_real_and_the_language_is_told(string code, string culture)
    {
        Language language = Language.Find(code)!;
        using WordprocessingDocument document = Open(PlanSample.Rich(), language);
        Body body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal(PlanSections.Make(PlanSample.Rich(), Options(language)).Sections.Select(s => s.Title), Styled(body, "Heading1").Select(p => p.InnerText));
        Assert.Contains(Styled(body, "Heading2"), p => p.InnerText == "2. Raconter la vie du centre (2)");
        Assert.All(body.Elements<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.NotEmpty(Styled(body, "ListBullet"));
        Assert.Equal(12, Styled(body, "ListNumber").Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).Distinct().Count());
        Assert.Equal(culture, document.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Contains(document.MainDocumentPart.FooterParts.Single().Footer!.Descendants<SimpleField>(), f => f.Instruction == "PAGE");
    }

    [Fact]
    public void The_logo_is_in_its_proportions_and_has_words_for_those_who_do_not_see_it()
    {
        byte[] large = SmallPicture.MakePng(4000, 1000);
        using WordprocessingDocument document = Open(PlanSample.Rich(2), Language.French, PlanPicture.Read(_folder.Write("logo", large), Language.French));

        Inline drawing = document.MainDocumentPart!.Document!.Body!.Descendants<Inline>().Single();

        Assert.Equal(4.0, (double)drawing.Extent!.Cx! / drawing.Extent.Cy!, 0.01);
        Assert.Equal("Centre «\u00A0L’Écluse\u00A0» & fils", drawing.DocProperties!.Description!.Value);
        using Stream part = document.MainDocumentPart.ImageParts.Single().GetStream();
        Assert.Equal(large.Length, part.Length);
    }

    [Fact]
    public void Any_text_comes_out_as_text_without_what_a_document_cannot_hold()
    {
        MediaActionPlan plan = PlanSample.Rich(1);
        using WordprocessingDocument document = Open(plan with { Actions = [plan.Actions[0] with { Title = PlanSample.Hostile + "\uD800\uFFFF" }] }, Language.French, title: PlanSample.Hostile);
        Body body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal(PlanSample.HostileSeen, Assert.Single(Styled(body, "Title")).InnerText);
        Assert.Contains(body.Descendants<TableCell>(), cell => cell.InnerText == PlanSample.HostileSeen);
    }

    internal static MediaActionPlan Empty() =>
        new() { Organisation = "Centre", Date = PlanSample.Made, AuditDate = PlanSample.Made, Language = "en", HoursPerWeek = 0 };

    private static IEnumerable<Paragraph> Styled(Body body, string style) => body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    private static PlanExportOptions Options(Language language) => new() { Language = language, Files = TestModule.Files };

    private WordprocessingDocument Open(MediaActionPlan plan, Language language, PlanPicture? logo = null, string? title = null)
    {
        string path = _folder.File($"{Guid.NewGuid():N}.docx");
        PlanExport.Write(plan, path, Options(language) with { Logo = logo, Title = title });
        return WordprocessingDocument.Open(new MemoryStream(File.ReadAllBytes(path)), isEditable: false);
    }
}
