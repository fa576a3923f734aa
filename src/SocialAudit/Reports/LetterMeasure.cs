using OxyPlot;

namespace SocialAudit.Reports;

/// <summary>Tells how much room a text takes, where there is no screen to measure on: generously, so that no label is cut in any font.</summary>
internal sealed class LetterMeasure : RenderContextBase
{
    // Of a font's size: a usual letter, and a line with the room above it.
    private const double _letter = 0.56;
    private const double _line = 1.15;

    /// <inheritdoc/>
    public override int ClipCount => 0;

    /// <summary>The width of a text on one line.</summary>
    public static double WidthOf(string text, double size) => text.Length * size * _letter;

    /// <inheritdoc/>
    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
    {
        string[] lines = (text ?? "").Split('\n');
        return new OxySize(lines.Max(l => WidthOf(l, fontSize)), lines.Length * fontSize * _line);
    }

    /// <inheritdoc/>
    public override void PushClip(OxyRect clippingRectangle)
    {
        // It only measures.
    }

    /// <inheritdoc/>
    public override void PopClip()
    {
        // It only measures.
    }

    /// <inheritdoc/>
    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        // It only measures.
    }

    /// <inheritdoc/>
    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        // It only measures.
    }

    /// <inheritdoc/>
    public override void DrawText(
        ScreenPoint p, string text, OxyColor fill, string fontFamily, double fontSize, double fontWeight, double rotation, HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
        // It only measures.
    }
}
