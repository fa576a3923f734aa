using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace SocialAudit.Reports;

/// <summary>
/// Draws the bars of a chart. Each has its figure beside it in words, and an interval is a black line across its end: nothing hangs on a colour,
/// and nobody has to read a scale.
/// </summary>
internal static class BarChartSvg
{
    /// <summary>The width of a drawing, in pixels.</summary>
    public const int Width = 760;

    private const double _size = 13;
    private const int _lineHeight = 17;
    private const int _barRoom = 13;
    private const int _edge = 12;
    private const int _longestLine = 38;
    private const double _widestText = 260;

    private static readonly OxyColor _fill = OxyColor.Parse("#9CC9C3");
    private static readonly OxyColor _ink = OxyColor.Parse("#1D1A17");

    /// <summary>The drawing as an <c>svg</c> element.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="labelWidth">The room for the labels, in pixels: the same on all drawings of a sheet.</param>
    /// <param name="place">The place of the drawing on its sheet: names within it are made distinct by it.</param>
    public static XElement Draw(BarChart chart, double labelWidth, int place)
    {
        string[] labels = [.. chart.Bars.Select(b => Wrap(b.Label))];
        int height = (2 * _edge) + labels.Sum(l => (l.Split('\n').Length * _lineHeight) + _barRoom);
        SvgExporter exporter = new() { Width = Width, Height = height, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new LetterMeasure() };
        XElement drawing = XElement.Parse(exporter.ExportToString(Model(chart, labels, labelWidth)));
        foreach (XAttribute named in drawing.Descendants().Attributes().Where(a => a.Value.Contains("clipPath")))
        {
            // The next drawing of the sheet numbers its parts from 1 too.
            named.Value = named.Value.Replace("clipPath", $"part{place}-");
        }

        return drawing;
    }

    /// <summary>The room that a chart's labels need, in pixels.</summary>
    public static double LabelWidth(BarChart chart) => chart.Bars.SelectMany(b => Wrap(b.Label).Split('\n')).Select(l => LetterMeasure.WidthOf(l, _size)).DefaultIfEmpty(0).Max() + 10;

    /// <summary>How high a drawing is, in pixels.</summary>
    public static int HeightOf(XElement drawing) => (int)Math.Ceiling((double)drawing.Attribute("height")!);

    private static PlotModel Model(BarChart chart, string[] labels, double labelWidth)
    {
        PlotModel model = new()
        {
            DefaultFont = "Arial",
            DefaultFontSize = _size,
            TextColor = _ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            Background = OxyColors.White,
            PlotMargins = new OxyThickness(labelWidth, _edge, 0, _edge),
            Padding = new OxyThickness(0),
        };
        CategoryAxis categories = new() { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, GapWidth = 0.5, TickStyle = TickStyle.None, AxislineStyle = LineStyle.Solid, AxislineColor = _ink };
        categories.Labels.AddRange(labels);
        model.Axes.Add(categories);
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = Longest(chart, Width - labelWidth), IsAxisVisible = false });
        BarSeries series = new() { FillColor = _fill, StrokeColor = _ink, StrokeThickness = 1 };
        for (int i = 0; i < chart.Bars.Count; i++)
        {
            ChartBar bar = chart.Bars[i];
            series.Items.Add(new BarItem(bar.Value ?? 0, i));
            AddInterval(model, bar, i);
            model.Annotations.Add(new TextAnnotation
            {
                Text = XmlText.Clean(bar.Text),
                TextPosition = new DataPoint(Math.Max(bar.Value ?? 0, bar.High ?? 0), i),
                TextHorizontalAlignment = HorizontalAlignment.Left,
                TextVerticalAlignment = VerticalAlignment.Middle,
                Offset = new ScreenVector(7, 0),
                StrokeThickness = 0,
            });
        }

        model.Series.Add(series);
        return model;
    }

    /// <summary>Where the scale ends, so that the words beside the longest bar have room.</summary>
    private static double Longest(BarChart chart, double width)
    {
        double most = chart.IsShare ? 1 : Math.Max(1, chart.Bars.Max(b => Math.Max(b.Value ?? 0, b.High ?? 0)));
        double text = Math.Min(chart.Bars.Max(b => LetterMeasure.WidthOf(b.Text, _size)), _widestText) + 16;
        return most * width / (width - text);
    }

    private static void AddInterval(PlotModel model, ChartBar bar, int at)
    {
        if (bar.Low is not { } low || bar.High is not { } high)
        {
            return;
        }

        LineAnnotation Line(LineAnnotationType type, double x, double from, double to) => new()
        {
            Type = type,
            X = x,
            Y = at,
            MinimumX = type == LineAnnotationType.Horizontal ? from : double.MinValue,
            MaximumX = type == LineAnnotationType.Horizontal ? to : double.MaxValue,
            MinimumY = type == LineAnnotationType.Vertical ? from : double.MinValue,
            MaximumY = type == LineAnnotationType.Vertical ? to : double.MaxValue,
            Color = _ink,
            StrokeThickness = 1.6,
            LineStyle = LineStyle.Solid,
            Layer = AnnotationLayer.AboveSeries,
        };

        model.Annotations.Add(Line(LineAnnotationType.Horizontal, 0, low, high));
        model.Annotations.Add(Line(LineAnnotationType.Vertical, low, at - 0.15, at + 0.15));
        model.Annotations.Add(Line(LineAnnotationType.Vertical, high, at - 0.15, at + 0.15));
    }

    /// <summary>A label on as many lines as it needs, broken between words.</summary>
    private static string Wrap(string label)
    {
        List<string> lines = [];
        foreach (string word in XmlText.Clean(label).Split(' '))
        {
            if (lines.Count > 0 && lines[lines.Count - 1].Length + word.Length < _longestLine)
            {
                lines[lines.Count - 1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return string.Join("\n", lines);
    }
}
