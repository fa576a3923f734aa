using System.Globalization;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace SocialAudit.Reports.History;

/// <summary>Draws lines over time, one band below the other on one scale of dates.</summary>
internal static class TrendChartSvg
{
    private const int _width = 760;
    private const int _bandHeight = 74;
    private const int _axisHeight = 26;
    private const double _size = 13;

    // Of a band's scale: room above the line for its label.
    private const double _headroom = 1.75;
    private const int _mostDates = 7;
    private const double _daysOfMonth = 30.44;

    private static readonly OxyColor _line = OxyColor.Parse("#0B6B6B");
    private static readonly OxyColor _ink = OxyColor.Parse("#1D1A17");
    private static readonly OxyColor _faint = OxyColor.Parse("#C9D3D9");

    /// <summary>The drawing as an <c>svg</c> element.</summary>
    /// <param name="title">What it shows, for those who don't see it; the figures stand in a table beside it.</param>
    /// <param name="bands">The lines; one at least.</param>
    /// <param name="language">The language of the figures.</param>
    /// <param name="place">The place of the drawing on its page: names within it are made distinct by it.</param>
    public static string Draw(string title, IReadOnlyList<TrendBand> bands, Language language, string place)
    {
        int height = (bands.Count * _bandHeight) + _axisHeight;
        SvgExporter exporter = new() { Width = _width, Height = height, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new LetterMeasure() };
        string drawing = exporter.ExportToString(Model(bands, language));
        drawing = drawing.Substring(drawing.IndexOf("<svg", StringComparison.Ordinal)).Replace("\"clipPath", $"\"{place}-").Replace("#clipPath", $"#{place}-");
        string shown = string.Format(CultureInfo.InvariantCulture, "<svg role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {2}\"", HtmlText.Of(title), _width, height);
        return shown + drawing.Substring("<svg".Length);
    }

    private static PlotModel Model(IReadOnlyList<TrendBand> bands, Language language)
    {
        DateTime[] dates = [.. bands.SelectMany(b => b.Points).Select(p => p.Date.UtcDateTime)];
        double first = DateTimeAxis.ToDouble(dates.Min());
        double last = DateTimeAxis.ToDouble(dates.Max());

        // The first and the last figure stand off the edges, even where all are of one day.
        double edge = Math.Max(1, (last - first) * 0.02);
        PlotModel model = new()
        {
            Culture = CultureInfo.InvariantCulture,
            DefaultFont = "Arial",
            DefaultFontSize = _size,
            TextColor = _ink,
            Background = OxyColors.White,
            PlotAreaBorderThickness = new OxyThickness(0),
            PlotMargins = new OxyThickness(62, 0, 8, _axisHeight),
            Padding = new OxyThickness(0),
        };
        model.Axes.Add(Dates(first - edge, last + edge));
        for (int i = 0; i < bands.Count; i++)
        {
            Add(model, bands[i], $"band{i}", first - edge, 1 - ((i + 1.0) / bands.Count), 1 - ((double)i / bands.Count), language);
        }

        return model;
    }

    /// <summary>The scale of dates: whole months where they span a season or more, days otherwise.</summary>
    private static DateTimeAxis Dates(double first, double last)
    {
        bool isMonths = last - first > 100;
        double unit = isMonths ? _daysOfMonth : 1;
        double step = Math.Max(1, Math.Ceiling((last - first) / unit / _mostDates));
        return new DateTimeAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = first,
            Maximum = last,
            StringFormat = isMonths ? "yyyy-MM" : "yyyy-MM-dd",
            IntervalType = isMonths ? DateTimeIntervalType.Months : DateTimeIntervalType.Days,
            MajorStep = step * unit,
            MinorTickSize = 0,
            TickStyle = TickStyle.Outside,
            AxislineStyle = LineStyle.Solid,
            AxislineColor = _ink,
        };
    }

    private static void Add(PlotModel model, TrendBand band, string key, double left, double start, double end, Language language)
    {
        double most = Math.Max(band.Most, band.Points.Max(p => p.Value ?? 0));
        model.Axes.Add(new LinearAxis
        {
            Key = key,
            Position = AxisPosition.Left,
            StartPosition = start,
            EndPosition = end,
            Minimum = -0.2 * most,
            Maximum = most * _headroom,
            MajorStep = most,
            MinorTickSize = 0,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = _faint,
            TickStyle = TickStyle.None,
            LabelFormatter = value => value > most * 1.01 || value < 0 ? "" : language.Number(value),
        });
        LineSeries series = new() { YAxisKey = key, Color = _line, StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 2.6, MarkerFill = _line, LineJoin = LineJoin.Round };
        series.Points.AddRange(band.Points.Select(p => p.Value is { } value ? new DataPoint(DateTimeAxis.ToDouble(p.Date.UtcDateTime), value) : DataPoint.Undefined));
        model.Series.Add(series);
        if (band.Aim is { } aim)
        {
            model.Annotations.Add(new LineAnnotation { YAxisKey = key, Type = LineAnnotationType.Horizontal, Y = aim, Color = _ink, LineStyle = LineStyle.Dash, StrokeThickness = 1 });
        }

        model.Annotations.Add(new TextAnnotation
        {
            YAxisKey = key,
            Text = XmlText.Clean(band.Label),
            FontWeight = FontWeights.Bold,
            TextPosition = new DataPoint(left, most * _headroom),
            TextHorizontalAlignment = HorizontalAlignment.Left,
            TextVerticalAlignment = VerticalAlignment.Top,
            Offset = new ScreenVector(2, 4),
            StrokeThickness = 0,
        });
    }
}
