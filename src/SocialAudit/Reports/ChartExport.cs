using System.Xml.Linq;
using Scriban;
using Scriban.Runtime;

namespace SocialAudit.Reports;

/// <summary>Writes a sheet of charts to a file in the form that its name asks for: a drawing, or a page with the drawing and its figures as tables.</summary>
public static class ChartExport
{
    private const string _template = "chart.html";

    private static readonly Dictionary<string, Func<ChartSheet, Language, ModuleFiles, string>> _formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = (sheet, language, _) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + ChartSvg.Draw(sheet, language) + "\n",
        [".html"] = Page,
    };

    /// <summary>The endings that a file's name may have: .svg, .html.</summary>
    public static IReadOnlyCollection<string> Extensions => _formats.Keys;

    /// <summary>Writes the charts, whole or not at all.</summary>
    /// <exception cref="NotSupportedException">The file's name has another ending.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(ChartSheet sheet, string path, Language language, ModuleFiles files)
    {
        if (!_formats.TryGetValue(Path.GetExtension(path), out Func<ChartSheet, Language, ModuleFiles, string>? write))
        {
            throw new NotSupportedException(language.Text("ChartUnknownFormat", path, string.Join(", ", Extensions)));
        }

        AtomicFile.WriteText(path, write(sheet, language, files));
    }

    private static string Page(ChartSheet sheet, Language language, ModuleFiles files)
    {
        Template template = PageTemplate.Parse(files.ReadTemplate(_template), _template);
        ScriptObject values = new()
        {
            ["language"] = language.Culture.Name,
            ["sheet"] = sheet,
            ["drawing"] = ChartSvg.Draw(sheet, language).ToString(SaveOptions.DisableFormatting),
            ["figures"] = language.Text("ChartFigures"),
            ["what"] = language.Text("ChartWhat"),
            ["figure"] = language.Text("ChartFigure"),
        };
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false, LoopLimit = 0, LimitToString = 0 };
        context.PushGlobal(values);
        return template.Render(context);
    }
}
