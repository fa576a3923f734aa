using DocumentFormat.OpenXml.Wordprocessing;

namespace SocialAudit.Surveys;

/// <summary>The styles of a survey's Word document: real headings, so that Word's outline and a screen reader find their way.</summary>
internal static class SurveyWordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Help = "SurveyHelp";
    public const string Choice = "SurveyChoice";
    public const string Line = "SurveyLine";
    public const string Footer = Reports.WordParts.FooterStyle;
    public const string Table = "TableGrid";

    // Dark enough to stay readable on a photocopy.
    private const string _soft = "444444";

    /// <summary>All styles, with the document's language for the spelling and for voices.</summary>
    public static Styles Make(Language language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                FontSize = new FontSize { Val = "22" },
                Languages = new Languages { Val = language.Culture.Name },
            }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle { SpacingBetweenLines = Spacing(0, 120, 264) })),
        Paragraph("Normal", "Normal", based: null, isDefault: true, new StyleParagraphProperties(), new StyleRunProperties()),
        Paragraph(Title, "Title", "Normal", false, new StyleParagraphProperties { SpacingBetweenLines = Spacing(0, 60) }, Run(bold: true, size: 40)),
        Paragraph(Subtitle, "Subtitle", "Normal", false, new StyleParagraphProperties { SpacingBetweenLines = Spacing(0, 160) }, Run(bold: true, size: 26)),
        Paragraph(Heading1, "heading 1", "Normal", false, new StyleParagraphProperties { KeepNext = new KeepNext(), SpacingBetweenLines = Spacing(360, 80), OutlineLevel = new OutlineLevel { Val = 0 } }, Run(bold: true, size: 30)),
        Paragraph(Heading2, "heading 2", "Normal", false, new StyleParagraphProperties { KeepNext = new KeepNext(), KeepLines = new KeepLines(), SpacingBetweenLines = Spacing(280, 40), OutlineLevel = new OutlineLevel { Val = 1 } }, Run(bold: true, size: 24)),
        Paragraph(Help, "Survey Help", "Normal", false, new StyleParagraphProperties { KeepNext = new KeepNext(), SpacingBetweenLines = Spacing(0, 60) }, Run(italic: true, colour: _soft)),
        Paragraph(Choice, "Survey Choice", "Normal", false, new StyleParagraphProperties { KeepLines = new KeepLines(), SpacingBetweenLines = Spacing(40, 40), Indentation = new Indentation { Left = "425", Hanging = "425" } }, new StyleRunProperties()),
        Paragraph(Line, "Survey Line", "Normal", false, new StyleParagraphProperties { ParagraphBorders = Rule(), SpacingBetweenLines = Spacing(320, 0) }, new StyleRunProperties()),
        Paragraph(Footer, "footer", "Normal", false, new StyleParagraphProperties { SpacingBetweenLines = Spacing(0, 0) }, Run(size: 18, colour: _soft)),
        TableStyle());

    private static Style Paragraph(string id, string name, string? based, bool isDefault, StyleParagraphProperties paragraph, StyleRunProperties run) => new()
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        Default = isDefault ? true : null,
        CustomStyle = id.StartsWith("Survey", StringComparison.Ordinal) ? true : null,
        StyleName = new StyleName { Val = name },
        BasedOn = based is null ? null : new BasedOn { Val = based },
        PrimaryStyle = new PrimaryStyle(),
        StyleParagraphProperties = paragraph,
        StyleRunProperties = run,
    };

    private static Style TableStyle() => new()
    {
        Type = StyleValues.Table,
        StyleId = Table,
        StyleName = new StyleName { Val = "Table Grid" },
        StyleTableProperties = new StyleTableProperties
        {
            TableBorders = new TableBorders
            {
                TopBorder = Edge<TopBorder>(),
                LeftBorder = Edge<LeftBorder>(),
                BottomBorder = Edge<BottomBorder>(),
                RightBorder = Edge<RightBorder>(),
                InsideHorizontalBorder = Edge<InsideHorizontalBorder>(),
                InsideVerticalBorder = Edge<InsideVerticalBorder>(),
            },
            TableCellMarginDefault = new TableCellMarginDefault
            {
                TableCellLeftMargin = new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                TableCellRightMargin = new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa },
            },
        },
    };

    private static StyleRunProperties Run(bool bold = false, bool italic = false, int? size = null, string? colour = null) => new()
    {
        Bold = bold ? new Bold() : null,
        Italic = italic ? new Italic() : null,
        Color = colour is null ? null : new Color { Val = colour },
        FontSize = size is null ? null : new FontSize { Val = $"{size}" },
    };

    /// <summary>Room above and below, in twentieths of a point, and between lines, in 240ths of one.</summary>
    private static SpacingBetweenLines Spacing(int before, int after, int? line = null)
    {
        SpacingBetweenLines spacing = new() { Before = $"{before}", After = $"{after}" };
        if (line is not null)
        {
            spacing.Line = $"{line}";
            spacing.LineRule = LineSpacingRuleValues.Auto;
        }

        return spacing;
    }

    /// <summary>The line to write on: between two paragraphs of the style too, which would else be one box.</summary>
    private static ParagraphBorders Rule() => new() { BottomBorder = Edge<BottomBorder>(), BetweenBorder = Edge<BetweenBorder>() };

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 6, Space = 1, Color = "555555" };
}
