using System.Xml.Linq;

namespace SocialAudit.Reports;

/// <summary>Puts a sheet of charts into one drawing, with a title and the figures in words for those who don't see it.</summary>
internal static class ChartSvg
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private const int _edge = 20;
    private const int _titleSize = 22;
    private const int _headingSize = 16;
    private const int _noteSize = 13;
    private const int _longestNote = 105;

    /// <summary>The drawing as an <c>svg</c> element.</summary>
    /// <param name="sheet">What is drawn.</param>
    /// <param name="language">The language that the sheet is in.</param>
    /// <param name="hasTitle">False where the title stands above the drawing already: it is then only for those who don't see it.</param>
    public static XElement Draw(ChartSheet sheet, Language language, bool hasTitle = true)
    {
        XElement drawing = new(
            _svg + "svg",
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "chart-title chart-words"),
            new XAttribute(XNamespace.Xml + "lang", language.Culture.Name),
            new XElement(_svg + "title", new XAttribute("id", "chart-title"), XmlText.Clean(sheet.Title)),
            new XElement(_svg + "desc", new XAttribute("id", "chart-words"), XmlText.Clean(sheet.Describe(language))));
        int width = BarChartSvg.Width + (2 * _edge);
        int y = hasTitle ? _edge + _titleSize : 0;
        List<XElement> parts = hasTitle ? [Line(sheet.Title, y, _titleSize, "bold")] : [];
        foreach (string line in sheet.Notes.SelectMany(note => Lines(note)))
        {
            y += _noteSize + 8;
            parts.Add(Line(line, y, _noteSize, "normal"));
        }

        double labelWidth = sheet.Charts.Select(BarChartSvg.LabelWidth).DefaultIfEmpty(0).Max();
        for (int i = 0; i < sheet.Charts.Count; i++)
        {
            y += _edge + _headingSize;
            parts.Add(Line(sheet.Charts[i].Title, y, _headingSize, "bold"));
            y += 4;
            XElement chart = BarChartSvg.Draw(sheet.Charts[i], labelWidth, i + 1);
            chart.SetAttributeValue("x", _edge);
            chart.SetAttributeValue("y", y);
            chart.SetAttributeValue("aria-hidden", "true");
            y += BarChartSvg.HeightOf(chart);
            parts.Add(chart);
        }

        y += _edge;
        drawing.SetAttributeValue("viewBox", $"0 0 {width} {y}");
        drawing.SetAttributeValue("width", width);
        drawing.SetAttributeValue("height", y);
        drawing.SetAttributeValue("font-family", "Arial, Helvetica, sans-serif");
        drawing.Add(new XElement(_svg + "rect", new XAttribute("width", width), new XAttribute("height", y), new XAttribute("fill", "#ffffff")), parts);
        return drawing;
    }

    private static XElement Line(string words, int y, int size, string weight) =>
        new(_svg + "text", new XAttribute("x", _edge), new XAttribute("y", y), new XAttribute("font-size", size), new XAttribute("font-weight", weight), new XAttribute("fill", "#1d1a17"), XmlText.Clean(words));

    private static IEnumerable<string> Lines(string note)
    {
        string line = "";
        foreach (string word in note.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= _longestNote)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }
}
