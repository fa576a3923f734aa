using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SocialAudit.Reports;

/// <summary>What all our Word documents are made of: letter paper with page numbers, paragraphs, rows and cells; any text comes out as text.</summary>
internal static class WordParts
{
    /// <summary>The width between the margins, in twentieths of a point.</summary>
    public const int TextWidth = (int)_paperWidth - (2 * _margin);

    /// <summary>The style of the page's foot.</summary>
    public const string FooterStyle = "Footer";

    // Twentieths of a point: letter paper, margins of 0.9 inch.
    private const uint _paperWidth = 12240;
    private const uint _paperHeight = 15840;
    private const int _margin = 1296;

    /// <summary>Writes a document.</summary>
    /// <param name="stream">Where it goes; it need not seek.</param>
    /// <param name="title">Its title, for those who look for it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="styles">Its styles.</param>
    /// <param name="fill">Puts what it says into its body; parts such as pictures go into the main part.</param>
    public static void Write(Stream stream, string title, Language language, Styles styles, Action<MainDocumentPart, Body> fill)
    {
        using MemoryStream whole = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = XmlText.Clean(title);
            document.PackageProperties.Language = language.Culture.Name;
            MainDocumentPart main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
            FooterPart footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(PageNumber(language));
            Body body = new();
            fill(main, body);
            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = _paperWidth, Height = _paperHeight },
                new PageMargin { Top = _margin, Bottom = _margin, Left = _margin, Right = _margin, Header = 600, Footer = 600, Gutter = 0 }));
            main.Document = new Document(body);
        }

        whole.Position = 0;
        whole.CopyTo(stream);
    }

    /// <summary>A paragraph of a style, or of the usual one.</summary>
    public static Paragraph Paragraph(string? style, string words, bool bold = false)
    {
        Paragraph paragraph = new() { ParagraphProperties = new ParagraphProperties { ParagraphStyleId = style is null ? null : new ParagraphStyleId { Val = style } } };
        if (words.Length > 0)
        {
            paragraph.Append(Words(words, bold));
        }

        return paragraph;
    }

    /// <summary>Words within a paragraph.</summary>
    public static Run Words(string words, bool bold = false)
    {
        Run run = new(new Text(XmlText.Clean(words)) { Space = SpaceProcessingModeValues.Preserve });
        run.RunProperties = bold ? new RunProperties { Bold = new Bold() } : null;
        return run;
    }

    /// <summary>A row of a table, which no page break cuts; one of headings stands again at the top of each page.</summary>
    public static TableRow Row(int height, bool isHeader, params TableCell[] cells)
    {
        TableRowProperties properties = new(new CantSplit());
        if (height > 0)
        {
            properties.Append(new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast });
        }

        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        TableRow row = new(properties);
        row.Append(cells);
        return row;
    }

    /// <summary>A cell of a width, in twentieths of a point.</summary>
    public static TableCell Cell(int width, params Paragraph[] paragraphs)
    {
        TableCell cell = new(new TableCellProperties { TableCellWidth = new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa } });
        cell.Append(paragraphs);
        return cell;
    }

    /// <summary>A table with a caption for those who don't see it, and columns of so many twentieths of a point.</summary>
    public static Table Table(string style, string caption, params int[] widths)
    {
        Table table = new(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = style },
                TableWidth = new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCaption = new TableCaption { Val = XmlText.Clean(caption) },
            });
        table.Append(new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        return table;
    }

    private static Paragraph PageNumber(Language language)
    {
        Paragraph paragraph = Paragraph(FooterStyle, "");
        paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        string[] parts = language.Text("PaperPage", "\u0001", "\u0001").Split('\u0001');
        paragraph.Append(Words(parts[0]), new SimpleField { Instruction = "PAGE" }, Words(parts[1]), new SimpleField { Instruction = "NUMPAGES" });
        return paragraph;
    }
}
