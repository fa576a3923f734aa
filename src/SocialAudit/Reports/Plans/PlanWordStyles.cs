using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using SocialAudit.Surveys;

namespace SocialAudit.Reports.Plans;

/// <summary>The styles of a plan's Word document: those of the paper surveys, and those of lists and tables.</summary>
internal static class PlanWordStyles
{
    public const string Bullet = "ListBullet";
    public const string Number = "ListNumber";
    public const string Cell = "PlanCell";
    public const string Gap = "PlanGap";

    /// <summary>All styles.</summary>
    /// <param name="language">The document's language.</param>
    /// <param name="isOnePage">True for smaller letters and less air.</param>
    public static Styles Make(Language language, bool isOnePage)
    {
        Styles styles = SurveyWordStyles.Make(language);
        if (isOnePage)
        {
            Shrink(styles);
        }

        styles.Append(
            Style(Bullet, "List Bullet", isCustom: false, after: 60, size: null),
            Style(Number, "List Number", isCustom: false, after: 60, size: null),
            Style(Cell, "Plan Cell", isCustom: true, after: 20, size: 20),
            Style(Gap, "Plan Gap", isCustom: true, after: 0, size: 10));
        return styles;
    }

    /// <summary>The two kinds of lists: with bullets, and with numbers.</summary>
    public static Numbering Numbering(int bullets, int numbers) => new(
        Kind(bullets, NumberFormatValues.Bullet, "•"),
        Kind(numbers, NumberFormatValues.Decimal, "%1."),
        new NumberingInstance(new AbstractNumId { Val = bullets }) { NumberID = bullets },
        new NumberingInstance(new AbstractNumId { Val = numbers }) { NumberID = numbers });

    /// <summary>Makes letters and the room around them smaller, and all in proportion.</summary>
    private static void Shrink(Styles styles)
    {
        foreach (FontSize size in styles.Descendants<FontSize>())
        {
            size.Val = $"{int.Parse(size.Val!, CultureInfo.InvariantCulture) * 4 / 5}";
        }

        foreach (SpacingBetweenLines spacing in styles.Descendants<SpacingBetweenLines>())
        {
            spacing.Before = spacing.Before is null ? null : $"{int.Parse(spacing.Before!, CultureInfo.InvariantCulture) / 3}";
            spacing.After = spacing.After is null ? null : $"{int.Parse(spacing.After!, CultureInfo.InvariantCulture) / 3}";
        }
    }

    private static AbstractNum Kind(int id, NumberFormatValues format, string sign) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = sign },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "340" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static Style Style(string id, string name, bool isCustom, int after, int? size) => new()
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        CustomStyle = isCustom ? true : null,
        StyleName = new StyleName { Val = name },
        BasedOn = new BasedOn { Val = "Normal" },
        PrimaryStyle = new PrimaryStyle(),
        StyleParagraphProperties = new StyleParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = $"{after}" } },
        StyleRunProperties = new StyleRunProperties { FontSize = size is null ? null : new FontSize { Val = $"{size}" } },
    };
}
