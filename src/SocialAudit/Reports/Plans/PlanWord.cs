using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SocialAudit.Surveys;
using static SocialAudit.Reports.WordParts;

namespace SocialAudit.Reports.Plans;

/// <summary>Writes a document for Word and LibreOffice: real headings, lists and tables, so that it edits cleanly and voices find their way.</summary>
public static class PlanWord
{
    private const int _bullets = 1;
    private const int _numbers = 2;

    /// <summary>Writes the document.</summary>
    /// <param name="stream">Where it goes; it need not seek.</param>
    /// <param name="document">What it says.</param>
    public static void Write(Stream stream, PlanDocument document) =>
        WordParts.Write(stream, PlainText.Typeset(document.Title), document.Language, PlanWordStyles.Make(document.Language, document.IsOnePage), (main, body) => Fill(main, body, document));

    private static void Fill(MainDocumentPart main, Body body, PlanDocument document)
    {
        Numbering numbering = PlanWordStyles.Numbering(_bullets, _numbers);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
        if (document.Logo is { } logo)
        {
            body.Append(WordPicture.Make(main, logo, PlainText.Typeset(document.Organisation)));
        }

        body.Append(Paragraph(SurveyWordStyles.Title, PlainText.Typeset(document.Title)));
        body.Append(document.Introduction.Select(said => Paragraph(null, PlainText.Typeset(said))));
        foreach (DocumentSection section in document.Sections)
        {
            Paragraph heading = Paragraph(SurveyWordStyles.Heading1, PlainText.Typeset(section.Title));
            heading.ParagraphProperties!.PageBreakBefore = section.BeginsPage ? new PageBreakBefore() : null;
            body.Append(heading);
            foreach (DocumentBlock block in section.Blocks)
            {
                body.Append(Blocks(block, numbering, document.Language));
            }
        }

        if (document.Source.Length > 0)
        {
            body.Append(Paragraph(null, ""), Paragraph(SurveyWordStyles.Footer, PlainText.Typeset(document.Source)));
        }
    }

    private static IEnumerable<OpenXmlElement> Blocks(DocumentBlock block, Numbering numbering, Language language) => block.Kind switch
    {
        "heading" => [Paragraph(SurveyWordStyles.Heading2, PlainText.Typeset(block.Text))],
        "list" => block.Items.Select(item => Item(item, PlanWordStyles.Bullet, _bullets)),
        "steps" => Steps(block.Items, numbering),
        // A paragraph between keeps two tables from growing into one.
        "table" => [Table(block.Text, block.Columns, block.Rows, block.Widths), Paragraph(PlanWordStyles.Gap, "")],
        "charts" => block.Charts!.Charts.SelectMany(chart => Figures(chart, language)),
        "room" => [Room(block.Text), .. Enumerable.Range(0, block.Lines).Select(_ => Paragraph(SurveyWordStyles.Line, ""))],
        _ => [Paragraph(null, PlainText.Typeset(block.Text))],
    };

    private static Paragraph Room(string question)
    {
        Paragraph paragraph = Paragraph(null, PlainText.Typeset(question), bold: true);
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    /// <summary>Steps with numbers of their own: each list begins at 1 again.</summary>
    private static IEnumerable<OpenXmlElement> Steps(IReadOnlyList<string> steps, Numbering numbering)
    {
        int id = numbering.Elements<NumberingInstance>().Max(n => n.NumberID!.Value) + 1;
        numbering.Append(new NumberingInstance(
            new AbstractNumId { Val = _numbers }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        { NumberID = id });
        return steps.Select(step => Item(step, PlanWordStyles.Number, id));
    }

    private static Paragraph Item(string text, string style, int numbering)
    {
        Paragraph paragraph = Paragraph(style, PlainText.Typeset(text));
        paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = numbering });
        return paragraph;
    }

    /// <summary>A chart's figures, with a bar of signs where the drawing can't be.</summary>
    private static IEnumerable<OpenXmlElement> Figures(BarChart chart, Language language)
    {
        double most = chart.IsShare ? 1 : Math.Max(1, chart.Bars.Max(b => b.Value ?? 0));
        const int longest = 20;
        yield return Paragraph(SurveyWordStyles.Heading2, PlainText.Typeset(chart.Title));
        yield return Table(
            chart.Title, [language.Text("ChartWhat"), language.Text("ChartFigure"), ""],
            chart.Bars.Select(b => (IReadOnlyList<string>)[b.Label, b.Text, new string('█', (int)Math.Round((b.Value ?? 0) / most * longest))]), [4, 4, 5]);
        yield return Paragraph(PlanWordStyles.Gap, "");
    }

    private static Table Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int> shares)
    {
        int all = shares.Sum();
        int[] widths = [.. shares.Select(s => TextWidth * s / all)];
        Table table = WordParts.Table(SurveyWordStyles.Table, PlainText.Typeset(caption), widths);
        table.Append(Row(0, isHeader: true, [.. columns.Select((c, i) => Shaded(Cell(widths[i], Paragraph(PlanWordStyles.Cell, PlainText.Typeset(c), bold: true))))]));
        foreach (IReadOnlyList<string> row in rows)
        {
            table.Append(Row(0, isHeader: false, [.. row.Select((cell, i) => Cell(widths[i], [.. cell.Split('\n').Select(line => Paragraph(PlanWordStyles.Cell, PlainText.Typeset(line)))]))]));
        }

        return table;
    }

    private static TableCell Shaded(TableCell cell)
    {
        cell.TableCellProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E6EFEF" };
        return cell;
    }
}
